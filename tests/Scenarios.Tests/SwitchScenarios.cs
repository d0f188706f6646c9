using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Sandbox;
using LeadGovernance.Scenarios.Tests.Distribution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What Microsoft leaves undocumented may turn out either way: the pack's promises hold under every setting.</summary>
[TestClass]
public sealed class SwitchScenarios
{
    internal static readonly Dictionary<string, SandboxSwitches> Settings = new()
    {
        ["default"] = new(),
        ["S1 Assign raises Update"] = new() { AssignRaises = AssignRaises.AssignRaisesUpdate },
        ["S1 Update raises Assign"] = new() { AssignRaises = AssignRaises.UpdateRaisesAssign },
        ["S1 both"] = new() { AssignRaises = AssignRaises.Both },
        ["S2 off"] = new() { OwnerIsSplit = false },
        ["S3 off"] = new() { FiltersSeeTargetEdits = false },
        ["S4 outside"] = new() { BulkStage10 = BulkStage10.OutsideTransaction },
        ["S5 shuffled"] = new() { EqualRank = EqualRank.Shuffled },
        ["S6 restart"] = new() { WorkerRestart = WorkerRestart.BeforeEachCall },
        ["S7 shuffled"] = new() { JobDelivery = JobDelivery.Shuffled },
        ["S7 twice"] = new() { JobDelivery = JobDelivery.EachTwice },
        ["S8 off"] = new() { Stage20MayChangeOwner = false },
        ["S9 off"] = new() { CreateDepthSeesRewrittenOwner = false },
        ["S10 Update"] = new() { CascadeRaises = CascadeRaises.Update },
        ["S10 Assign"] = new() { CascadeRaises = CascadeRaises.Assign },
        ["S11 dynamic"] = new() { SetStateRaises = SetStateRaises.SetStateDynamicEntity },
        ["all"] = new()
        {
            AssignRaises = AssignRaises.Both, OwnerIsSplit = false, FiltersSeeTargetEdits = false, BulkStage10 = BulkStage10.OutsideTransaction,
            EqualRank = EqualRank.Shuffled, WorkerRestart = WorkerRestart.BeforeEachCall, JobDelivery = JobDelivery.EachTwice,
            Stage20MayChangeOwner = false, CreateDepthSeesRewrittenOwner = false, CascadeRaises = CascadeRaises.Assign,
            SetStateRaises = SetStateRaises.SetStateDynamicEntity,
        },
    };

    private static readonly SwitchMatrix Matrix = new([.. Settings.Keys]);

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Names => Settings.Keys.Select(name => new object[] { name });

    [TestCleanup]
    public void Note()
    {
        if (TestContext.TestData is [string setting])
        {
            Matrix.Note(TestContext.TestName!, setting, TestContext.CurrentTestOutcome == UnitTestOutcome.Passed);
        }
    }

    [ClassCleanup]
    public static void ShowMatrix()
    {
        var text = Matrix.Write();
        var artifacts = Directory.CreateDirectory(Path.Combine(Package.RepositoryRoot, "artifacts")).FullName;
        File.WriteAllText(Path.Combine(artifacts, "switch-matrix.md"), text);

        // What goes through Console is kept for a test, and this belongs to none.
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.WriteLine(text);
    }

    [TestMethod]
    public void The_whole_suite_runs_under_the_same_settings()
    {
        var script = File.ReadAllText(Path.Combine(Package.RepositoryRoot, "build", "switch-matrix.sh"));
        var listed = script.Split("settings=(")[1].Split("\n)")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Trim('"'));

        CollectionAssert.AreEqual(Settings.Keys.ToArray(), listed.ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_wrong_owner_at_create_is_replaced_booked_and_may_read_on(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);

        var id = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.HasCount(1, office.ViolationsOf(id));
        Assert.AreEqual("Schäfer", office.As(office.Fred).Retrieve("lead", id, new("lastname"))["lastname"]);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void An_inbound_lead_moves_on_by_itself_at_MQL(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Set(office.Mia, id, ("lgov_explicitrequest", true));

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_premature_handover_is_refused_by_either_door_and_booked_once(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var field = new EntityReference("team", office.Field);

        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", field), ("jobtitle", "CEO"))), "LG4001");
        StringAssert.StartsWith(Office.Refused(() => office.As(office.Ina).Execute(new AssignRequest { Target = new("lead", id), Assignee = field })), "LG4001");

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.AreEqual("Einkaufsleiter", office.Read(id)["jobtitle"], "a refused save is refused whole");
        Assert.HasCount(1, office.ViolationsOf(id));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_legal_handover_by_either_door_opens_one_row(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);
        var field = new EntityReference("team", office.Field);
        var updated = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var assigned = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        office.Set(office.Ina, updated, ("ownerid", field), ("jobtitle", "CEO"));
        office.As(office.Ina).Execute(new AssignRequest { Target = new("lead", assigned), Assignee = field });

        foreach (var id in new[] { updated, assigned })
        {
            Assert.AreEqual(office.Field, office.OwnerOf(id));
            Assert.HasCount(1, office.HandoversOf(id));
            Assert.AreEqual(723100001, office.Read(id).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
            Assert.IsEmpty(office.ViolationsOf(id));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void In_a_bulk_the_bad_row_keeps_its_owner_and_the_others_live(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);
        var good = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var bad = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.As(office.Ina).Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection(new[] { good, bad }.Select(id => new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field) }).ToList()) { EntityName = "lead" },
        });

        Assert.AreEqual(office.Field, office.OwnerOf(good));
        Assert.AreEqual(office.Inside, office.OwnerOf(bad));
        Assert.HasCount(1, office.ViolationsOf(bad));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_lead_is_qualified_when_it_is_ready_and_not_before_by_SetState_and_by_QualifyLead(string setting)
    {
        using var office = Office.Enforcing(Settings[setting]);
        var requests = new Func<Guid, OrganizationRequest>[]
        {
            id => new SetStateRequest { EntityMoniker = new("lead", id), State = new OptionSetValue(1), Status = new OptionSetValue(3) },
            id => new QualifyLeadRequest { LeadId = new("lead", id), Status = new OptionSetValue(3) },
        };
        foreach (var request in requests)
        {
            var early = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
            var ready = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

            StringAssert.StartsWith(Office.Refused(() => office.As(office.Ina).Execute(request(early))), "LG4005");
            office.As(office.Ina).Execute(request(ready));

            Assert.AreEqual(0, StateOf(office, early));
            Assert.HasCount(1, office.ViolationsOf(early));
            Assert.AreEqual(1, StateOf(office, ready));
            Assert.IsEmpty(office.ViolationsOf(ready));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Six_leads_of_three_sellers_are_two_each_however_jobs_arrive(string setting)
    {
        using var team = new InsideTeam(Settings[setting]).Selling((null, null), (null, null), (null, null));

        var leads = team.Enter(3).Concat(team.EnterInOneBulk(3)).ToList();

        Assert.AreEqual("2 2 2 0", team.Shares(leads));
        Assert.IsTrue(leads.All(lead => team.Office.ReceiptsOf(lead).Count(receipt => receipt.Contains("lgov_touser")) == 1), "one receipt of the move each");
        Assert.IsTrue(leads.All(lead => team.Office.ViolationsOf(lead).Count + team.Office.HandoversOf(lead).Count == 0));
    }

    private static int StateOf(Office office, Guid lead) => office.Read(lead).GetAttributeValue<OptionSetValue>("statecode").Value;
}
