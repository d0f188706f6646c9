using System;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Receipts;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using static LeadGovernance.Scenarios.Tests.ReceiptBook;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What a receipt carries, whose it is and how long it stays.</summary>
[TestClass]
public sealed class ReceiptContentScenarios
{
    [TestMethod]
    public void A_job_that_runs_late_tells_what_was_decided_then()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Mia, id, ("ownerid", new EntityReference("team", office.Field))));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        office.Set(office.Mia, id, [.. Leads.Srl().Attributes.Select(column => (column.Key, (object?)column.Value))]);

        var refusal = Receipts(office, id).Single(receipt => receipt.Kind == ReceiptKind.Refused);

        Assert.AreEqual(Office.Monday, refusal.DecidedOn);
        Assert.AreEqual(Stage.Lead, refusal.After);
        Assert.IsNull(refusal.Inputs.Need);
        AssertReplays(office, id);
    }

    /// <summary>Evidence in other tables, a channel that only the source tells: nothing but the receipt is read to decide again.</summary>
    [TestMethod]
    [DataRow("referral")]
    [DataRow("crossSelling")]
    [DataRow("targetAccount")]
    [DataRow("personalNetwork")]
    [DataRow("socialNetwork")]
    public void A_receipt_carries_the_evidence_as_it_was(string channel)
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel(channel));
        Evidence.Add(office, lead, channel);
        var id = office.Create(office.Robot, lead);
        if (lead.GetAttributeValue<EntityReference>("parentaccountid") is { } account)
        {
            office.System.Update(new Entity("account", account.Id) { ["numberofemployees"] = 3 });
        }

        AssertKinds(office, id, channel == "crossSelling" ? ["Created Web Robot>Field Sales", "OwnerMoved Field Sales>Inside Sales"] : ["Created Web Robot>Field Sales"]);
        AssertReplays(office, id);
    }

    [TestMethod]
    [DataRow(7)]
    [DataRow(8)]
    [DataRow(10)]
    public void A_receipt_carries_the_channel_that_the_source_meant(int source)
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Fred, Leads.Early().With(("leadsourcecode", new OptionSetValue(source))));

        AssertReplays(office, id);
        Office.Refused(() => office.Set(office.Fred, id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3))));
        Assert.AreEqual("LG4005", Receipts(office, id).Single(receipt => receipt.Kind == ReceiptKind.Refused).Codes);
    }

    [TestMethod]
    public void A_demotion_after_its_days_below_is_told_and_replays()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        office.Set(office.Ina, id, ("confirminterest", false));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(7));
        office.Set(office.Ina, id, ("numberofemployees", 80));

        AssertKinds(office, id, "Created", "Recomputed", "StageMoved Sql>Mql");
        AssertReplays(office, id);
    }

    [TestMethod]
    public void A_bulk_leaves_one_receipt_for_each_row()
    {
        using var office = Office.Enforcing(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice });
        var ids = ((CreateMultipleResponse)office.As(office.Robot).Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection(Enumerable.Range(0, 20).Select(_ => Leads.Sql(office.Channel("inbound"))).ToList()) { EntityName = "lead" },
        })).Ids;
        office.As(office.Ina).Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection(ids.Select(id => new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field) }).ToList()) { EntityName = "lead" },
        });

        foreach (var id in ids)
        {
            AssertKinds(office, id, "Created", "Neutralised Inside Sales>Field Sales");
            AssertReplays(office, id);
        }
    }

    [TestMethod]
    public void A_charter_that_changed_before_the_job_ran_is_not_said_to_have_decided()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var rule = (string)office.Read(id)["lgov_ownerrule"];
        office.SetUp("enforce", keys: 0, CharterCodec.Write(CharterCodec.Default() with { Version = "2099.1" }));
        office.Sandbox.RestartWorker();

        var row = office.ReceiptsOf(id).Single();

        StringAssert.DoesNotMatch((string)row["lgov_chartername"], new("2099"));
        Assert.IsFalse(row.Contains("lgov_charterversion"));
        Assert.AreEqual(rule, row["lgov_rule"]);
    }

    [TestMethod]
    public void Receipts_belong_to_governance_and_no_seller_reads_them()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        var row = office.ReceiptsOf(id).Single();

        Assert.AreEqual(office.Governance, row.GetAttributeValue<EntityReference>("ownerid").Id);
        foreach (var user in new[] { office.Mia, office.Ina, office.Fred, office.Robot })
        {
            StringAssert.Contains(Office.Refused(() => office.As(user).Retrieve("lgov_receipt", row.Id, new ColumnSet("lgov_kind"))), "prvReadlgov_Receipt");
        }
    }

    [TestMethod]
    public void Receipts_go_with_their_lead()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Assert.HasCount(1, office.ReceiptsOf(id));

        office.System.Delete("lead", id);

        Assert.IsEmpty(office.System.RetrieveMultiple(new QueryExpression("lgov_receipt")).Entities);
    }

    [TestMethod]
    public void At_level_off_and_before_set_up_nothing_is_kept()
    {
        using var bare = Office.Bare();
        var early = bare.Create(bare.Robot, Leads.Early());
        Assert.IsEmpty(bare.ReceiptsOf(early));

        bare.SetUp("off", keys: 0);
        var id = bare.Create(bare.Robot, Leads.Early());
        bare.Set(bare.Robot, id, ("lgov_explicitrequest", true));

        Assert.IsEmpty(bare.ReceiptsOf(id));
    }
}
