using System;
using System.Linq;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Receipts;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Receipts;

[TestClass]
public class ReceiptPolicyTests
{
    private static readonly LeadStanding Saved = new(0, Given.InsideSales.Id, Stage.Mql, "LG2701", 40, "LG3301,LG3302");

    [TestMethod]
    public void A_save_that_changed_nothing_leaves_nothing() => Assert.IsEmpty(ReceiptPolicy.Of(Saved, Saved with { }, false));

    [TestMethod]
    public void No_missing_codes_and_empty_ones_are_the_same() =>
        Assert.IsEmpty(ReceiptPolicy.Of(Saved with { MissingCodes = null }, Saved with { MissingCodes = "" }, false));

    [TestMethod]
    public void Another_readiness_alone_is_a_new_computation() => AssertKinds(Saved with { Readiness = 41 }, ReceiptKind.Recomputed);

    [TestMethod]
    public void Another_rule_alone_is_a_new_computation() => AssertKinds(Saved with { Rule = "LG2702" }, ReceiptKind.Recomputed);

    [TestMethod]
    public void A_new_stage_is_no_new_computation_besides() => AssertKinds(Saved with { Stage = Stage.Sql, Readiness = 60, Rule = "LG2702" }, ReceiptKind.StageMoved);

    [TestMethod]
    public void Stage_and_owner_are_two_decisions() => AssertKinds(Saved with { Stage = Stage.Sql, Owner = Given.Marketing.Id }, ReceiptKind.OwnerMoved, ReceiptKind.StageMoved);

    [TestMethod]
    public void A_qualification_is_a_decision() => AssertKinds(Saved with { State = 1 }, ReceiptKind.StateMoved);

    [TestMethod]
    public void The_owner_of_a_handover_is_the_handovers_affair() => Assert.IsEmpty(ReceiptPolicy.Of(Saved, Saved with { Owner = Given.FieldSales.Id, Readiness = 41 }, isHandover: true));

    [TestMethod]
    public void Every_finding_that_stopped_something_has_a_receipt_of_its_name() => CollectionAssert.AreEqual(
        new[] { "Refused", "Neutralised", "WrongOwnerAtCreate", "Tampering", null, null, null, null, null, null, null },
        Enum.GetValues<FindingKind>().Select(kind => ReceiptPolicy.Of(kind)?.ToString()).ToArray());

    private static void AssertKinds(LeadStanding after, params ReceiptKind[] kinds) => CollectionAssert.AreEquivalent(kinds, ReceiptPolicy.Of(Saved, after, false).ToArray());
}
