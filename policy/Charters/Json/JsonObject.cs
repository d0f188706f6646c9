using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>The members of one object: each may be there once, and none may be there that nobody reads.</summary>
internal sealed class JsonObject
{
    private readonly string path;
    private readonly Problems problems;
    private readonly bool reports = true;
    private readonly Dictionary<string, JsonValue> members = [];
    private readonly HashSet<string> read = [];

    public JsonObject(JsonValue value, string path, Problems problems)
    {
        this.path = path;
        this.problems = problems;
        foreach (var sameName in value.Members.GroupBy(member => member.Name))
        {
            members.Add(sameName.Key, sameName.First().Value);
            if (sameName.Skip(1).Any())
            {
                problems.Add(CharterCodes.RepeatedMember, PathOf(sameName.Key), "this member is there more than once");
            }
        }
    }

    private JsonObject() : this(JsonValue.Object(), "$", new()) => reports = false;

    /// <summary>Stands in for something that is no object and was reported as such: its members are not reported again.</summary>
    public static JsonObject Silent => new();

    public T Required<T>(string name, Func<JsonPlace, T> readMember, T standIn)
    {
        if (Find(name) is { } place)
        {
            return readMember(place);
        }

        if (reports)
        {
            problems.Add(CharterCodes.MissingMember, PathOf(name), "this member is missing");
        }

        return standIn;
    }

    public string Text(string name) => Required(name, place => place.Text(), "");

    public string? OptionalText(string name) => Find(name)?.Text();

    public int Integer(string name) => Required(name, place => place.Integer(), 0);

    public decimal Decimal(string name) => Required(name, place => place.Decimal(), 0);

    public bool Boolean(string name) => Required(name, place => place.Boolean(), false);

    public T Choice<T>(string name) where T : struct, Enum => Required(name, place => place.Choice<T>(), default);

    public T? OptionalChoice<T>(string name) where T : struct, Enum => Find(name)?.Choice<T>();

    public IReadOnlyList<T> List<T>(string name, Func<JsonPlace, T> readItem) => Required(name, place => place.List(readItem), []);

    public IReadOnlyList<int> Integers(string name) => List(name, place => place.Integer());

    public IReadOnlyList<string> Texts(string name) => List(name, place => place.Text());

    public Words Words(string name) => Object(name, words => new Words(words.Text("english"), words.Text("german")));

    public T Object<T>(string name, Func<JsonObject, T> readObject) => Find(name) is { } place
        ? place.Object(readObject)
        : Required(name, _ => readObject(Silent), readObject(Silent));

    /// <summary>The member; null when it is not there. JSON's null is a value of the wrong kind, not an absent one.</summary>
    public JsonPlace? Find(string name)
    {
        read.Add(name);
        return members.TryGetValue(name, out var value) ? new(value, PathOf(name), problems) : null;
    }

    public void ReportUnread()
    {
        foreach (var name in members.Keys.Where(name => !read.Contains(name)))
        {
            problems.Add(CharterCodes.UnknownMember, PathOf(name), "there is no such member here");
        }
    }

    private string PathOf(string name) => $"{path}.{name}";
}
