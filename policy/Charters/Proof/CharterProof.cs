using LeadGovernance.Policy.Charters.Json;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Holds a charter to be complete and free of contradictions before it may decide anything.</summary>
internal static class CharterProof
{
    /// <exception cref="CharterException">All problems that were found.</exception>
    public static void Check(Charter charter)
    {
        var problems = new Problems();
        ChannelChecks.Check(charter, problems);
        RuleChecks.Check(charter, problems);
        RuleCoverage.Check(charter, problems);
        CriterionChecks.Check(charter, problems);
        NumberChecks.Check(charter, problems);
        RecycleChecks.Check(charter, problems);
        AlertChecks.Check(charter.Alerts, problems);
        LengthChecks.Check(charter, problems);
        problems.ThrowIfAny();
    }
}
