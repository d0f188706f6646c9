using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Retrieve and RetrieveMultiple. Without a step on them they run no pipeline: reads are most of the work.</summary>
internal abstract class ReadHandler : PipelineHandler
{
    protected abstract Organization Organization { get; }

    public sealed override bool IsRead => true;

    protected sealed override OrganizationResponse Do(Request request)
    {
        var source = Begin(request);
        if (!Organization.Steps.For(Name, source.Table).IsEmpty && !Organization.Has(Defect.ReadsSilently))
        {
            request.Engine.Pipeline.Run(source, this);
        }
        else
        {
            CheckAccess(source);
            Main(source);
        }

        return Respond(source);
    }
}
