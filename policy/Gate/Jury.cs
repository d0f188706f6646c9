using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Gate;

/// <summary>Says whether an owner may have a lead. One sequence for every door, so that all doors agree.</summary>
internal sealed class Jury(Charter charter)
{
    public Verdict Judge(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception)
    {
        if (CreatorKeeps(assessment, owner, now) || IsAllowed(assessment, owner))
        {
            return Legal(assessment, owner, assessment.Rule.Code);
        }

        if (IsFieldSales(owner) && IsSalesReady(assessment))
        {
            return Legal(assessment, owner, GateCodes.SalesReady);
        }

        if (Covers(exception, owner, now))
        {
            return ByException(assessment, owner);
        }

        if (owner.Responsibilities.Count == 0)
        {
            return charter.AllowOwnersWithoutResponsibility
                ? Legal(assessment, owner, GateCodes.NoResponsibility)
                : Illegal(assessment, owner, GateCodes.OwnerWithoutResponsibility, []);
        }

        if (!IsFieldSales(owner))
        {
            return Illegal(assessment, owner, GateCodes.NotAccountable, []);
        }

        return LacksEvidence(assessment)
            ? Illegal(assessment, owner, GateCodes.FieldWithoutEvidence, [EvidenceItem(assessment)])
            : Illegal(assessment, owner, GateCodes.FieldTooEarly, assessment.MissingForSalesReady);
    }

    public static Verdict Legal(Assessment assessment, Holder owner, string code) => New(assessment, owner, VerdictKind.Legal, code, []);

    public static Verdict ByException(Assessment assessment, Holder owner) => New(assessment, owner, VerdictKind.LegalByException, GateCodes.Exception, []);

    public static Verdict Illegal(Assessment assessment, Holder owner, string code, IReadOnlyList<MissingItem> missing) =>
        New(assessment, owner, VerdictKind.Illegal, code, missing);

    public static bool IsFieldSales(Holder owner) => owner.Responsibilities.Contains(Responsibility.FieldSales);

    public static bool IsSalesReady(Assessment assessment) => assessment.Stage == Stage.Srl && assessment.HardNegatives.Count == 0;

    /// <summary>A channel of field sales whose evidence is missing or has lapsed.</summary>
    public static bool LacksEvidence(Assessment assessment) => assessment.Rule.Accountable == Responsibility.FieldSales && !assessment.EvidenceHolds;

    public static MissingItem EvidenceItem(Assessment assessment) => GateCodes.MissingEvidence(assessment.Rule.Evidence);

    /// <summary>A person who entered a lead without a source keeps it for the charter's working days.</summary>
    public static bool CreatorKeeps(Assessment assessment, Holder owner, DateTime now) =>
        !owner.IsTeam && owner.Id == assessment.Lead.CreatedBy && now < assessment.CreatorKeepsUntil;

    public static bool Covers(ExceptionGrant? exception, Holder owner, DateTime now) =>
        exception is not null && now < exception.Until && (exception.Owner is { } named ? named == owner.Id : IsFieldSales(owner));

    private static bool IsAllowed(Assessment assessment, Holder owner) =>
        owner.Responsibilities.Any(held => held == assessment.Accountable || assessment.Rule.AlsoAllowed.Contains(held));

    private static Verdict New(Assessment assessment, Holder owner, VerdictKind kind, string code, IReadOnlyList<MissingItem> missing) =>
        new() { Kind = kind, Codes = [code], Assessment = assessment, Owner = owner, Missing = missing };
}
