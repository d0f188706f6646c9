using System;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>Faults planted into views, forms, charts, dashboards, the app and its navigation.</summary>
[TestClass]
public sealed class ScreenFaultsTests
{
    [TestMethod]
    [DataRow("<condition attribute=\"lgov_handoverstate\"", "<condition attribute=\"lgov_handoverstates\"", "names the column lgov_handoverstates", DisplayName = "A view filtered by a column that does not exist")]
    [DataRow("<condition attribute=\"lgov_code\" operator=\"eq\" value=\"unknown\"", "<condition attribute=\"lgov_codes\" operator=\"eq\" value=\"unknown\"", "names lgov_channel.lgov_codes", DisplayName = "A view filtered by a column that the other table lacks")]
    [DataRow("<cell name=\"lgov_missing\"", "<cell name=\"lgov_reason\"", "shows lgov_reason, which its query does not read", DisplayName = "A view that shows what it does not read")]
    [DataRow("<entity name=\"lgov_handover\">", "<entity name=\"lead\">", "reads lead instead of lgov_handover", DisplayName = "A view of another table")]
    [DataRow("name=\"lgov_actor\" />\n                    <attribute name=\"lgov_violationid\" alias", "name=\"lgov_actors\" />\n                    <attribute name=\"lgov_violationid\" alias", "names the column lgov_actors", DisplayName = "A chart by a column that does not exist")]
    [DataRow("datafieldname=\"lgov_advice\"", "datafieldname=\"lgov_advices\"", "has a field for lgov_advices", DisplayName = "A form with a field that does not exist")]
    [DataRow("id=\"lgov_advice\" classid", "id=\"lgov_reason\" classid", "has the control lgov_reason twice", DisplayName = "A control twice on a form")]
    [DataRow("<VisualizationId>{", "<VisualizationId>{0", "shows the chart {0", DisplayName = "A part with a chart that does not exist")]
    [DataRow("<ViewId>{", "<ViewId>{0", "shows the view {0", DisplayName = "A list of a view that does not exist")]
    [DataRow("<AppModuleComponent type=\"26\" id=\"{", "<AppModuleComponent type=\"26\" id=\"{0", "fails the import of the app", DisplayName = "An app with a view that does not exist")]
    [DataRow("<AppModuleComponent type=\"60\" id=\"{", "<AppModuleComponent type=\"60\" id=\"{0", "fails the import of the app", DisplayName = "An app with a form that does not exist")]
    [DataRow("<AppModuleComponent type=\"1\" schemaName=\"lead\"", "<AppModuleComponent type=\"1\" schemaName=\"leads\"", "fails the import of the app", DisplayName = "An app with a table that does not exist")]
    [DataRow("<Role id=\"{627090ff", "<Role id=\"{727090ff", "is given to the role {727090ff", DisplayName = "An app for a role that does not exist")]
    [DataRow("Entity=\"lgov_channel\"", "Entity=\"lgov_channels\"", "leads to nothing that is there", DisplayName = "An entry to a table that does not exist")]
    [DataRow("Url=\"$webresource:lgov_/start.html\"", "Url=\"$webresource:lgov_/end.html\"", "leads to nothing that is there", DisplayName = "An entry to a page that does not exist")]
    [DataRow("DefaultDashboard=\"", "DefaultDashboard=\"0", "leads to nothing that is there", DisplayName = "An entry to a dashboard that does not exist")]
    public void A_fault_in_what_people_open_is_found(string old, string replacement, string expected)
    {
        var package = Packed.Spoiled("customizations.xml", text => Texts.Replaced(text, old, replacement, "customizations.xml"));

        var findings = SolutionChecker.Check(package, Checkout.Declared, [Checkout.PluginDll, Checkout.WorkflowDll]).Select(f => f.ToString()).ToList();

        Directory.Delete(Path.GetDirectoryName(package)!, recursive: true);
        Assert.IsTrue(findings.Any(f => f.Contains(expected, StringComparison.Ordinal)), $"Expected a finding with: {expected}\nFound: {string.Join("\n", findings)}");
    }

    [TestMethod]
    public void An_id_that_two_screens_have_is_found()
    {
        var package = Packed.Spoiled("customizations.xml", text =>
        {
            var ids = System.Text.RegularExpressions.Regex.Matches(text, "<savedqueryid>(.*?)</savedqueryid>").Select(m => m.Groups[1].Value).ToList();
            return text.Replace($"<savedqueryid>{ids[1]}<", $"<savedqueryid>{ids[0]}<", StringComparison.Ordinal);
        });

        var findings = SolutionChecker.Check(package, Checkout.Declared, [Checkout.PluginDll, Checkout.WorkflowDll]);

        Directory.Delete(Path.GetDirectoryName(package)!, recursive: true);
        Assert.IsTrue(findings.Any(f => f.Message.Contains("has an id that is used twice", StringComparison.Ordinal)));
    }
}
