using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Sources;
using LeadGovernance.Packaging.Sources.Flows;

namespace LeadGovernance.Packaging;

/// <summary>Keeps solution/src and the plug-ins' constants equal to solution/schema and the registrations in the dlls.</summary>
public static class SourceWriter
{
    private const string Remedy = "Run: dotnet run --project cli -- pack --write-registrations";

    /// <summary>Rewrites what differs, deletes what is left over, and returns the paths of both.</summary>
    public static IReadOnlyList<string> Write(string schemaFolder, PackInputs inputs)
    {
        var changed = new List<string>();
        foreach (var (path, wanted, _) in Compare(schemaFolder, inputs))
        {
            if (wanted is null)
            {
                File.Delete(path);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, wanted);
            }

            changed.Add(path);
        }

        return changed;
    }

    /// <summary>What differs from the committed files, changing nothing.</summary>
    public static IReadOnlyList<SourceDifference> Differences(string schemaFolder, PackInputs inputs) =>
        Compare(schemaFolder, inputs).Select(c => new SourceDifference(c.Path, c.Message)).ToList();

    private static List<(string Path, string? Wanted, string Message)> Compare(string schemaFolder, PackInputs inputs)
    {
        var schema = SchemaReader.Read(schemaFolder);
        AssemblyRegistration[] assemblies = [RegistrationReader.Read(inputs.PluginDll), RegistrationReader.Read(inputs.WorkflowDll)];
        var sources = SourceTree.Write(schema, assemblies, inputs.SourceFolder);
        var flows = FlowTree.Write(schema, SourceTree.Version(assemblies));
        var constants = Path.GetFullPath(Path.Combine(schemaFolder, "..", "..", "plugins", "Dataverse", "Tables"));
        var proof = Path.GetFullPath(Path.Combine(schemaFolder, "..", "..", "policy", "Charters", "Proof"));
        return
        [
            .. Changed(inputs.SourceFolder, "solution/src", sources),
            .. LeftOver(inputs.SourceFolder, "solution/src", sources),
            .. Changed(inputs.FlowFolder, "solution/flows", flows),
            .. LeftOver(inputs.FlowFolder, "solution/flows", flows),
            .. Changed(constants, "plugins/Dataverse/Tables", ConstantsFiles.Write(schema)),
            .. Changed(proof, "policy/Charters/Proof", LengthsFile.Write(schema)),
        ];
    }

    private static IEnumerable<(string Path, string? Wanted, string Message)> Changed(string folder, string place, IEnumerable<GeneratedFile> files) =>
        from file in files
        let path = Path.Combine(folder, file.Path)
        where !File.Exists(path) || File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) != file.Content
        select (path, (string?)file.Content, $"{file.Subject} differs from {place}. {Remedy}");

    private static IEnumerable<(string Path, string? Wanted, string Message)> LeftOver(string folder, string place, IReadOnlyList<GeneratedFile> files)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var wanted = files.Select(f => Path.GetFullPath(Path.Combine(folder, f.Path))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => SourceTree.IsGeneratedPlace(Path.GetRelativePath(folder, f)) && !wanted.Contains(Path.GetFullPath(f)))
            .Order(StringComparer.Ordinal)
            .Select(f => (f, (string?)null, $"{Path.GetRelativePath(folder, f)} in {place} belongs to nothing that is declared. {Remedy}"))
            .ToList();
    }
}
