using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Receipts;

/// <summary>What a receipt stores – facts as text, who held what, when, which charter – decides again the same.</summary>
[TestClass]
public class ReplayProperties
{
    private static readonly Gen<Charter> Charters =
        from level in Gen.Enum<Level>()
        from bulk in Gen.Enum<BulkMode>()
        from days in Gen.Int[0, 200].Array[4]
        from amount in Gen.Int[0, 50_000]
        from flags in Gen.Bool.Array[2]
        select Given.Charter with
        {
            Level = level, BulkMode = bulk, AllowOwnersWithoutResponsibility = flags[0], ShareWithCreator = flags[1],
            Thresholds = Given.Charter.Thresholds with
            {
                TriggerEventDays = 1 + days[0], DemotionDays = days[1], LaunderingHours = days[2], EngagementHalfLifeDays = 1 + days[3], MinimumAmount = amount,
            },
        };

    [TestMethod]
    public void A_stored_receipt_gives_the_same_verdict_for_every_lead_owner_and_charter() =>
        Gen.Select(PolicyProperties.Leads, PolicyProperties.Holders, Charters, Gen.Bool).Sample((lead, owner, charter, hasException) =>
        {
            var exception = hasException ? new ExceptionGrant(Guid.Empty, owner.Id, Given.Now.AddDays(1)) : null;
            var stored = LeadFactsCodec.Write(lead);
            var text = CharterCodec.Write(charter);

            var first = Judge(CharterPolicy.Compile(charter), lead, owner, exception);
            var again = Judge(CharterPolicy.Compile(CharterCodec.Read(text)), LeadFactsCodec.Read(stored), owner, exception);

            Assert.AreEqual(first.Kind, again.Kind);
            CollectionAssert.AreEqual(first.Codes.ToArray(), again.Codes.ToArray());
            CollectionAssert.AreEqual(first.Missing.Select(item => item.Code).ToArray(), again.Missing.Select(item => item.Code).ToArray());
            Assert.AreEqual(first.Assessment.Stage, again.Assessment.Stage);
            Assert.AreEqual(first.Assessment.Readiness, again.Assessment.Readiness);
        });

    private static Verdict Judge(CharterPolicy policy, LeadFacts lead, Holder owner, ExceptionGrant? exception) =>
        policy.Judge(policy.Assess(lead, Given.Person, Given.Now), owner, Given.Now, exception);
}
