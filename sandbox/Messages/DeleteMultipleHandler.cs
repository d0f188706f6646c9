using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Exists for elastic tables only, which the sandbox has none of.</summary>
internal sealed class DeleteMultipleHandler : MessageHandler
{
    public override string Name => "DeleteMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Targets"];

    protected override OrganizationResponse Do(Request request) => throw Fault.Of(Codes.InvalidArgument, "DeleteMultiple has not yet been implemented.");
}
