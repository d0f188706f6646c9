using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of workflow activities, from the shipped dll: the designer shows their English names only, so the page says each in both languages.</summary>
internal sealed class ActivityPage
{
    private readonly IReadOnlyDictionary<string, string> german;
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    private ActivityPage(IReadOnlyDictionary<string, string> german) => this.german = german;

    /// <param name="words">JSON object: English text → German text, of everything that the activities say and nothing else.</param>
    /// <exception cref="InvalidInputException">An activity says something that the words lack, or they have one that none says.</exception>
    public static string Write(string dll, string words)
    {
        var page = new ActivityPage(JsonSerializer.Deserialize<Dictionary<string, string>>(words)!);
        var context = new AssemblyLoadContext("activities", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(dll)));
            var text = "# Workflow activities\n\nIn the process designer under *Add Step → Lead Governance* (*Schritt hinzufügen → Lead Governance*). [An example, step by step](../workflows.md).\n\n"
                + string.Join("\n", RegistrationReader.Read(dll).Types.Where(type => type.Activity != null).Select(type => page.Section(type.Activity!, assembly.GetType(type.FullName, throwOnError: true)!)));
            return page.german.Keys.Except(page.said).FirstOrDefault() is { } stale ? throw Wrong(stale, "no activity says it.", "Take it out.") : text;
        }
        finally
        {
            context.Unload();
        }
    }

    private string Section(ActivityRegistration activity, Type type) =>
        $"## {activity.Name} · {German(activity.Name)}\n\n{activity.Description}\n\n*{German(activity.Description)}*\n\n"
        + MarkdownTable.Of(
            ["Argument", "Argument (Deutsch)", "", "Type", "Required"],
            type.GetProperties().Select(property => (property, Shown: Attribute(property, "InputAttribute") ?? Attribute(property, "OutputAttribute")))
                .Where(argument => argument.Shown != null)
                .Select(argument => Row(argument.property, (string)argument.Shown!.ConstructorArguments[0].Value!)));

    private string[] Row(PropertyInfo property, string name) =>
    [
        name,
        German(name),
        Attribute(property, "InputAttribute") != null ? "in" : "out",
        property.PropertyType.GenericTypeArguments[0].Name + (Attribute(property, "ReferenceTargetAttribute") is { } target ? $" (`{target.ConstructorArguments[0].Value}`)" : string.Empty),
        Attribute(property, "RequiredArgumentAttribute") != null ? "yes" : string.Empty,
    ];

    private string German(string english)
    {
        said.Add(english);
        return german.TryGetValue(english, out var text) ? text : throw Wrong(english, "it has no German words.", "Add them.");
    }

    private static CustomAttributeData? Attribute(PropertyInfo property, string name) => property.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name);

    private static InvalidInputException Wrong(string text, string problem, string remedy) => new($"solution/schema/activities.json, \"{text}\"", problem, remedy);
}
