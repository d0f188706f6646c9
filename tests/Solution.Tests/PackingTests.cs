using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class PackingTests
{
    [TestMethod]
    public void Two_checkouts_pack_to_the_same_bytes()
    {
        using var one = new WorkingCopy();
        using var two = new WorkingCopy();

        var first = Packer.Pack(one.Inputs, one.Out);
        var second = Packer.Pack(two.Inputs, two.Out);

        CollectionAssert.AreEqual(File.ReadAllBytes(first.UnmanagedZip), File.ReadAllBytes(second.UnmanagedZip));
        CollectionAssert.AreEqual(File.ReadAllBytes(first.ManagedZip), File.ReadAllBytes(second.ManagedZip));
        Assert.AreEqual(first.Sha256s["LeadGovernance.zip"], second.Sha256s["LeadGovernance.zip"]);
    }

    [TestMethod]
    public void The_managed_package_differs_in_the_word_managed_alone()
    {
        var unmanaged = Packed.Entries("LeadGovernance.zip");
        var managed = Packed.Entries("LeadGovernance_managed.zip");

        CollectionAssert.AreEqual(unmanaged.Keys, managed.Keys);
        Assert.AreEqual("solution.xml", unmanaged.Keys.Single(k => unmanaged[k] != managed[k]));
        Assert.AreEqual(unmanaged["solution.xml"].Replace("<Managed>0</Managed>", "<Managed>1</Managed>", StringComparison.Ordinal), managed["solution.xml"]);
    }

    [TestMethod]
    [DataRow("solution.xml")]
    [DataRow("customizations.xml")]
    public void Manifest_and_customizations_start_without_mark_or_declaration(string entry) =>
        Assert.StartsWith("<ImportExportXml", Packed.Entries("LeadGovernance.zip")[entry]);

    [TestMethod]
    public void The_dlls_in_the_package_are_those_that_were_built()
    {
        using var zip = ZipFile.OpenRead(Packed.Zip("LeadGovernance.zip"));
        using var stream = zip.Entries.Single(e => e.Name == "LeadGovernancePlugins.dll").Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);

        CollectionAssert.AreEqual(File.ReadAllBytes(Checkout.PluginDll), copy.ToArray());
        Assert.HasCount(2, zip.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public void The_version_is_that_of_the_build_with_a_fourth_number()
    {
        var build = XDocument.Load(Path.Combine(Checkout.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.AreEqual(build + ".0", Packed.Result.Version);
    }

    [TestMethod]
    public void Sources_that_differ_from_the_registrations_are_not_packed()
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Source, "OptionSets/lgov_level.xml", "723100000", "723100009");

        Assert.Contains("Choice lgov_level differs from solution/src. Run:", Assert.ThrowsExactly<PackagingException>(() => Packer.Pack(copy.Inputs, copy.Out)).Message);
        Assert.IsFalse(Directory.Exists(copy.Out));
    }

    [TestMethod]
    public void A_view_that_people_made_lands_in_its_table()
    {
        using var copy = new WorkingCopy();
        var folder = Directory.CreateDirectory(Path.Combine(copy.Source, "Entities", "lgov_Violation", "SavedQueries"));
        File.WriteAllText(Path.Combine(folder.FullName, "{00000000-0000-4000-8000-000000000002}.xml"), "<savedqueries><savedquery><savedqueryid>{00000000-0000-4000-8000-000000000002}</savedqueryid><fetchxml><fetch><entity name=\"lgov_violation\" /></fetch></fetchxml><LocalizedNames><LocalizedName description=\"Own\" languagecode=\"1033\" /><LocalizedName description=\"Eigene\" languagecode=\"1031\" /></LocalizedNames></savedquery></savedqueries>");

        var customizations = XDocument.Parse(Packed.Read(Packer.Pack(copy.Inputs, copy.Out).UnmanagedZip)["customizations.xml"]);

        Assert.AreEqual("lgov_Violation", customizations.Descendants("savedqueryid").Single(id => id.Value == "{00000000-0000-4000-8000-000000000002}").Ancestors("Entity").Single().Element("Name")!.Value);
    }

    [TestMethod]
    public void A_web_resource_is_a_root_component_and_its_content_has_a_content_type()
    {
        using var copy = new WorkingCopy();
        var folder = Directory.CreateDirectory(Path.Combine(copy.Source, "WebResources", "lgov_"));
        File.WriteAllText(Path.Combine(folder.FullName, "own.html"), "<p>Start</p>");
        File.WriteAllText(Path.Combine(folder.FullName, "own.html.data.xml"), "<WebResource><WebResourceId>{00000000-0000-4000-8000-000000000003}</WebResourceId><Name>lgov_/own.html</Name><WebResourceType>1</WebResourceType><FileName>/WebResources/lgov_ownhtml00000000-0000-4000-8000-000000000003</FileName></WebResource>");
        SourceWriter.Write(copy.Schema, copy.Inputs);

        var entries = Packed.Read(Packer.Pack(copy.Inputs, copy.Out).UnmanagedZip);

        Assert.AreEqual("<p>Start</p>", entries["WebResources/lgov_ownhtml00000000-0000-4000-8000-000000000003"]);
        Assert.Contains("PartName=\"/WebResources/lgov_ownhtml00000000-0000-4000-8000-000000000003\"", entries["[Content_Types].xml"]);
        Assert.Contains("type=\"61\" schemaName=\"lgov_/own.html\"", entries["solution.xml"]);
    }

    [TestMethod]
    public void A_folder_of_an_unknown_kind_is_refused()
    {
        using var copy = new WorkingCopy();
        Directory.CreateDirectory(Path.Combine(copy.Source, "Reports"));

        Assert.Contains("solution/src/Reports holds a kind of component that the packer does not know", Assert.ThrowsExactly<PackagingException>(() => Packer.Pack(copy.Inputs, copy.Out)).Message);
    }

    [TestMethod]
    public void A_package_with_a_finding_is_not_left_lying_about()
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, "standard.json", "\"schemaName\": \"CustomerId\"", "\"schemaName\": \"CustomersId\"");
        SourceWriter.Write(copy.Schema, copy.Inputs);

        var refusal = Assert.ThrowsExactly<PackagingException>(() => Packer.Pack(copy.Inputs, copy.Out));

        Assert.IsTrue(refusal.Findings.Any(f => f.Message.Contains("lead.customerid, which does not exist", StringComparison.Ordinal)));
        Assert.IsEmpty(Directory.GetFiles(copy.Out));
    }
}
