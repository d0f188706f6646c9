namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>One thing that the sandbox claims of the platform's pipeline.</summary>
/// <param name="Grade">D documented · C read in another simulator's code · O observed by a third party · I our inference.</param>
internal sealed record Rule(int Number, string Sentence, string Grade, string Source)
{
    public string Name => $"P{Number}";
}
