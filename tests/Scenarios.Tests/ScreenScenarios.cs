using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What people open in the app shows what happened in the office.</summary>
[TestClass]
public sealed class ScreenScenarios
{
    private const int Public = 0;

    private static Office office = null!;
    private static Guid refused;
    private static Guid handedOver;
    private static Guid salesReady;
    private static Guid unknown;

    /// <summary>One busy morning that all tests look at.</summary>
    [ClassInitialize]
    public static void LiveAMorning(TestContext context)
    {
        office = Office.Enforcing();
        office.Create(office.Mia, Leads.Early(office.Channel("inbound")));
        unknown = office.Create(office.Finn, Leads.Early());
        refused = office.Create(office.Ina, Leads.Sql(office.Channel("coldCalling")));
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => office.Set(office.Ina, refused, ("ownerid", new EntityReference("team", office.Field))));
        office.As(office.Ina).Execute(new OrganizationRequest("lgov_RequestException") { ["Lead"] = new EntityReference("lead", refused), ["Reason"] = "The customer decides on Friday" });
        handedOver = HandoverRequests.Offered(office, office.Field).Lead;
        salesReady = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Sandbox.RunJobs();
    }

    [ClassCleanup]
    public static void Close() => office.Dispose();

    [TestMethod]
    public void Every_view_runs_and_returns_only_columns_that_it_shows()
    {
        var views = Rows("savedquery", "name", "fetchxml", "layoutxml", "returnedtypecode");

        Assert.IsNotEmpty(views);
        foreach (var view in views)
        {
            var name = view.GetAttributeValue<string>("name");
            var table = view.GetAttributeValue<string>("returnedtypecode");
            var shown = XElement.Parse(view.GetAttributeValue<string>("layoutxml")).Descendants("cell").Select(c => c.Attribute("name")!.Value).Append(table + "id").ToHashSet();
            foreach (var row in Run(view))
            {
                Assert.AreEqual(table, row.LogicalName, name);
                Assert.IsEmpty(row.Attributes.Keys.Except(shown).ToList(), name);
            }
        }
    }

    [TestMethod]
    [DataRow("Open Violations", "lgov_violation", 1)]
    [DataRow("Open Violations by Age", "lgov_violation", 1)]
    [DataRow("Open Violations Older than 7 Days", "lgov_violation", 0)]
    [DataRow("Premature Handovers", "lgov_violation", 1)]
    [DataRow("Unjudged Changes", "lgov_violation", 0)]
    [DataRow("Exceptions to Decide", "lgov_exception", 1)]
    [DataRow("Granted Exceptions", "lgov_exception", 0)]
    [DataRow("Handovers to Answer", "lgov_handover", 1)]
    [DataRow("Overdue Handovers", "lgov_handover", 0)]
    [DataRow("Charter in Force", "lgov_charter", 1)]
    [DataRow("Ungoverned Leads", "lead", 0)]
    public void A_view_shows_what_its_name_says(string name, string table, int rows) => Assert.HasCount(rows, Run(View(name, table)));

    [TestMethod]
    public void The_lead_views_tell_leads_apart()
    {
        CollectionAssert.AreEquivalent(new[] { salesReady }, Ids("Sales Ready Leads Not Handed Over"));
        CollectionAssert.AreEquivalent(new[] { handedOver }, Ids("Leads with a Pending Handover"));
        CollectionAssert.AreEquivalent(new[] { unknown }, Ids("Leads to Ask for Their Source"));
        CollectionAssert.Contains(Ids("Governed Leads: Open"), refused);
    }

    [TestMethod]
    public void A_seller_finds_his_own_leads_and_a_manager_everybodys()
    {
        var mine = XElement.Parse(View("Governed Leads: Mine", "lead").GetAttributeValue<string>("fetchxml")).ToString();

        var found = office.As(office.Finn).RetrieveMultiple(new FetchExpression(mine)).Entities.Select(e => e.Id).ToList();

        CollectionAssert.AreEquivalent(new[] { unknown }, found);
    }

    [TestMethod]
    public void An_overdue_handover_moves_into_its_view()
    {
        using var late = Office.Enforcing();
        HandoverRequests.Offered(late, late.Field);
        late.Sandbox.Clock.Advance(TimeSpan.FromDays(4));
        var query = View("Overdue Handovers", "lgov_handover").GetAttributeValue<string>("fetchxml");

        Assert.HasCount(1, late.System.RetrieveMultiple(new FetchExpression(query)).Entities);
    }

    [TestMethod]
    public void Every_chart_counts_rows_over_every_public_view_of_its_table()
    {
        var views = Rows("savedquery", "name", "querytype", "fetchxml", "returnedtypecode");
        // The one chart that averages has a test beside what it averages (KpiScenarios).
        foreach (var chart in Rows("savedqueryvisualization", "name", "primaryentitytypecode", "datadescription").Where(chart => chart.GetAttributeValue<string>("primaryentitytypecode") != "lgov_kpi"))
        {
            var table = chart.GetAttributeValue<string>("primaryentitytypecode");
            var counted = Count(chart, null);
            Assert.AreEqual(office.System.RetrieveMultiple(new QueryExpression(table)).Entities.Count, counted, chart.GetAttributeValue<string>("name"));
            Assert.IsGreaterThan(0, counted);
            foreach (var view in views.Where(v => v.GetAttributeValue<string>("returnedtypecode") == table && v.GetAttributeValue<int>("querytype") == Public))
            {
                Assert.AreEqual(Run(view).Count, Count(chart, view), $"{chart["name"]} over {view["name"]}");
            }
        }
    }

    [TestMethod]
    public void Every_part_of_a_dashboard_shows_a_view_and_perhaps_a_chart_of_its_table()
    {
        var views = Rows("savedquery", "returnedtypecode").ToDictionary(v => v.Id, v => v.GetAttributeValue<string>("returnedtypecode"));
        var charts = Rows("savedqueryvisualization", "primaryentitytypecode").ToDictionary(c => c.Id, c => c.GetAttributeValue<string>("primaryentitytypecode"));
        var parts = Parts();

        Assert.IsGreaterThan(10, parts.Count);
        foreach (var part in parts)
        {
            var table = part.Element("TargetEntityType")!.Value;
            Assert.AreEqual(table, views[Guid.Parse(part.Element("ViewId")!.Value)]);
            if (part.Element("ChartGridMode")!.Value == "Chart")
            {
                Assert.AreEqual(table, charts[Guid.Parse(part.Element("VisualizationId")!.Value)]);
            }
        }
    }

    [TestMethod]
    public void A_manager_may_read_every_part_of_the_dashboards()
    {
        var boss = office.Sandbox.AddUser("Bea Boss", "bea@example.org", languageId: 1031, roles: [RoleNames.Salesperson, RoleNames.Seller, RoleNames.Manager]);
        var views = Rows("savedquery", "fetchxml", "name").ToDictionary(v => v.Id);
        foreach (var part in Parts())
        {
            var view = views[Guid.Parse(part.Element("ViewId")!.Value)];
            Assert.IsNotNull(office.As(boss).RetrieveMultiple(new FetchExpression(view.GetAttributeValue<string>("fetchxml"))), view.GetAttributeValue<string>("name"));
        }
    }

    [TestMethod]
    public void A_seller_may_read_the_work_he_finds_in_the_navigation()
    {
        var map = XElement.Parse(Rows("sitemap", "sitemapxml").Single().GetAttributeValue<string>("sitemapxml"));
        var tables = map.Descendants("Group").Single(g => g.Attribute("Id")!.Value == "lgov_work").Elements("SubArea").Select(e => e.Attribute("Entity")!.Value).ToHashSet();
        var views = Rows("savedquery", "name", "fetchxml", "returnedtypecode", "querytype").Where(v => v.GetAttributeValue<int>("querytype") == Public && tables.Contains(v.GetAttributeValue<string>("returnedtypecode"))).ToList();

        Assert.IsGreaterThan(30, views.Count);
        foreach (var view in views)
        {
            Assert.IsNotNull(office.As(office.Finn).RetrieveMultiple(new FetchExpression(view.GetAttributeValue<string>("fetchxml"))), view.GetAttributeValue<string>("name"));
        }
    }

    [TestMethod]
    public void The_app_is_given_to_sellers_managers_and_charter_admins_and_to_nobody_else_of_the_pack()
    {
        var roles = Rows("appmoduleroles", "roleid").Select(r => office.System.Retrieve("role", r.GetAttributeValue<Guid>("roleid"), new ColumnSet("name")).GetAttributeValue<string>("name")).ToList();

        CollectionAssert.AreEquivalent(new[] { RoleNames.Seller, RoleNames.Manager, RoleNames.CharterAdmin }, roles);
    }

    private static List<XElement> Parts() => Rows("systemform", "type", "formxml").Where(f => f.GetAttributeValue<OptionSetValue>("type").Value == 0)
        .SelectMany(f => XElement.Parse(f.GetAttributeValue<string>("formxml")).Descendants("parameters")).ToList();

    private static int Count(Entity chart, Entity? view)
    {
        var fetch = XElement.Parse(chart.GetAttributeValue<string>("datadescription")).Descendants("fetch").Single();
        if (view is not null)
        {
            var entity = XElement.Parse(view.GetAttributeValue<string>("fetchxml")).Element("entity")!;
            fetch.Element("entity")!.Add(entity.Elements("filter"), entity.Elements("link-entity"));
        }

        var alias = fetch.Descendants("attribute").Single(a => a.Attribute("aggregate") is not null).Attribute("alias")!.Value;
        return office.System.RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities.Sum(e => (int)((AliasedValue)e[alias]).Value);
    }

    private static List<Guid> Ids(string view) => Run(View(view, "lead")).Select(e => e.Id).ToList();

    private static Entity View(string name, string table) =>
        Rows("savedquery", "name", "fetchxml", "returnedtypecode").Single(v => v.GetAttributeValue<string>("name") == name && v.GetAttributeValue<string>("returnedtypecode") == table);

    /// <summary>Quick find as the platform runs it: what was typed in the place of {0}. The sandbox does not know the mark of its filter.</summary>
    private static List<Entity> Run(Entity view) =>
        [.. office.System.RetrieveMultiple(new FetchExpression(view.GetAttributeValue<string>("fetchxml").Replace("{0}", "%", StringComparison.Ordinal).Replace(" isquickfindfields=\"1\"", "", StringComparison.Ordinal))).Entities];

    private static List<Entity> Rows(string table, params string[] columns) =>
        [.. office.System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities];
}
