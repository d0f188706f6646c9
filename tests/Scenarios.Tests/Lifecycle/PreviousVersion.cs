using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace LeadGovernance.Scenarios.Tests.Lifecycle;

/// <summary>A lower version of the zip that ships: with a table, a column of lead, a view and a step that the one that ships no longer has.</summary>
internal sealed class PreviousVersion : IDisposable
{
    public const string Table = "lgov_legacy";
    public const string Column = "lgov_oldscore";
    public const string View = "Legacy leads";
    public const string Step = "LeadGovernance: legacy step";

    public PreviousVersion()
    {
        File.Copy(Package.ManagedZip, Path);
        using var zip = ZipFile.Open(Path, ZipArchiveMode.Update);
        Edit(zip, "solution.xml", manifest => manifest.Descendants("Version").Single().Value = "0.0.9.0");
        Edit(zip, "customizations.xml", Add);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"leadgovernance-previous-{Guid.NewGuid():N}.zip");

    public void Dispose() => File.Delete(Path);

    private static void Add(XElement customizations)
    {
        var lead = customizations.Element("Entities")!.Elements().Single(e => e.Element("Name")!.Value == "Lead");
        lead.Descendants("attributes").First().Add(Attribute("lgov_OldScore", "int", "<Format>none</Format><MinValue>0</MinValue><MaxValue>100</MaxValue>"));
        var view = new XElement(lead.Descendants("savedquery").First());
        view.Element("savedqueryid")!.Value = Guid.NewGuid().ToString("B");
        view.Descendants("LocalizedName").First().SetAttributeValue("description", View);
        view.Descendants("isdefault").Single().Value = "0";
        lead.Descendants("savedqueries").Single().Add(view);
        customizations.Element("Entities")!.Add(XElement.Parse(
            $"<Entity><Name LocalizedName=\"Legacy\" OriginalName=\"Legacy\">lgov_Legacy</Name><EntityInfo><entity Name=\"lgov_Legacy\"><LocalizedNames><LocalizedName description=\"Legacy\" languagecode=\"1033\" /></LocalizedNames><attributes>{Attribute("lgov_LegacyId", "primarykey", "", "systemrequired")}{Attribute("lgov_Name", "nvarchar", "<Format>text</Format><MaxLength>100</MaxLength><Length>200</Length>", mask: "PrimaryName")}</attributes><EntitySetName>lgov_legacies</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask></entity></EntityInfo><FormXml /><SavedQueries /><RibbonDiffXml /></Entity>"));
        var steps = customizations.Element("SdkMessageProcessingSteps")!;
        var step = new XElement(steps.Elements().First(s => s.Element("Mode")!.Value == "1"));
        step.SetAttributeValue("Name", Step);
        step.SetAttributeValue("SdkMessageProcessingStepId", Guid.NewGuid().ToString("B"));
        step.Elements("SdkMessageProcessingStepImages").Remove();
        steps.Add(step);
    }

    private static XElement Attribute(string name, string type, string more, string level = "none", string mask = "ValidForForm")
    {
        var logical = name.ToLowerInvariant();
        return XElement.Parse($"<attribute PhysicalName=\"{name}\"><Type>{type}</Type><Name>{logical}</Name><LogicalName>{logical}</LogicalName><RequiredLevel>{level}</RequiredLevel><DisplayMask>{mask}</DisplayMask>{more}</attribute>");
    }

    private static void Edit(ZipArchive zip, string name, Action<XElement> change)
    {
        XElement root;
        using (var read = zip.GetEntry(name)!.Open())
        {
            root = XElement.Load(read);
        }

        change(root);
        zip.GetEntry(name)!.Delete();
        using var write = zip.CreateEntry(name).Open();
        write.Write(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
    }
}
