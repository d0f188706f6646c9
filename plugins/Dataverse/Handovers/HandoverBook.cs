using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>All handovers of one lead, the latest first.</summary>
internal sealed class HandoverBook(IReadOnlyList<StoredHandover> handovers)
{
    public StoredHandover? Latest => handovers.FirstOrDefault();

    public static HandoverBook Read(Guid lead, Execution execution)
    {
        // Whatever their state: who deactivates a row would otherwise take a lead's rejections from it.
        var query = Rows.Of(HandoverTable.Name, StoredHandover.Columns);
        query.Criteria.AddCondition(HandoverTable.Lead, ConditionOperator.Equal, lead);
        return new([.. Rows.Read(execution.System, query).Select(StoredHandover.Of).OfType<StoredHandover>().OrderByDescending(row => row.Handover.OfferedOn)]);
    }

    /// <summary>Those that are over, but for one.</summary>
    public IReadOnlyCollection<PastHandover> Past(Guid? except, DateTime now) =>
        [.. handovers.Where(row => row.Id != except).Select(row => row.Handover.Past(row.Seller, row.AnsweredOn, now)).OfType<PastHandover>()];
}
