namespace LeadGovernance.Packaging.Schema;

/// <summary>Names of the solution and its publisher.</summary>
public sealed record SolutionIdentity(string UniqueName, string Prefix, int OptionValuePrefix, Label Label, Label Description, PublisherIdentity Publisher)
{
    public int OptionBase => OptionValuePrefix * 10000;
}

public sealed record PublisherIdentity(string UniqueName, Label Label, Label Description);
