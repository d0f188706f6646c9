using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Sandbox;
using LeadGovernance.Sandbox.SolutionImport;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class SetUpScenarios
{
    [TestMethod]
    public void Imported_but_not_set_up_nothing_is_done_and_nothing_fails()
    {
        using var office = Office.Bare();

        var id = office.Create(office.Fred, Leads.Early());

        Assert.AreEqual(office.Fred, office.OwnerOf(id));
        Assert.IsFalse(office.Read(id).Contains("lgov_stage"));
    }

    [TestMethod]
    public void Set_up_can_be_repeated_without_doubling_a_row()
    {
        using var office = Office.Enforcing();
        var before = Count(office, "lgov_charterrule");

        office.SetUp("enforce", keys: 0);

        Assert.AreEqual(before, Count(office, "lgov_charterrule"));
        Assert.AreEqual(10, Count(office, "lgov_channel"));
        Assert.AreEqual(1, Count(office, "lgov_charter"));
        Assert.AreEqual(4, Count(office, "lgov_responsibility"));
    }

    [TestMethod]
    [DataRow("enforce", 2, "LG0013")]
    [DataRow("loud", 0, "LG0011")]
    [DataRow("1", 0, "LG0011")]
    [DataRow("7", 0, "LG0011")]
    [DataRow("off,enforce", 0, "LG0011")]
    [DataRow("observe", 3, "LG0012")]
    public void Set_up_refuses_what_it_can_not_do_and_writes_nothing(string level, int keys, string code)
    {
        using var office = Office.Bare();

        StringAssert.StartsWith(Office.Refused(() => office.SetUp(level, keys)), code);
        Assert.AreEqual(0, Count(office, "lgov_channel"));
    }

    [TestMethod]
    public void Set_up_answers_in_the_language_of_the_caller()
    {
        using var office = Office.Bare();
        var admin = office.Sandbox.AddUser("Adam Admin", "adam@example.org", languageId: 1031, roles: ["System Administrator"]);

        StringAssert.EndsWith((string)office.SetUp(" Observe ", keys: 2, by: admin)["Message"], "ist aktiv; Verbindlichkeit: Beobachten.");
        StringAssert.EndsWith((string)office.SetUp("observe", keys: 2)["Message"], "is active; level: Observe.");
    }

    [TestMethod]
    public void Set_up_refuses_a_contradictory_charter_with_the_code_of_its_first_problem()
    {
        using var office = Office.Bare();

        StringAssert.StartsWith(Office.Refused(() => office.SetUp("observe", keys: 2, charterJson: "no charter")), "LG1001: ");
        Assert.AreEqual(0, Count(office, "lgov_channel"));
    }

    [TestMethod]
    public void Set_up_gives_the_governance_team_its_role_once_so_that_violations_have_an_owner()
    {
        using var office = Office.Enforcing();
        office.SetUp("enforce", keys: 0);

        var id = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));

        Assert.AreEqual(office.Governance, office.ViolationsOf(id).Single().GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.HasCount(1, Rows(office, "teamroles").Where(row => row.GetAttributeValue<Guid>("teamid") == office.Governance));
    }

    [TestMethod]
    [DataRow("", "(InsideSalesTeamId \"Blind\": 0)")]
    [DataRow("No Leads", "(InsideSalesTeamId \"Blind\": No Leads)")]
    public void Set_up_refuses_a_responsible_team_without_a_role_that_reads_leads(string role, string named)
    {
        using var office = Office.Bare();
        office.System.Create(new Entity("role") { ["name"] = "No Leads", ["businessunitid"] = Rows(office, "businessunit").First().ToEntityReference() });
        var blind = office.Sandbox.AddTeam("Blind", TeamType.Owner, roles: role.Length == 0 ? [] : [role]);

        var message = Office.Refused(() => office.System.Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = office.Marketing,
            ["InsideSalesTeamId"] = blind,
            ["FieldSalesTeamId"] = office.Field,
        }));

        StringAssert.StartsWith(message, "LG0022");
        StringAssert.Contains(message, named);
        Assert.AreEqual(0, Count(office, "lgov_channel"));
    }

    [TestMethod]
    public void With_long_texts_in_the_charter_a_lead_can_still_be_saved()
    {
        using var office = Office.Bare();
        var charter = JsonNode.Parse(File.ReadAllText(Path.Combine(Package.RepositoryRoot, "policy", "Charters", "default-charter.json")))!;
        charter["name"] = new string('N', 100);
        var criteria = charter["criteria"]!.AsArray();
        for (var number = 40; number < 99; number++)
        {
            var another = criteria.First(node => (string)node!["code"]! == "LG3301")!.DeepClone();
            another["code"] = $"LG33{number}";
            another["missing"]!["english"] = $"{number} {new string('m', 190)}";
            another["ask"]!["english"] = $"{number} {new string('a', 190)}";
            criteria.Add(another);
        }

        office.SetUp("enforce", keys: 0, charterJson: charter.ToJsonString());
        var lead = office.Read(office.Create(office.Robot, Leads.Early(office.Channel("inbound"))));

        Assert.AreEqual(2000, ((string)lead["lgov_missing"]).Length);
        StringAssert.EndsWith((string)lead["lgov_missing"], "…");
        Assert.IsTrue(((string)lead["lgov_missingcodes"]).Split(',').All(code => code.Length == 6), "whole codes only");
        Assert.AreEqual(100, ((string)lead["lgov_charterversion"]).Length);
    }

    [TestMethod]
    public void A_repeated_set_up_keeps_what_it_is_not_told_to_change()
    {
        using var office = Office.Bare();
        office.SetUp("enforce", keys: 0, alertManager: office.Mia);
        var rule = Rows(office, "lgov_charterrule").First();
        var responsibility = Rows(office, "lgov_responsibility").First();
        office.System.Update(new Entity(rule.LogicalName, rule.Id) { ["lgov_words"] = "Our own words" });
        office.System.Update(new Entity(responsibility.LogicalName, responsibility.Id) { ["lgov_priority"] = 3 });
        office.System.Create(new Entity("lgov_charterrule")
        {
            ["lgov_name"] = "LG2999", ["lgov_code"] = "LG2999", ["lgov_words"] = "Added", ["lgov_germanwords"] = "Ergänzt", ["lgov_productfamily"] = "Valves",
            ["lgov_charter"] = rule["lgov_charter"], ["lgov_channel"] = office.Channel("inbound"), ["lgov_accountable"] = new OptionSetValue(723100001), ["lgov_evidence"] = new OptionSetValue(723100000),
        });
        var rules = Count(office, "lgov_charterrule");

        office.System.Execute(new OrganizationRequest("lgov_SetUp") { ["MarketingTeamId"] = office.Inside, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field });

        var charter = Rows(office, "lgov_charter").Single();
        Assert.AreEqual(723100002, charter.GetAttributeValue<OptionSetValue>("lgov_level").Value, "level enforce stays");
        Assert.AreEqual(0, charter["lgov_keysrequired"]);
        Assert.AreEqual(office.Governance, charter.GetAttributeValue<EntityReference>("lgov_governanceteam").Id);
        Assert.AreEqual(office.Mia, charter.GetAttributeValue<EntityReference>("lgov_alertmanager").Id);
        Assert.AreEqual("Our own words", Rows(office, "lgov_charterrule").Single(row => row.Id == rule.Id)["lgov_words"]);
        Assert.AreEqual(rules, Count(office, "lgov_charterrule"), "an added rule stays");
        Assert.AreEqual(3, Rows(office, "lgov_responsibility").Single(row => row.Id == responsibility.Id)["lgov_priority"]);
        Assert.AreEqual(2, Rows(office, "lgov_responsibility").Count(row => row.GetAttributeValue<EntityReference>("lgov_team").Id == office.Inside), "a sent team is taken");
    }

    [TestMethod]
    public void A_repeated_set_up_with_a_charter_replaces_its_text_and_keeps_the_rest()
    {
        using var office = Office.Enforcing();
        var before = Count(office, "lgov_charterrule");
        var rule = Rows(office, "lgov_charterrule").First();
        office.System.Update(new Entity(rule.LogicalName, rule.Id) { ["lgov_words"] = "Our own words" });

        office.System.Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = office.Marketing, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field,
            ["CharterJson"] = File.ReadAllText(Path.Combine(Package.RepositoryRoot, "policy", "Charters", "default-charter.json")),
        });

        Assert.AreNotEqual("Our own words", Rows(office, "lgov_charterrule").Single(row => row.Id == rule.Id)["lgov_words"]);
        Assert.AreEqual(before, Count(office, "lgov_charterrule"));
        Assert.AreEqual(723100002, Rows(office, "lgov_charter").Single().GetAttributeValue<OptionSetValue>("lgov_level").Value);
    }

    [TestMethod]
    public void A_repeated_set_up_can_not_reach_enforce_past_the_keys_it_once_asked_for()
    {
        using var office = Office.Bare();
        office.SetUp("observe", keys: 2);

        StringAssert.StartsWith(
            Office.Refused(() => office.System.Execute(new OrganizationRequest("lgov_SetUp")
            {
                ["MarketingTeamId"] = office.Marketing, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field, ["Level"] = "enforce",
            })),
            "LG0013");
    }

    [TestMethod]
    public void Set_up_names_a_team_that_is_not_there()
    {
        using var office = Office.Bare();

        var message = Office.Refused(() => office.System.Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = office.Marketing,
            ["InsideSalesTeamId"] = Guid.Parse("11111111-1111-1111-1111-111111111111"),
            ["FieldSalesTeamId"] = office.Field,
        }));

        StringAssert.StartsWith(message, "LG0015");
        StringAssert.Contains(message, "InsideSalesTeamId");
        Assert.AreEqual(0, Count(office, "lgov_channel"));
    }

    [TestMethod]
    public void Without_its_create_step_a_lead_has_no_stage()
    {
        using var office = Office.Enforcing();
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "LeadGovernance: route new lead");
        var step = office.System.RetrieveMultiple(query).Entities.Single().Id;
        office.System.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        Assert.IsFalse(office.Read(id).Contains("lgov_stage"));
    }

    [TestMethod]
    public void A_truncated_zip_leaves_the_sandbox_as_it_was()
    {
        var bytes = File.ReadAllBytes(Package.ManagedZip);

        AssertRefused(bytes[..(bytes.Length / 2)]);
    }

    [TestMethod]
    public void A_dll_that_is_not_the_zips_is_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(File.ReadAllBytes(Package.ManagedZip));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var dll = zip.Entries.Single(entry => entry.Name == "LeadGovernancePlugins.dll");
            using var target = dll.Open();
            target.SetLength(0);
            target.Write(File.ReadAllBytes(typeof(LeadGovernance.Packaging.Packer).Assembly.Location));
        }

        AssertRefused(stream.ToArray());
    }

    private static void AssertRefused(byte[] zip)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip");
        File.WriteAllBytes(path, zip);
        try
        {
            using var sandbox = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Name = "Damaged" });
            Assert.ThrowsExactly<SolutionImportException>(() => sandbox.Import(path));
            Assert.IsEmpty(sandbox.System.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities);
            sandbox.Import(Package.ManagedZip);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Count(Office office, string table) => Rows(office, table).Count;

    private static List<Entity> Rows(Office office, string table) => [.. office.System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}
