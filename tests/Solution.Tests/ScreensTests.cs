using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class ScreensTests
{
    private static readonly SolutionSchema Schema = SchemaReader.Read(Checkout.Schema);

    /// <summary>Calls and appointments keep Microsoft's screens: one column of ours is no reason for another form.</summary>
    private static readonly IReadOnlyList<TableSchema> ShownTables = [.. Schema.Tables.Where(table => table.IsOwn || table.SchemaName == "Lead")];

    [TestMethod]
    public void Every_table_has_its_views_declared() =>
        Assert.IsEmpty(ShownTables.Where(t => Schema.Screens.ViewsOf(t) is null)
            .Select(t => $"{t.SchemaName} has no views. Add solution/schema/views/{t.SchemaName}.json; {{\"table\": \"{t.SchemaName}\"}} is enough for the platform's standard ones.").ToList());

    [TestMethod]
    public void Every_table_has_its_form_declared() =>
        Assert.IsEmpty(ShownTables.Where(t => Schema.Screens.FormsOf(t) is null)
            .Select(t => $"{t.SchemaName} has no form. Add solution/schema/forms/{t.SchemaName}.json; {{\"table\": \"{t.SchemaName}\"}} is enough for a form with all columns.").ToList());

    [TestMethod]
    public void A_table_with_nothing_but_its_name_gets_a_form_with_all_columns()
    {
        using var copy = new WorkingCopy();
        File.WriteAllText(Path.Combine(copy.Schema, "forms", "lgov_TriggerEvent.json"), "{\"table\": \"lgov_TriggerEvent\"}");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        var form = XDocument.Load(Directory.GetFiles(Path.Combine(copy.Source, "Entities", "lgov_TriggerEvent", "FormXml"), "*.xml", SearchOption.AllDirectories).Single());
        var table = Schema.Tables.Single(t => t.SchemaName == "lgov_TriggerEvent");
        CollectionAssert.AreEquivalent(table.Columns.Select(c => c.LogicalName).Append("ownerid").ToList(), form.Descendants("control").Select(c => c.Attribute("datafieldname")!.Value).ToList());
    }

    [TestMethod]
    public void Computed_columns_are_read_only_on_every_form_and_so_is_what_only_the_server_writes()
    {
        foreach (var table in ShownTables)
        {
            var computed = table.Columns.Where(c => c.Computed || Schema.Screens.FormsOf(table)!.ReadOnly).Select(c => c.LogicalName).ToHashSet();
            var open = FormsOf(table.SchemaName).SelectMany(f => f.Descendants("control"))
                .Where(c => c.Attribute("disabled")?.Value != "true" && c.Element("parameters") is null && computed.Contains(c.Attribute("datafieldname")?.Value ?? string.Empty));
            Assert.IsEmpty(open.Select(c => $"{table.SchemaName}: {c.Attribute("datafieldname")!.Value}").ToList());
        }
    }

    [TestMethod]
    public void The_lead_form_shows_all_that_the_server_computes_but_codes_and_clocks()
    {
        var lead = Schema.Tables.Single(t => t.SchemaName == "Lead");
        var shown = FormsOf("Lead").Single(f => f.Descendants("header").Any()).Descendants("control").Select(c => c.Attribute("datafieldname")?.Value).ToHashSet();

        string[] technical = ["lgov_missingcodes", "lgov_advicecodes", "lgov_flagcodes", "lgov_needon", "lgov_timeframeon", "lgov_budgeton", "lgov_authorityon"];
        CollectionAssert.AreEquivalent(technical, lead.Columns.Where(c => c.Computed && !shown.Contains(c.LogicalName)).Select(c => c.LogicalName).ToList());
    }

    [TestMethod]
    public void A_table_with_quick_create_says_so() =>
        Assert.IsEmpty(Schema.Tables.Where(t => t.IsOwn).Where(t =>
            (Schema.Screens.FormsOf(t)?.QuickCreate is not null) != (XDocument.Load(Path.Combine(Checkout.Source, "Entities", t.SchemaName, "Entity.xml")).Descendants("IsQuickCreateEnabled").Single().Value == "1")).ToList());

    [TestMethod]
    public void A_table_with_nothing_but_its_name_gets_the_standard_views()
    {
        using var copy = new WorkingCopy();
        File.WriteAllText(Path.Combine(copy.Schema, "views", "lgov_Channel.json"), "{\"table\": \"lgov_Channel\"}");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        var views = Directory.GetFiles(Path.Combine(copy.Source, "Entities", "lgov_Channel", "SavedQueries")).Select(File.ReadAllText).ToList();
        Assert.HasCount(6, views);
        Assert.IsTrue(views.All(v => v.Contains("<cell name=\"lgov_germanname\"")));
    }

    [TestMethod]
    [DataRow("views/lgov_Violation.json", "\"lgov_Kind in Unjudged", "\"lgov_Kinds in Unjudged", "lgov_Violation has no column lgov_Kinds", DisplayName = "A filter by a column that is not there")]
    [DataRow("views/lgov_Violation.json", "in Unjudged Laundering", "in Unjudged Lying", "lgov_findingkind has no option Lying", DisplayName = "A filter by an option that is not there")]
    [DataRow("views/lgov_Violation.json", "olderthan-x-days 7", "olderthan-x-days", "has an unknown operator or the wrong number of values", DisplayName = "An operator without its value")]
    [DataRow("views/lgov_Violation.json", "\"lgov_DetectedOn desc\"", "\"lgov_DetectedOn down\"", "is no order", DisplayName = "An order in no direction")]
    [DataRow("views/lgov_Violation.json", "\"name\": \"byage\"", "\"name\": \"open\"", "the view open is there twice", DisplayName = "Two views of one name")]
    [DataRow("views/lgov_Violation.json", "\"table\": \"lgov_Violation\"", "\"table\": \"lgov_Violations\"", "not in solution/schema/tables", DisplayName = "Views of a table that is not there")]
    [DataRow("views/Lead.json", "lgov_Channel.lgov_Code", "lgov_Channel.lgov_Codes", "lgov_Channel has no column lgov_Codes", DisplayName = "A filter by a column that the other table lacks")]
    [DataRow("views/Lead.json", "lgov_Channel.lgov_Code", "lgov_Stakeholder.lgov_Code", "points at no table of solution/schema/tables", DisplayName = "A filter through a lookup to a platform table")]
    [DataRow("views/lgov_Violation.json", "\"find\"", "\"search\"", "search", DisplayName = "An unknown member")]
    [DataRow("forms/lgov_Channel.json", "\"lgov_Number\"", "\"lgov_Numbers\"", "lgov_Channel has no column lgov_Numbers", DisplayName = "A field that is not there")]
    [DataRow("forms/lgov_Channel.json", "\"by\": \"lgov_Channel\"", "\"by\": \"lgov_Charter\"", "does not point at lgov_channel", DisplayName = "A list by a lookup that points elsewhere")]
    [DataRow("forms/lgov_Channel.json", "\"view\": \"open\"", "\"view\": \"opened\"", "Lead has no view opened", DisplayName = "A list as a view that is not there")]
    [DataRow("forms/lgov_CharterRule.json", "\"quickView\": \"lgov_Channel\"", "\"quickView\": \"lgov_Charter\"", "leads to no table with a quick view", DisplayName = "A quick view that is not there")]
    [DataRow("forms/Lead.json", "\"timeline\": true", "\"quickView\": \"lgov_Channel\"", "comes later in the package", DisplayName = "A quick view that an importer meets too late")]
    [DataRow("forms/Lead.json", "\"timeline\": true", "\"column\": 2", "$", DisplayName = "A section that repeats itself")]
    [DataRow("forms/Lead.json", ", \"timeline\": true", "", "holds nothing", DisplayName = "A section with nothing in it")]
    [DataRow("forms/Lead.json", "\"subject\"", "\"exchangerate\"", "exchangerate has no label", DisplayName = "A platform column without a label")]
    [DataRow("charts/Lead.json", "\"by\": \"lgov_Stage\"", "\"by\": \"lgov_Stages\"", "Lead has no column lgov_Stages", DisplayName = "A chart by a column that is not there")]
    [DataRow("charts/Lead.json", "\"createdon week\"", "\"createdon\"", "can't be counted by", DisplayName = "A chart by a date without its part")]
    [DataRow("charts/Lead.json", "\"shape\": \"funnel\"", "\"shape\": \"spiral\"", "shape", DisplayName = "A chart of an unknown shape")]
    [DataRow("app.json", "\"chart\": \"stagefunnel\"", "\"chart\": \"funnel\"", "Lead has no chart funnel", DisplayName = "A dashboard with a chart that is not there")]
    [DataRow("app.json", "\"view\": \"due\"", "\"view\": \"dues\"", "lgov_Handover has no view dues", DisplayName = "A dashboard with a view that is not there")]
    [DataRow("app.json", "\"page\": \"lgov_/start.html\"", "\"page\": \"lgov_/end.html\"", "the entry lgov_start leads nowhere", DisplayName = "An entry to a page that is not there")]
    [DataRow("app.json", "\"dashboard\": \"health\"", "\"dashboard\": \"wealth\"", "the entry lgov_dashboard_health leads nowhere", DisplayName = "An entry to a dashboard that is not there")]
    [DataRow("app.json", "\"table\": \"lgov_Charter\"}", "\"table\": \"Account\"}", "the entry lgov_charters leads nowhere", DisplayName = "An entry to a table that is not in the app")]
    [DataRow("app.json", "\"Lead Governance Charter Admin\"]", "\"Lead Governance Boss\"]", "there is no role Lead Governance Boss", DisplayName = "An app for a role that is not there")]
    public void What_is_wrong_in_a_screen_is_refused(string file, string old, string replacement, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, file, old, replacement);

        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SourceWriter.Differences(copy.Schema, copy.Inputs)).Message);
    }

    [TestMethod]
    public void A_view_that_is_no_longer_declared_is_deleted_and_one_that_people_made_is_kept()
    {
        using var copy = new WorkingCopy();
        var folder = Path.Combine(copy.Source, "Entities", "lgov_Violation", "SavedQueries");
        var generated = Directory.GetFiles(folder).Length;
        File.WriteAllText(Path.Combine(folder, "{00000000-0000-4000-8000-000000000002}.xml"), "<savedqueries />");
        copy.Edit(copy.Schema, "views/lgov_Violation.json", "\"name\": \"overdue\"", "\"name\": \"late\"");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        Assert.HasCount(generated + 1, Directory.GetFiles(folder));
        Assert.IsEmpty(SourceWriter.Differences(copy.Schema, copy.Inputs));
    }

    [TestMethod]
    public void Every_table_can_be_reached_by_the_navigation()
    {
        var entries = Schema.Screens.App!.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Entries).Select(e => e.Table).ToHashSet();
        Assert.IsEmpty(ShownTables.Where(t => !entries.Contains(t.SchemaName)).Select(t => $"{t.SchemaName} is in no group of solution/schema/app.json.").ToList());
    }

    [TestMethod]
    public void The_app_turns_its_notifications_on_since_alerts_arrive_there() =>
        Assert.Contains("<appsetting settingdefinitionid.uniquename=\"AllowNotificationsEarlyAccess\">", File.ReadAllText(Path.Combine(Checkout.Source, "AppModules", "lgov_LeadGovernance", "AppModule.xml")));

    [TestMethod]
    public void Every_dashboard_and_page_has_its_entry()
    {
        var app = Schema.Screens.App!;
        var entries = app.Areas.SelectMany(a => a.Groups).SelectMany(g => g.Entries).ToList();
        Assert.IsEmpty(app.Dashboards.Select(d => d.Name).Except(entries.Select(e => e.Dashboard)).ToList());
        Assert.IsEmpty(app.Pages.Where(p => p.Name.EndsWith(".html", StringComparison.Ordinal)).Select(p => p.Name).Except(entries.Select(e => e.Page)).ToList());
    }

    [TestMethod]
    public void The_script_of_the_pages_asks_for_the_charter_in_force_by_its_value()
    {
        var active = Schema.Identity.OptionBase + Schema.Choices.Single(c => c.Name == "lgov_charterstatus").Options.ToList().FindIndex(o => o.Name == "Active");
        Assert.Contains($"var active = {active};", File.ReadAllText(Path.Combine(Checkout.Source, "WebResources", "lgov_", "pages.js")));
    }

    [TestMethod]
    public void The_script_of_the_pages_names_only_columns_and_relationships_that_exist()
    {
        string[] tables = ["lgov_CharterRule", "lgov_Channel", "lgov_Charter"];
        var read = Schema.Tables.Where(t => tables.Contains(t.SchemaName)).ToList();
        var known = read.SelectMany(t => t.Columns.Select(c => c.LogicalName)).Concat(read.Select(t => t.EntitySetName!))
            .Concat(read.SelectMany(t => t.Columns).Where(c => c.Type == ColumnType.Lookup).Select(c => c.SchemaName)).Append(Schema.Screens.App!.Name).ToHashSet();
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Checkout.Source, "WebResources", "lgov_", "pages.js")), "lgov_[A-Za-z]+").Select(m => m.Value).ToHashSet();

        Assert.Contains("lgov_accountable", named);
        Assert.IsEmpty(named.Except(known).Except(["lgov_charterstatus"]).ToList());
    }

    private static List<XDocument> FormsOf(string table) =>
        Directory.GetFiles(Path.Combine(Checkout.Source, "Entities", table, "FormXml"), "*.xml", SearchOption.AllDirectories).Select(f => XDocument.Load(f)).ToList();

    [TestMethod]
    public void Ids_of_screens_are_unique()
    {
        var ids = Directory.GetFiles(Checkout.Source, "{*.xml", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!).ToList();
        Assert.HasCount(ids.Distinct(StringComparer.OrdinalIgnoreCase).Count(), (ICollection<string>)ids);
    }
}
