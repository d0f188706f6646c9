using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Looks at leads from outside after everything that happens, and remembers where each stood: what the receipts tell can be held against it.</summary>
internal sealed class Watch(IOrganizationService system, LeadGovernance.Sandbox.SandboxClock clock, FunnelBook book, Action<StageMove>? moved)
{
    private readonly Dictionary<Guid, Standing> seen = [];

    public Standing Look(Guid lead)
    {
        var now = Standing.Of(system.Retrieve("lead", lead, new ColumnSet(Standing.Columns)));
        Standing? before = seen.TryGetValue(lead, out var known) ? known : null;
        book.Note(before, now, clock.Now);
        if (before?.Stage != now.Stage)
        {
            moved?.Invoke(new StageMove(lead, clock.Now, before?.Stage, now.Stage));
        }

        seen[lead] = now;
        return now;
    }

    public Standing Last(Guid lead) => seen[lead];
}
