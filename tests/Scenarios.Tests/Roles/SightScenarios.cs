using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>Every role walks through the app: each entry of the navigation, each view of its tables.</summary>
[TestClass]
public sealed class SightScenarios
{
    private static readonly Dictionary<string, Guid> People = [];

    private static Office office = null!;

    public static IEnumerable<object[]> Roles => Jobs.Roles.Select(role => new object[] { role });

    /// <summary>A day on which every table gets rows: those of the server belong to the governance team, the others to nobody of the cast.</summary>
    [ClassInitialize]
    public static void LiveADay(TestContext context)
    {
        office = Office.Enforcing();
        foreach (var role in Jobs.Roles)
        {
            People[role] = Cast.Of(office, role);
        }

        HandoverRequests.Offered(office, office.Field);
        Ask(RoleNames.InsideSales, office.Create(office.Robot, Leads.Srl(office.Channel("inbound"))));
        Ask(RoleNames.Seller, office.Create(People[RoleNames.Seller], Leads.Early()));
        Ask(RoleNames.Manager, office.Create(office.Otto, Leads.Early()));
        Measure(People[RoleNames.Marketing]);
        Measure(office.Mia);
        var account = office.System.Create(new Entity("account") { ["name"] = "Muster AG" });
        office.System.Create(new Entity("lgov_triggerevent") { ["lgov_name"] = "Umzug", ["lgov_account"] = new EntityReference("account", account), ["lgov_occurredon"] = Office.Monday });
        office.System.Execute(new OrganizationRequest("lgov_MeasureKpis"));
        office.AddSeller(office.Mia, office.Marketing);
        office.System.Create(new Entity("lgov_absence") { ["lgov_user"] = new EntityReference("systemuser", office.Mia), ["lgov_from"] = Office.Monday });
        office.Give(Calendars.Sydney);
        office.Sandbox.RunJobs();
    }

    private static void Ask(string role, Guid lead)
    {
        var reference = new EntityReference("lead", lead);
        office.As(People[role]).Execute(new OrganizationRequest("lgov_RequestException") { ["Lead"] = reference, ["Reason"] = "The customer decides on Friday" });
        office.As(People[role]).Execute(new OrganizationRequest("lgov_RaiseViolation") { ["Lead"] = reference, ["Explanation"] = "The customer decides on Friday" });
    }

    private static void Measure(Guid owner) =>
        office.System.Create(new Entity("lgov_engagement") { ["lgov_name"] = "Prospekt", ["lgov_occurredon"] = Office.Monday, ["ownerid"] = new EntityReference("systemuser", owner) });

    [ClassCleanup]
    public static void Close() => office.Dispose();

    [TestMethod]
    public void The_walk_meets_every_entry_of_the_navigation_and_every_table_has_rows()
    {
        var entries = Entries();

        CollectionAssert.AreEquivalent(entries.Select(entry => entry.Attribute("Entity")?.Value).OfType<string>().ToList(), Sights.Tables.Keys.ToList());
        CollectionAssert.AreEquivalent(
            entries.Where(entry => entry.Attribute("Entity") is null).Select(entry => entry.Attribute("Id")!.Value).ToList(),
            Sights.Pages.Keys.Append("lgov_help").Append("lgov_setup").ToList(),
            "the help page reads nothing, and the set-up page calls custom APIs: those are walked");
        Assert.IsEmpty(Sights.Tables.Keys.Where(table => office.All(table).Count == 0).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void A_role_sees_of_every_view_what_its_job_asks_for(string role)
    {
        var differences = new List<string>();
        foreach (var view in Views().Where(view => Sights.Tables.ContainsKey((string)view["returnedtypecode"])))
        {
            var table = (string)view["returnedtypecode"];
            var sight = Sights.Of(table, (string)view["name"], role);
            var all = Run(office.System, view, People[role])!;
            var seen = Run(office.As(People[role]), view);
            var expected = sight switch { Sight.All => all, Sight.Own => [.. all.Where(row => IsHis(row, role))], _ => null };
            if (seen is null != expected is null || (seen is not null && !Lines(seen).SequenceEqual(Lines(expected!))))
            {
                differences.Add($"{table}, {view["name"]}: sees {(seen is null ? "nothing" : $"{seen.Count} of {all.Count}")}, should see {sight}");
            }
        }

        Assert.IsEmpty(differences, string.Join("\n", differences));
    }

    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void A_page_or_dashboard_shows_all_its_parts_to_whom_it_is_for(string role)
    {
        foreach (var (page, roles) in Sights.Pages)
        {
            var parts = page == "lgov_start" ? [Matrix()] : Parts(page);

            Assert.IsNotEmpty(parts);
            Assert.AreEqual(roles.Contains(role), parts.All(part => Run(office.As(People[role]), part) is not null), $"{role} opens {page}");
        }
    }

    /// <summary>What the start page asks for by the Web API: the rules of the charter in force, with their channels.</summary>
    private static Entity Matrix() => new("savedquery")
    {
        ["fetchxml"] = "<fetch><entity name='lgov_charterrule'><attribute name='lgov_code'/><link-entity name='lgov_channel' from='lgov_channelid' to='lgov_channel' link-type='outer'><attribute name='lgov_name'/></link-entity>"
            + "<link-entity name='lgov_charter' from='lgov_charterid' to='lgov_charter'><filter><condition attribute='lgov_status' operator='eq' value='723100001'/></filter></link-entity></entity></fetch>",
    };

    private static List<Entity> Parts(string entry)
    {
        var dashboard = Guid.Parse(Entries().Single(e => e.Attribute("Id")!.Value == entry).Attribute("DefaultDashboard")!.Value);
        var form = XElement.Parse((string)office.All("systemform").Single(f => f.Id == dashboard)["formxml"]);
        var views = Views().ToDictionary(view => view.Id);
        return [.. form.Descendants("ViewId").Select(id => views[Guid.Parse(id.Value)])];
    }

    private static List<XElement> Entries() => [.. XElement.Parse((string)office.All("sitemap").Single()["sitemapxml"]).Descendants("SubArea")];

    private static List<Entity> Views() => office.All("savedquery");

    /// <summary>Null: refused for want of a right to read.</summary>
    /// <param name="reader">Whose "me" the view means, where the service is another's.</param>
    private static List<Entity>? Run(IOrganizationService service, Entity view, Guid? reader = null)
    {
        var fetch = ((string)view["fetchxml"]).Replace("{0}", "%", StringComparison.Ordinal).Replace(" isquickfindfields=\"1\"", "", StringComparison.Ordinal);
        if (reader is { } me)
        {
            fetch = fetch.Replace("operator=\"eq-userid\"", $"operator=\"eq\" value=\"{me}\"", StringComparison.Ordinal)
                .Replace("operator=\"eq-useroruserteams\" />", $"operator=\"in\">{string.Concat(AndTeams(me).Select(id => $"<value>{id}</value>"))}</condition>", StringComparison.Ordinal);
        }

        try
        {
            return [.. service.RetrieveMultiple(new FetchExpression(fetch)).Entities];
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains("is missing prvRead", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>A row with all its columns, those of the caller's own language and clock included.</summary>
    private static IEnumerable<string> Lines(List<Entity> rows) =>
        rows.Select(row => $"{row.Id} {string.Join(',', row.Attributes.Keys.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);

    /// <summary>Himself and his teams.</summary>
    private static List<Guid> AndTeams(Guid person) => [person, .. office.All("teammembership").Where(m => (Guid)m["systemuserid"] == person).Select(m => (Guid)m["teamid"])];

    /// <summary>His own, his team's, or shared with one of the two.</summary>
    private static bool IsHis(Entity row, string role)
    {
        var his = AndTeams(People[role]);
        var owner = office.System.Retrieve(row.LogicalName, row.Id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id;
        return his.Contains(owner) || office.All("principalobjectaccess").Any(share => (Guid)share["objectid"] == row.Id && his.Contains((Guid)share["principalid"]));
    }
}
