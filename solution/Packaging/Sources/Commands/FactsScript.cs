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

    /// <summary>The facts of all commands are one script: a word is said once, whichever command says it.</summary>
    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema)
    {
        var all = schema.Screens.Commands;
        var facts = new Dictionary<string, object>
        {
            ["words"] = Words(schema),
            ["options"] = all.SelectMany(f => f.Choices.Select(c => (Name: c, Fact: Options(schema, c, Place(schema, f))))).DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Fact),
            ["apis"] = all.SelectMany(f => f.Apis.Select(a => (Name: a, Fact: Api(schema, a, Place(schema, f))))).DistinctBy(a => a.Name).ToDictionary(a => a.Name, a => a.Fact),
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
        return all.Select(f => Beside(f.Library)).Distinct().Select(name => new GeneratedFile(Path.Combine("WebResources", name), text, $"Script {name}"));
    }

    private static string Place(SolutionSchema schema, CommandsSchema commands) => $"commands/{new ColumnBook(schema, commands.Table).Table.SchemaName}.json";

    private static Dictionary<string, Dictionary<string, string>> Words(SolutionSchema schema)
    {
        var words = new Dictionary<string, (Label Text, string Place)>();
        foreach (var file in schema.Screens.Commands)
        {
            var place = Place(schema, file);
            foreach (var (name, text) in file.Commands.Select(c => KeyValuePair.Create(c.Name, c.Label)).Concat(file.Words))
            {
                if (!words.TryAdd(name, (text, place)) && words[name].Text != text)
                {
                    throw new PackagingException($"{place}: {name} has other texts than the command or word of that name in {words[name].Place}. Name one of the two otherwise.");
                }
            }
        }

        return words.ToDictionary(w => w.Key, w => Texts(w.Value.Text));
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
