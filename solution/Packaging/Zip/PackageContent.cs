using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Sources;

namespace LeadGovernance.Packaging.Zip;

/// <summary>All entries of one solution zip by their names, whether merged from a folder or read from a zip.</summary>
internal sealed class PackageContent
{
    private static readonly string[] RawFolders = ["customapis", "environmentvariabledefinitions"];
    private static readonly string[] MergedFolders =
        ["Other", "Entities", "OptionSets", "Roles", "PluginAssemblies", "SdkMessageProcessingSteps", "WebResources", "AppModules", "AppModuleSiteMaps", "Dashboards", "Workflows"];

    private PackageContent(SortedDictionary<string, byte[]> entries) => Entries = entries;

    public SortedDictionary<string, byte[]> Entries { get; }

    public XElement Manifest => Xml("solution.xml");

    public XElement Customizations => Xml("customizations.xml");

    public static PackageContent FromFolder(string folder, IReadOnlyList<string> dlls, bool managed)
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        RefuseUnknownFolders(folder);
        var files = new UnpackedFiles(folder, managed);
        var manifest = files.Root(Path.Combine("Other", "Solution.xml"));
        manifest.Add(XmlText.XsiDeclaration);
        manifest.Descendants("Managed").Single().Value = managed ? "1" : "0";
        var customizations = CustomizationsMerger.Merge(folder, managed);
        entries["solution.xml"] = Bytes(manifest);
        entries["customizations.xml"] = Bytes(customizations);
        foreach (var dll in dlls)
        {
            entries[AssemblyFile.DllPath(RegistrationReader.Read(dll))] = File.ReadAllBytes(dll);
        }

        foreach (var resource in customizations.Descendants("WebResource"))
        {
            var content = Path.Combine(folder, "WebResources", resource.Element("Name")!.Value);
            entries[resource.Element("FileName")!.Value.TrimStart('/')] = ReadContent(content);
        }

        foreach (var definition in customizations.Descendants("JsonFileName").Select(n => n.Value.TrimStart('/')))
        {
            entries[definition] = ReadContent(Path.Combine(folder, definition));
        }

        foreach (var file in RawFolders.Select(f => Path.Combine(folder, f)).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)))
        {
            entries[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        }

        entries["[Content_Types].xml"] = Bytes(ContentTypes.Write(entries.Keys));
        return new PackageContent(entries);
    }

    public static PackageContent FromZip(string zip)
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = ZipFile.OpenRead(zip);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            entries[entry.FullName] = copy.ToArray();
        }

        return new PackageContent(entries);
    }

    public XElement Xml(string entry) => Entries.TryGetValue(entry, out var bytes)
        ? XDocument.Load(new MemoryStream(bytes)).Root!
        : throw new PackagingException($"The package has no {entry}. Pack it again from solution/src.");

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(XmlText.Write(root, declaration: false));

    private static byte[] ReadContent(string file) => File.Exists(file)
        ? File.ReadAllBytes(file)
        : throw new PackagingException($"{file} is missing beside its .data.xml. Build the web resources or remove the .data.xml.");

    private static void RefuseUnknownFolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new PackagingException($"{folder} does not exist. Give the path of solution/src; solution/flows lies beside it.");
        }

        var unknown = Directory.GetDirectories(folder).Select(f => Path.GetFileName(f)!).Except(MergedFolders).Except(RawFolders).FirstOrDefault();
        if (unknown is not null)
        {
            throw new PackagingException($"solution/src/{unknown} holds a kind of component that the packer does not know. Teach solution/Packaging/Zip or remove the folder.");
        }
    }
}
