using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>Codes in the caller's language.</summary>
internal static class Spoken
{
    /// <param name="particulars">What the code is about here, the same in every language.</param>
    public static Refusal Say(this Execution execution, string code, string? particulars = null) =>
        new(code, Codes.Message(code, particulars is null ? null : new Words($"({particulars})", $"({particulars})")).In(execution.LanguageOfCaller()));
}
