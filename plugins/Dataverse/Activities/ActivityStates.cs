using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Activities;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Activities;

/// <summary>Values of statecode and statuscode that the standard activities share.</summary>
internal static class ActivityStates
{
    public const int Completed = 1;
    public const int Cancelled = 2;

    // An e-mail is "completed" from the moment somebody presses send; these say that it really went out or came in.
    private const int EmailCompleted = 2;
    private const int EmailSent = 3;
    private const int EmailReceived = 4;

    public static bool IsDone(Entity row, ActivityKind kind) =>
        IsCompleted(row) && (kind != ActivityKind.Email || row.GetAttributeValue<OptionSetValue>(EmailTable.StatusCode)?.Value is EmailCompleted or EmailSent or EmailReceived);

    public static bool IsCompleted(Entity row) => row.GetAttributeValue<OptionSetValue>(TaskTable.StateCode)?.Value == Completed;
}
