using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Alerts;

[TestClass]
public class AlertPolicyTests
{
    private static readonly AlertCandidate Chosen = new(new Guid(1, 0, 0, new byte[8]), false, false);
    private static readonly AlertCandidate Manager = new(new Guid(2, 0, 0, new byte[8]), false, false);

    [TestMethod]
    [DataRow("LG3801", Level.Enforce, true)]
    [DataRow("LG3802", Level.Enforce, true)]
    [DataRow("LG3803", Level.Enforce, true)]
    [DataRow("LG4411", Level.Enforce, true)]
    [DataRow("LG4419", Level.Enforce, true)]
    [DataRow("LG4419", Level.Observe, false)]
    [DataRow("LG4101", Level.Enforce, false)]
    public void What_waits_for_somebody_is_told_although_it_is_only_noted(string code, Level level, bool told) =>
        Assert.AreEqual(told, AlertPolicy.IsNeeded(FindingKind.Noted, level, code));

    [TestMethod]
    public void The_first_candidate_is_told() => Assert.AreEqual(Chosen.Id, AlertPolicy.Recipient([Chosen, Manager]));

    [TestMethod]
    public void A_gap_is_skipped() => Assert.AreEqual(Manager.Id, AlertPolicy.Recipient([null, Manager]));

    [TestMethod]
    public void A_disabled_user_is_skipped() => Assert.AreEqual(Manager.Id, AlertPolicy.Recipient([Chosen with { IsDisabled = true }, Manager]));

    [TestMethod]
    public void An_application_is_skipped() => Assert.AreEqual(Manager.Id, AlertPolicy.Recipient([Chosen with { IsApplication = true }, Manager]));

    [TestMethod]
    public void Nobody_is_told_when_nobody_can_be() => Assert.IsNull(AlertPolicy.Recipient([null, Chosen with { IsDisabled = true }, Manager with { IsApplication = true }]));

    [TestMethod]
    public void What_the_charter_stopped_is_told_at_enforce_alone()
    {
        var told = Enum.GetValues<FindingKind>().SelectMany(kind => Enum.GetValues<Level>().Where(level => AlertPolicy.IsNeeded(kind, level, "LG4001")).Select(level => (kind, level)));
        CollectionAssert.AreEquivalent(
            new[]
            {
                (FindingKind.Refused, Level.Enforce), (FindingKind.Neutralised, Level.Enforce), (FindingKind.WrongOwnerAtCreate, Level.Enforce), (FindingKind.Tampering, Level.Enforce),
                (FindingKind.Laundering, Level.Enforce), (FindingKind.Unjudged, Level.Enforce), (FindingKind.HandedBack, Level.Enforce), (FindingKind.Parked, Level.Enforce), (FindingKind.Raised, Level.Enforce),
            },
            told.ToArray());
    }
}
