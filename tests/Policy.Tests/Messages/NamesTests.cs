using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Receipts;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Messages;

[TestClass]
public class NamesTests
{
    public static IEnumerable<Words> AllNames() =>
    [
        .. Enum.GetValues<Stage>().Select(Names.Of),
        .. Enum.GetValues<Responsibility>().Select(Names.Of),
        .. Enum.GetValues<Level>().Select(Names.Of),
        .. Enum.GetValues<EvidenceKind>().Select(Names.Of),
        .. Enum.GetValues<FindingKind>().Select(Names.Of),
        .. Enum.GetValues<VerdictKind>().Select(Names.Of),
        .. Enum.GetValues<HandoverState>().Select(Names.Of),
        .. Enum.GetValues<OfferKind>().Select(Names.Of),
        .. Enum.GetValues<CustomerClass>().Select(Names.Of),
        .. Enum.GetValues<BulkMode>().Select(Names.Of),
        .. Enum.GetValues<Disqualifier>().Select(Names.Of),
        .. Enum.GetValues<ReceiptKind>().Select(Names.Of),
        .. Enum.GetValues<AlertState>().Select(Names.Of),
        .. Enum.GetValues<HandoverStanding>().Select(Names.Of),
        .. Enum.GetValues<RejectionReason>().Select(Names.Of),
        .. Enum.GetValues<WakeRule>().Select(Names.Of),
    ];

    [TestMethod]
    public void A_value_that_does_not_exist_has_no_name() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Names.Of((Stage)99));

    [TestMethod]
    [DataRow(1031, "Außendienst")]
    [DataRow(3079, "Außendienst")] // German (Austria)
    [DataRow(2055, "Außendienst")] // German (Switzerland)
    [DataRow(1033, "Field Sales")]
    [DataRow(1036, "Field Sales")] // French: English
    [DataRow(0, "Field Sales")]
    public void Every_German_gets_German_and_everybody_else_English(int language, string name) =>
        Assert.AreEqual(name, Names.Of(Responsibility.FieldSales).In(language));
}
