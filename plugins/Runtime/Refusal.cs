using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>A request that must not go through: the words for the person, the code for programs, nothing personal for the trace.</summary>
internal sealed record Refusal(string Code, string Message)
{
    /// <summary>The row whose state the message tells of; only who may read it is told.</summary>
    public EntityReference? About { get; init; }

    public string ForTrace => $"{Code}: refused inside a transaction; no violation row can survive it.";

    public InvalidPluginExecutionException AsException() =>
        new(Message, new Dictionary<string, string> { ["LeadGovernance.Code"] = Code });
}
