using System;
using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Import;

/// <summary>What people open becomes rows, and must lead somewhere.</summary>
[TestClass]
public class ScreenTests
{
    [TestMethod]
    [DataRow("savedquery", 1)]
    [DataRow("savedqueryvisualization", 1)]
    [DataRow("systemform", 2)]
    [DataRow("sitemap", 1)]
    [DataRow("appmodule", 1)]
    [DataRow("appmoduleroles", 1)]
    public void Screens_become_rows_and_a_second_import_adds_none(string table, int rows)
    {
        using var bench = new Bench();
        bench.Import(TinyScreens.Solution().Zip());
        Assert.AreEqual(rows, bench.Count(table));
        bench.Import(TinyScreens.Solution().Zip());
        Assert.AreEqual(rows, bench.Count(table));
    }

    [TestMethod]
    public void A_view_can_be_read_and_its_query_run()
    {
        using var bench = new Bench();
        bench.Import(TinyScreens.Solution().Zip());
        var view = bench.System.RetrieveMultiple(new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name", "fetchxml", "returnedtypecode") }).Entities.Single();
        bench.System.Create(new("rec_thing") { ["rec_name"] = "shown", ["rec_flag"] = true });
        bench.System.Create(new("rec_thing") { ["rec_name"] = "hidden", ["rec_flag"] = false });

        var rows = bench.System.RetrieveMultiple(new FetchExpression(view.GetAttributeValue<string>("fetchxml"))).Entities;

        Assert.AreEqual("Things", view["name"]);
        Assert.AreEqual("rec_thing", view["returnedtypecode"]);
        Assert.AreEqual("shown", rows.Single()["rec_name"]);
    }

    [TestMethod]
    [DataRow("<attribute name=\"rec_name\" />", "<attribute name=\"rec_title\" />", "names the column 'rec_title'", DisplayName = "a view of a column that is not there")]
    [DataRow("<attribute name=\"rec_name\" />", "<attribute name=\"rec_count\" />", "shows 'rec_name', which its query does not read", DisplayName = "a view that shows what it does not read")]
    [DataRow("order attribute=\"rec_count\"", "order attribute=\"rec_counted\"", "names the column 'rec_counted'", DisplayName = "a view ordered by a column that is not there")]
    [DataRow("condition attribute=\"rec_flag\"", "condition attribute=\"rec_flags\"", "names the column 'rec_flags'", DisplayName = "a view filtered by a column that is not there")]
    [DataRow("</filter></entity>", "</filter><link-entity name=\"rec_thing\" from=\"rec_thingid\" to=\"rec_parent\"><filter><condition attribute=\"rec_size\" operator=\"null\" /></filter></link-entity></entity>", "names the column 'rec_size'", DisplayName = "a view filtered by a column that a joined table lacks")]
    [DataRow("id=\"rec_thingid\"", "id=\"rec_thing\"", "opens rows by 'rec_thing'", DisplayName = "a view that can't open its rows")]
    [DataRow("<querytype>0", "<querytype>9", "views of type 9", DisplayName = "a view of an unknown type")]
    [DataRow("mapping=\"logical\"><entity name=\"rec_thing\">", "mapping=\"logical\"><entity name=\"lead\">", "reads 'lead', but it belongs to 'rec_thing'", DisplayName = "a view of another table")]
    [DataRow("name=\"rec_color\"", "name=\"rec_colour\"", "names the column 'rec_colour'", DisplayName = "a chart by a column that is not there")]
    [DataRow("datafieldname=\"rec_name\"", "datafieldname=\"rec_nom\"", "names the column 'rec_nom'", DisplayName = "a form with a field that is not there")]
    [DataRow("<forms type=\"main\">", "<forms type=\"hologram\">", "forms of type 'hologram'", DisplayName = "a form of an unknown type")]
    [DataRow("0000000000b2}</savedqueryvisualizationid>", "0000000000b1}</savedqueryvisualizationid>", "have the id", DisplayName = "two screens of one id")]
    [DataRow("Entity=\"rec_thing\"", "Entity=\"rec_things\"", "leads to nothing", DisplayName = "an entry to a table that is not there")]
    [DataRow("$webresource:rec_/start.html", "$webresource:rec_/end.html", "leads to nothing", DisplayName = "an entry to a page that is not there")]
    [DataRow("DefaultDashboard=\"7d0d2c52-0000-4000-8000-0000000000b4\"", "DefaultDashboard=\"7d0d2c52-0000-4000-8000-0000000000bb\"", "leads to nothing", DisplayName = "an entry to a dashboard that is not there")]
    [DataRow("type=\"26\" id=\"{7d0d2c52-0000-4000-8000-0000000000b1}\"", "type=\"26\" id=\"{7d0d2c52-0000-4000-8000-0000000000bb}\"", "which the zip lacks", DisplayName = "an app with a view that is not there")]
    [DataRow("type=\"1\" schemaName=\"rec_thing\"", "type=\"1\" schemaName=\"rec_things\"", "which the zip lacks", DisplayName = "an app with a table that is not there")]
    [DataRow("type=\"62\"", "type=\"63\"", "components of type 63", DisplayName = "an app with a component of an unknown type")]
    [DataRow("<Role id=\"{7d0d2c52-0000-4000-8000-0000000000aa}\" />", "<Role id=\"{7d0d2c52-0000-4000-8000-0000000000ab}\" />", "given to the role", DisplayName = "an app for a role that is not there")]
    [DataRow("<appsetting settingdefinitionid.uniquename", "<appsetting name", "does not know this attribute", DisplayName = "an unknown attribute of an app's setting")]
    public void Refuses(string right, string wrong, string expected)
    {
        using var bench = new Bench();
        var solution = TinyScreens.Solution();
        solution.Break = xml =>
        {
            StringAssert.Contains(xml, right);
            return xml.Replace(right, wrong, StringComparison.Ordinal);
        };

        StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(solution.Zip())).Message, expected);
    }
}
