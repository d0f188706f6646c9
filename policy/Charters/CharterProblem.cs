namespace LeadGovernance.Policy.Charters;

/// <summary>One thing that is wrong with a charter; the text begins with the code.</summary>
public sealed record CharterProblem(string Code, string Text);
