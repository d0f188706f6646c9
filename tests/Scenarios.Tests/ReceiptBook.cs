using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The receipts of a lead, and what must hold of them.</summary>
internal static class ReceiptBook
{
    public static readonly CharterPolicy Charter = CharterPolicy.Compile(CharterCodec.Default() with { Level = Level.Enforce });

    public static List<Receipt> Receipts(Office office, Guid lead) =>
        [.. office.ReceiptsOf(lead).Select(row => new Receipt(row)).OrderBy(receipt => receipt.DecidedOn).ThenBy(receipt => receipt.Kind)];

    /// <summary>Kinds in any order; what follows a kind is checked too: stages or owners.</summary>
    public static void AssertKinds(Office office, Guid lead, params string[] expected)
    {
        var receipts = Receipts(office, lead);
        var found = string.Join("; ", receipts);
        Assert.HasCount(expected.Length, receipts, found);
        foreach (var line in expected)
        {
            var parts = line.Split(' ', 2);
            Assert.AreEqual(1, receipts.Count(receipt => receipt.Kind.ToString() == parts[0]
                && (parts.Length == 1 || parts[1] == $"{receipt.Before}>{receipt.After}" || parts[1] == $"{receipt.From?.Name}>{receipt.To?.Name}")), $"{line} in {found}");
        }
    }

    /// <summary>Every decision is made again from its receipt and the charter, with the same outcome.</summary>
    public static void AssertReplays(Office office, Guid lead)
    {
        foreach (var receipt in Receipts(office, lead))
        {
            var assessment = receipt.Assess(Charter);
            Assert.AreEqual(receipt.After?.ToString(), assessment.Stage.ToString(), receipt.ToString());
            // Before is what was on record; the facts judged may have been demoted by the clock since, unseen.
            Assert.IsTrue(receipt.Before is null == assessment.Lead.Stage is null && !((int?)receipt.Before < (int?)assessment.Lead.Stage), receipt.ToString());
            Assert.AreEqual(receipt.Rule, assessment.Rule.Code, receipt.ToString());
            Assert.AreEqual(receipt.Readiness, assessment.Readiness, receipt.ToString());
            Assert.AreEqual(receipt.Codes, string.Join(",", receipt.Judge(Charter).Codes), receipt.ToString());
            Assert.AreEqual($"{Charter.Charter.Name} {Charter.Charter.Version}", receipt.Charter);
        }
    }
}
