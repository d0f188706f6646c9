using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>The zip's files. All are read at once, so that a truncated zip is found before anything else.</summary>
internal sealed class SolutionArchive
{
    private static readonly string[] KnownFolders = ["WebResources/", "PluginAssemblies/", "customapis/", "Workflows/", "environmentvariabledefinitions/"];
    private static readonly string[] RootFiles = ["solution.xml", "customizations.xml", "[Content_Types].xml"];

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(RootFiles, StringComparer.Ordinal);

    public SolutionArchive(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                using var stream = entry.Open();
                var content = new MemoryStream();
                stream.CopyTo(content);
                if (content.Length != entry.Length || !files.TryAdd(entry.FullName, content.ToArray()))
                {
                    throw new InvalidDataException($"entry {entry.FullName} is damaged or there twice");
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new SolutionImportException("(zip)", $"The file is no readable zip ({e.Message.TrimEnd('.')}).", "Build or download it again.", e);
        }

        foreach (var name in RootFiles.Where(n => !files.ContainsKey(n)))
        {
            throw new SolutionImportException(name, "The zip lacks this file.", "Every solution has it at the root of the zip; pack the solution again.");
        }

        foreach (var name in files.Keys.Where(n => !RootFiles.Contains(n) && !KnownFolders.Any(f => n.StartsWith(f, StringComparison.Ordinal))))
        {
            throw new SolutionImportException(name, "The importer does not know files at this place.", $"Known folders: {string.Join(", ", KnownFolders)}.");
        }
    }

    public IEnumerable<string> Under(string folder) => files.Keys.Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A file that a node names; <paramref name="owner"/> is the node's path.</summary>
    public byte[] Named(string fileName, string owner)
    {
        var name = fileName.TrimStart('/');
        if (!files.TryGetValue(name, out var content))
        {
            throw new SolutionImportException(owner, $"It names the file {fileName}, which the zip lacks.", "Pack the solution again with that file.");
        }

        used.Add(name);
        return content;
    }

    public XElement Xml(string name)
    {
        used.Add(name);
        try
        {
            // No DTDs: a zip may come from anywhere.
            using var reader = XmlReader.Create(new MemoryStream(files[name]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new SolutionImportException(name, $"It is no well-formed XML ({e.Message}).", "Pack the solution again.", e);
        }
    }

    /// <summary>After all components were read: what nobody asked for is not part of the solution.</summary>
    public void CheckAllUsed()
    {
        foreach (var name in files.Keys.Where(n => !used.Contains(n)))
        {
            throw new SolutionImportException(name, "No component of customizations.xml names this file.", "Add the component, or remove the file.");
        }
    }
}
