using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class PlantedFaultsTests
{
    private const string Step = "<SdkMessageProcessingStep Name=\"LeadGovernance: route new lead\"";
    private const string GuardLeadChangeType = "fbcc1cde-bfc1-570d-9a19-e616d3260e21";
    private const string Guard = "<SdkMessageProcessingStep Name=\"LeadGovernance: guard lead change\"";

    [TestMethod]
    public void The_real_packages_are_clean()
    {
        Assert.IsEmpty(Check(Packed.Zip("LeadGovernance.zip")));
        Assert.IsEmpty(Check(Packed.Zip("LeadGovernance_managed.zip")));
        Assert.IsEmpty(Check(Checkout.Source));
    }

    [TestMethod]
    [DataRow("<LogicalName>lgov_referrer</LogicalName>", "<LogicalName>lgov_referer</LogicalName>", "names the column lead.lgov_referrer, which does not exist", DisplayName = "A missing column")]
    [DataRow("Name=\"LeadGovernance.Plugins.SetUp\"", "Name=\"x\"", "", DisplayName = "A display name is free")]
    [DataRow("AssemblyQualifiedName=\"LeadGovernance.Plugins.SetUp,", "AssemblyQualifiedName=\"LeadGovernance.Plugins.Setup,", "is not a registered concrete class", DisplayName = "A wrong type name")]
    [DataRow("AssemblyQualifiedName=\"LeadGovernance.Plugins.SetUp,", "AssemblyQualifiedName=\"LeadGovernance.Plugins.Setup,", "LeadGovernance.Plugins.SetUp, LeadGovernance.Plugins, Version=1.0.0.0", DisplayName = "A registered type that is not listed")]
    [DataRow("<OptionSetName>lgov_level</OptionSetName>", "<OptionSetName>lgov_levels</OptionSetName>", "uses the choice lgov_levels, which is not in the package", DisplayName = "An unknown choice")]
    [DataRow("<option value=\"723100002\"", "<option value=\"100000002\"", "outside the publisher's range", DisplayName = "An option outside the publisher's range")]
    [DataRow("name=\"prvReadlgov_Charter\"", "name=\"prvReadlgov_charter\"", "names the privilege prvReadlgov_charter", DisplayName = "An unknown privilege")]
    [DataRow("name=\"prvReadlgov_Charter\" level=\"Global\"", "name=\"prvReadlgov_Charter\" level=\"Basic\"", "belongs to the organisation: only Global", DisplayName = "A depth that the table does not have")]
    [DataRow("<ReferencedEntityName>lgov_Charter</ReferencedEntityName>", "<ReferencedEntityName>lgov_Chart</ReferencedEntityName>", "names the table lgov_chart, which is neither", DisplayName = "A relationship to an unknown table")]
    [DataRow("<ReferencingAttributeName>lgov_Channel</ReferencingAttributeName>", "<ReferencingAttributeName>lgov_Code</ReferencingAttributeName>", "is a lookup without a relationship", DisplayName = "A lookup without its relationship")]
    [DataRow("description=\"Kanal\" languagecode=\"1031\"", "description=\"\" languagecode=\"1031\"", "has no text in language 1031", DisplayName = "An empty German label")]
    [DataRow("description=\"Channel\" languagecode=\"1033\"", "description=\"Channel\" languagecode=\"1034\"", "has no text in language 1033", DisplayName = "A label in another language instead of English")]
    [DataRow("<LogicalName>statuscode</LogicalName>", "<LogicalName>status</LogicalName>", "lacks the system column statuscode", DisplayName = "A missing system column")]
    [DataRow("<Length>200</Length>", "<Length>100</Length>", "the platform wants twice as much", DisplayName = "A length that is not twice the maximum")]
    [DataRow("<FileName>/PluginAssemblies/", "<FileName>/PluginAssembly/", "which is not in the package", DisplayName = "An assembly without its file")]
    [DataRow("<ImportExportXml", "<?xml version=\"1.0\"?><ImportExportXml", "starts with a byte order mark or a declaration", DisplayName = "A declaration in the zip")]
    public void A_fault_in_the_customizations_is_found(string old, string replacement, string expected) =>
        Finds(expected, Packed.Spoiled("customizations.xml", text => Texts.Replaced(text, old, replacement, "customizations.xml")));

    [TestMethod]
    [DataRow(Guard, "<FilteringAttributes>ownerid", "<FilteringAttributes>ownerids", "filters by lead.ownerids, which does not exist", DisplayName = "A filter column that does not exist")]
    [DataRow(Guard, "<FilteringAttributes>", "<FilteringAttributes>,", "", DisplayName = "An empty place in a filter is nothing")]
    [DataRow(Guard, "<Attributes>lastname", "<Attributes>lastnames", "has an image of lead.lastnames, which does not exist", DisplayName = "An image column that does not exist")]
    [DataRow(Guard, "<Mode>0</Mode>", "<Mode>1</Mode>", "is asynchronous outside stage 40", DisplayName = "Asynchronous before the operation")]
    [DataRow(Guard, "<Stage>10</Stage>", "<Stage>30</Stage>", "runs in stage 30", DisplayName = "A stage that is the platform's own")]
    [DataRow(Guard, "<ImageType>0</ImageType>", "<ImageType>1</ImageType>", "before stage 40", DisplayName = "A post-image before the operation")]
    [DataRow(Guard, "20bebb1b-ea3e-db11-86a7-000a3a5473e8", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "has the pre-image PreImage on Create", DisplayName = "A pre-image on Create")]
    [DataRow(Guard, "20bebb1b-ea3e-db11-86a7-000a3a5473e8", "caca167b-ea3e-db11-86a7-000a3a5473e8", "names the message id caca167b", DisplayName = "A message id that no publisher agrees on")]
    [DataRow(Guard, "<MessagePropertyName>Target<", "<MessagePropertyName>EntityMoniker<", "takes the image PreImage from EntityMoniker", DisplayName = "An image from a property that is not there")]
    [DataRow(Guard, "<PrimaryEntity>lead<", "<PrimaryEntity>leads<", "names the table leads", DisplayName = "A step on an unknown table")]
    [DataRow(Guard, "<PluginTypeId>", "<PluginTypeId>0", "names the plug-in type id 0", DisplayName = "A step of an unknown type")]
    [DataRow(Guard, "GuardLeadChange, LeadGovernance", "GuardLead, LeadGovernance", "names the type LeadGovernance.Plugins.GuardLead,", DisplayName = "A step whose type name and id disagree")]
    [DataRow(Guard, "<AsyncAutoDelete>0<", "<AsyncAutoDelete>1<", "deletes its job on success but is synchronous", DisplayName = "Job clean-up on a synchronous step")]
    [DataRow(Step, "<FilteringAttributes></FilteringAttributes>", "<FilteringAttributes>ownerid</FilteringAttributes>", "filters by columns on Create", DisplayName = "A filter on Create")]
    [DataRow(Step, "Name=\"LeadGovernance: route new lead\"", "Name=\"LeadGovernance: guard lead change\"", "has a name that is used twice", DisplayName = "Two steps of one name")]
    public void A_fault_in_a_step_is_found(string step, string old, string replacement, string expected) =>
        Finds(expected, Packed.Spoiled("customizations.xml", text => InStep(text, step, old, replacement)));

    [TestMethod]
    public void A_step_on_Update_without_a_filter_is_found() =>
        Finds("is on Update without filtering columns", Packed.Spoiled("customizations.xml", text =>
            InStep(text, Guard, Regex.Match(text[text.IndexOf(Guard, StringComparison.Ordinal)..], "<FilteringAttributes>.*?</FilteringAttributes>").Value, "<FilteringAttributes />")));

    [TestMethod]
    public void A_step_id_that_is_used_twice_is_found() =>
        Finds("has an id that is used twice", Packed.Spoiled("customizations.xml", text =>
        {
            var ids = Regex.Matches(text, "SdkMessageProcessingStepId=\"(.*?)\"").Select(m => m.Groups[1].Value).ToList();
            return text.Replace(ids[0], ids[1], StringComparison.Ordinal);
        }));

    [TestMethod]
    [DataRow("solution.xml", "<Managed>0</Managed>", "<Managed>2</Managed>", "Managed must be 0 or 1", DisplayName = "The managed value of unpacked sources")]
    [DataRow("solution.xml", "schemaName=\"lgov_charter\"", "schemaName=\"lgov_chart\"", "Table lgov_charter: is in the package but not a root component", DisplayName = "A table that is no root component")]
    [DataRow("solution.xml", "schemaName=\"lgov_charter\"", "schemaName=\"lgov_chart\"", "Table lgov_chart: is a root component but not in the package", DisplayName = "A root component that is not there")]
    [DataRow("[Content_Types].xml", "Extension=\"dll\"", "Extension=\"exe\"", "has no content type", DisplayName = "An entry without a content type")]
    [DataRow("customapis/lgov_SetUp/customapi.xml", "<plugintypeexportkey>", "<plugintypeexportkey>0", "names the plug-in type id 0", DisplayName = "A custom API of an unknown type")]
    [DataRow("customapis/lgov_SetUp/customapi.xml", "4011b859-ad13-5662-8318-f3409382401c", GuardLeadChangeType, "names another plug-in type than LeadGovernance.Plugins.SetUp", DisplayName = "A custom API with another class behind it")]
    [DataRow("customapis/lgov_SetUp/customapi.xml", "uniquename=\"lgov_SetUp\"", "uniquename=\"lgov_Setup\"", "is registered on no class", DisplayName = "A custom API that no class registers")]
    [DataRow("customapis/lgov_EvaluateLead/customapirequestparameters/Lead/customapirequestparameter.xml", "<logicalentityname>lead<", "<logicalentityname>leads<", "is a reference to the table leads", DisplayName = "A parameter that refers to an unknown table")]
    [DataRow("customapis/lgov_EvaluateLead/customapirequestparameters/Lead/customapirequestparameter.xml", "<type>5<", "<type>15<", "has the type 15", DisplayName = "A parameter of an unknown type")]
    public void A_fault_in_another_entry_is_found(string entry, string old, string replacement, string expected) =>
        Finds(expected, Packed.Spoiled(entry, text => Texts.Replaced(text, old, replacement, entry)));

    [TestMethod]
    public void A_dll_that_the_platform_cannot_load_is_found()
    {
        var own = File.ReadAllBytes(typeof(PlantedFaultsTests).Assembly.Location);
        var entry = Packed.Entries("LeadGovernance.zip").Keys.Single(name => name.EndsWith("LeadGovernancePlugins.dll", StringComparison.Ordinal));
        var findings = Check(Packed.Spoiled(entry, _ => Encoding.Latin1.GetString(own)));

        Assert.IsTrue(findings.Any(f => f.Contains("is not strong-named")));
        Assert.IsTrue(findings.Any(f => f.Contains("references System.Runtime, Version=10.0.0.0")));
        Assert.IsTrue(findings.Any(f => f.Contains("ForgottenFixture is a concrete plug-in without CrmPluginRegistration")));
        Assert.IsTrue(findings.Any(f => f.Contains("in the XML, but its file is")));
    }

    private static List<string> Check(string package) =>
        SolutionChecker.Check(package, Checkout.Declared, [Checkout.PluginDll, Checkout.WorkflowDll]).Select(f => f.ToString()).ToList();

    /// <summary>An empty expectation says that the change is no fault.</summary>
    private static void Finds(string expected, string package)
    {
        var findings = Check(package);
        Directory.Delete(Path.GetDirectoryName(package)!, recursive: true);
        if (expected.Length == 0)
        {
            Assert.IsEmpty(findings);
        }
        else
        {
            Assert.IsTrue(findings.Any(f => f.Contains(expected)), $"Expected a finding with: {expected}\nFound: {string.Join("\n", findings)}");
        }
    }

    private static string InStep(string text, string step, string old, string replacement) => Texts.InStep(text, step, node => Texts.Replaced(node, old, replacement, step));
}
