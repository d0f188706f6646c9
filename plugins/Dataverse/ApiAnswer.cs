using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>The answer of a custom API that does something or says what stands against it: all of them declare these three properties by these names.</summary>
internal static class ApiAnswer
{
    private const string Ok = "Ok";
    private const string Code = "Code";
    private const string Message = "Message";

    /// <param name="problem">Code of what stands against the request; null when nothing does.</param>
    /// <param name="done">What to say when nothing does; null for nothing.</param>
    public static Effects Answer(this Effects effects, string? problem, Words? done, Execution execution)
    {
        var words = problem is null ? done : Codes.Message(problem);
        effects.Outputs[Ok] = problem is null;
        effects.Outputs[Code] = problem ?? string.Empty;
        effects.Outputs[Message] = words?.In(execution.LanguageOfCaller()) ?? string.Empty;
        return effects;
    }
}
