using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>The script that tells scripts what the schema says: words in both languages, options with their values, parameters of custom APIs with their types.</summary>
internal static class FactsScript
{
    private const string FileName = "facts.js";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The facts for a script lie in its folder.</summary>
    public static string Beside(string library) => library[..(library.LastIndexOf('/') + 1)] + FileName;

    public static bool IsFacts(string path) => path.EndsWith("/" + FileName, StringComparison.Ordinal);

    public static GeneratedFile Write(SolutionSchema schema, CommandsSchema commands)
    {
        var place = $"commands/{new ColumnBook(schema, commands.Table).Table.SchemaName}.json";
        if (commands.Commands.FirstOrDefault(c => commands.Words.ContainsKey(c.Name)) is { } taken)
        {
            throw new PackagingException($"{place}: the word {taken.Name} is a command's already. Name the word otherwise.");
        }

        var facts = new Dictionary<string, object>
        {
            ["words"] = commands.Commands.Select(c => KeyValuePair.Create(c.Name, c.Label)).Concat(commands.Words).ToDictionary(w => w.Key, w => Texts(w.Value)),
            ["options"] = commands.Choices.ToDictionary(c => c, c => Options(schema, c, place)),
            ["apis"] = commands.Apis.ToDictionary(a => a, a => Api(schema, a, place)),
        };
        var text =
            $$"""
            /* Written from solution/schema by: dotnet run --project cli -- pack --write-registrations */
            (function (root) {
              "use strict";

              root.LeadGovernance = root.LeadGovernance || {};
              root.LeadGovernance.facts = {{JsonSerializer.Serialize(facts, Readable).Replace("\n", "\n  ", StringComparison.Ordinal)}};
            }(window));

            """;
        return new GeneratedFile(Path.Combine("WebResources", Beside(commands.Library)), text, $"Script {Beside(commands.Library)}");
    }

    private static Dictionary<string, string> Texts(Label label) => new() { [$"{Labels.English}"] = label.En, [$"{Labels.German}"] = label.De };

    private static Dictionary<string, object> Options(SolutionSchema schema, string choice, string place)
    {
        var options = schema.Choices.FirstOrDefault(c => c.Name == choice)?.Options
            ?? throw new PackagingException($"{place}: there is no choice {choice} in choices.json. Correct the name.");
        return options.Select((o, at) => (o.Name, Fact: (object)new { value = schema.Identity.OptionBase + at, label = Texts(o.Label) })).ToDictionary(o => o.Name, o => o.Fact);
    }

    private static Dictionary<string, object> Api(SolutionSchema schema, string name, string place)
    {
        var api = schema.CustomApis.FirstOrDefault(a => a.Name == name)
            ?? throw new PackagingException($"{place}: there is no custom API {name} in customapis.json. Correct the name.");
        return api.Parameters.ToDictionary(p => p.Name, p => (object)new { typeName = p.TypeName, structuralProperty = p.StructuralProperty });
    }
}
