using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Charters;

/// <summary>The one strict JSON form of a charter: unknown, missing and repeated members are refused, with the place.</summary>
public static class CharterCodec
{
    private const string DefaultCharter = "LeadGovernance.default-charter.json";

    /// <exception cref="CharterException">Not the JSON form of a charter; all problems are named, not only the first.</exception>
    public static Charter Read(string json) => Read(json, (place, problems) => place.Object(members => CharterReading.Charter(members, problems)));

    /// <summary>Indented, members in a fixed order, line feed only: the same charter gives the same text.</summary>
    public static string Write(Charter charter) => JsonText.Write(CharterWriting.Charter(charter));

    /// <summary>Reads the object of thresholds, medium, readiness and sources that the charter row keeps.</summary>
    /// <exception cref="CharterException">Not the JSON form of settings.</exception>
    public static CharterSettings ReadSettings(string json) => Read(json, (place, _) => place.Object(CharterReading.Settings));

    public static string WriteSettings(CharterSettings settings) => JsonText.Write(CharterWriting.Settings(settings));

    /// <summary>Reads the list of alternatives (<c>anyOf</c>) that a criterion row keeps.</summary>
    /// <exception cref="CharterException">Not the JSON form of conditions.</exception>
    public static IReadOnlyList<Condition> ReadConditions(string json) => Read(json, (place, _) => CharterReading.Conditions(place));

    public static string WriteConditions(IReadOnlyList<Condition> conditions) => JsonText.Write(CharterWriting.Conditions(conditions));

    /// <summary>The charter that ships (mission's table and the balanced maturity model).</summary>
    public static Charter Default()
    {
        // Policy is compiled into more than one assembly; each carries its own copy of the file.
        using var stream = typeof(CharterCodec).Assembly.GetManifestResourceStream(DefaultCharter)
            ?? throw new InvalidOperationException($"The resource {DefaultCharter} is not in this assembly. Embed policy/Charters/default-charter.json under that name.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    private static T Read<T>(string json, Func<JsonPlace, Problems, T> read)
    {
        var problems = new Problems();
        var result = read(new(JsonSource.Parse(json), "$", problems), problems);
        problems.ThrowIfAny();
        return result;
    }
}
