using System;
using System.Linq;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class HealthScenarios
{
    [TestMethod]
    public void After_set_up_every_door_is_watched_and_nothing_is_red()
    {
        using var office = Office.Enforcing();
        var report = Check(office);
        Assert.AreNotEqual("red", report.State);
        Assert.IsEmpty(report.Findings.Where(finding => finding.Code == "LG0502" && finding.State != "green").Select(finding => finding.Text));
        Assert.IsGreaterThan(40, report.Findings.Count(finding => finding.Code == "LG0502"));
        Assert.AreEqual("green", report.Findings.Single(finding => finding.Code == "LG0501").State);
    }

    [TestMethod]
    public void A_disabled_step_and_a_missing_one_are_red_and_named()
    {
        using var office = Office.Enforcing();
        var steps = office.System.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") }).Entities.ToDictionary(row => (string)row["name"], row => row.Id);
        office.System.Update(new Entity("sdkmessageprocessingstep", steps["LeadGovernance: guard lead change"]) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        office.System.Delete("sdkmessageprocessingstep", steps["LeadGovernance: guard merge"]);

        var report = Check(office);

        Assert.AreEqual("red", report.State);
        CollectionAssert.AreEquivalent(
            new[] { "LeadGovernance: guard lead change", "LeadGovernance: guard merge" },
            report.Findings.Where(finding => finding.State == "red").Select(finding => finding.Subject).ToList());
        StringAssert.Contains(report.Findings.First(finding => finding.Subject.EndsWith("merge", StringComparison.Ordinal)).Text, "missing");
    }

    [TestMethod]
    public void Set_up_again_brings_back_what_it_registers()
    {
        using var office = Office.Enforcing();
        var merge = Step(office, "LeadGovernance: guard merge")!;
        office.System.Delete("sdkmessageprocessingstep", merge.Id);
        office.SetUp("enforce", keys: 0);
        Assert.AreEqual(merge.Id, Step(office, "LeadGovernance: guard merge")!.Id, "with the id that it always has");
    }

    [TestMethod]
    public void Tear_down_removes_what_set_up_registered_and_nothing_else_and_can_be_repeated()
    {
        using var office = Office.Enforcing();
        var answer = office.System.Execute(new OrganizationRequest("lgov_TearDown"));
        Assert.AreEqual(true, answer["Ok"]);
        Assert.IsNull(Step(office, "LeadGovernance: guard merge"));
        Assert.IsNull(Step(office, "LeadGovernance: guard qualification"));
        Assert.IsNotNull(Step(office, "LeadGovernance: guard lead change"));
        StringAssert.StartsWith((string)office.System.Execute(new OrganizationRequest("lgov_TearDown"))["Message"], "0 steps");
    }

    [TestMethod]
    public void Who_may_not_register_steps_may_not_remove_them()
    {
        using var office = Office.Enforcing();
        StringAssert.Contains(Office.Refused(() => office.As(office.Ina).Execute(new OrganizationRequest("lgov_TearDown"))), "prvDeleteSdkMessageProcessingStep");
        Assert.IsNotNull(Step(office, "LeadGovernance: guard merge"));
    }

    [TestMethod]
    public void Sellers_do_not_read_the_health_of_the_house()
    {
        using var office = Office.Enforcing();
        StringAssert.Contains(Office.Refused(() => office.As(office.Ina).Execute(new OrganizationRequest("lgov_CheckHealth"))), "prvAppendlgov_Notice");
    }

    [TestMethod]
    public void Before_set_up_it_says_what_is_to_be_done()
    {
        using var office = Office.Bare();
        var finding = Check(office).Findings.Single(line => line.Code == "LG0501");
        Assert.AreEqual("amber", finding.State);
        StringAssert.Contains(finding.Text, "Set up");
    }

    [TestMethod]
    public void It_names_owners_without_and_people_with_two_responsibilities_and_the_organisations_switches()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Set(office.Ina, lead, ("ownerid", new EntityReference("systemuser", office.Otto)));
        office.System.Execute(new AddMembersTeamRequest { TeamId = office.Field, MemberIds = [office.Ina] });
        var organization = office.System.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        office.System.Update(new Entity("organization", organization.Id) { ["sharetopreviousowneronassign"] = true });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        var report = Check(office);

        Assert.AreEqual("amber", Of(report, "LG0508").State);
        Assert.AreEqual("amber", Of(report, "LG0509").State);
        StringAssert.Contains(Of(report, "LG0509").Text, "Ina Inside");
        Assert.AreEqual("amber", Of(report, "LG0507").State);
    }

    [TestMethod]
    public void A_responsible_team_that_reads_no_leads_is_red()
    {
        using var office = Office.Enforcing();
        var roles = office.System.RetrieveMultiple(new QueryExpression("teamroles") { ColumnSet = new ColumnSet("teamid", "roleid") }).Entities.Where(row => row.GetAttributeValue<Guid>("teamid") == office.Field);
        office.System.Disassociate("team", office.Field, new Relationship("teamroles_association"), [.. roles.Select(row => new EntityReference("role", row.GetAttributeValue<Guid>("roleid")))]);
        Assert.AreEqual("red", Check(office).Findings.Single(finding => finding.Code == "LG0506" && finding.Subject == "Field Sales").State);
    }

    [TestMethod]
    public void The_report_speaks_the_language_asked_for()
    {
        using var office = Office.Enforcing();
        StringAssert.StartsWith(Check(office, 1031).Findings.First(finding => finding.Code == "LG0502").Text, "Schritt");
    }

    [TestMethod]
    public void It_shows_the_inverted_labels_of_two_option_columns()
    {
        using var office = Office.Enforcing();
        StringAssert.Contains(Check(office).Findings.Single(finding => finding.Subject == "confirminterest").Text, "0 = Yes, 1 = No");
    }

    [TestMethod]
    public void Active_assignment_rules_of_Dynamics_365_Sales_are_counted_where_that_is_installed()
    {
        using var office = Office.Enforcing();
        Assert.IsEmpty(Check(office).Findings.Where(finding => finding.Code == "LG0505"), "not installed");
        ForeignSolution.Import(office, "Office", solution => { solution.Entities = AsAssignmentRule(solution.Entities); solution.Relationships = AsAssignmentRule(solution.Relationships); }, "none", _ => { });
        Assert.AreEqual("green", Of(Check(office), "LG0505").State);

        office.System.Create(new Entity("msdyn_assignmentrule") { ["rec_name"] = "Leads to Karl" });

        Assert.AreEqual("amber", Of(Check(office), "LG0505").State);
    }

    [TestMethod]
    public void Who_may_bypass_is_named_by_role_and_by_name()
    {
        using var office = Office.Enforcing();
        var users = Check(office).Findings.Where(finding => finding.Code == "LG0504").Select(finding => finding.Subject).ToList();
        CollectionAssert.Contains(users, "Admin Istrator");
        Assert.AreEqual("System Administrator", Check(office).Findings.Single(finding => finding.Code == "LG0503").Subject);
    }

    /// <summary>A table of the name that Dynamics 365 Sales gives its own.</summary>
    private static string AsAssignmentRule(string xml) => xml.Replace("rec_Thing", "msdyn_AssignmentRule", StringComparison.Ordinal).Replace("rec_thing", "msdyn_assignmentrule", StringComparison.Ordinal);

    private static Line Of(Report report, string code) => report.Findings.Single(finding => finding.Code == code);

    private static Entity? Step(Office office, string name)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return office.System.RetrieveMultiple(query).Entities.SingleOrDefault();
    }

    internal static Report Check(Office office, int language = 1033)
    {
        var answer = office.System.Execute(new OrganizationRequest("lgov_CheckHealth") { ["LanguageId"] = language });
        var report = JsonSerializer.Deserialize<Report>((string)answer["Report"], JsonSerializerOptions.Web)!;
        Assert.AreEqual(report.State != "red", answer["Ok"]);
        return report;
    }

    internal sealed record Report(int SchemaVersion, string State, Line[] Findings);

    internal sealed record Line(string Code, string State, string Subject, string Text);
}
