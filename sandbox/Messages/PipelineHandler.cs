using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>A message that is an event: steps may be registered on it.</summary>
internal abstract class PipelineHandler : MessageHandler
{
    /// <summary>Makes the event of a request.</summary>
    public abstract PipelineEvent Begin(Request request);

    /// <summary>Runs after stage 10 and before stage 20.</summary>
    public abstract void CheckAccess(PipelineEvent source);

    /// <summary>The rounds of stages 20 to 40 that one request takes.</summary>
    public virtual IEnumerable<PipelineEvent> Split(PipelineEvent source) => [source];

    /// <summary>Stage 30.</summary>
    public abstract void Main(PipelineEvent source);

    public virtual void Finish(PipelineEvent source)
    {
    }

    public abstract OrganizationResponse Respond(PipelineEvent source);

    protected override OrganizationResponse Do(Request request)
    {
        var source = Begin(request);
        request.Engine.Pipeline.Run(source, this);
        return Respond(source);
    }
}
