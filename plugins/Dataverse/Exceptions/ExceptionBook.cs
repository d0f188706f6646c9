using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Exceptions;

/// <summary>The exceptions of one lead. Read when a verdict first needs them: a change that is legal anyway makes no read.</summary>
internal sealed class ExceptionBook(Execution execution, Guid lead)
{
    private IReadOnlyList<ExceptionGrant>? grants;

    private IReadOnlyList<ExceptionGrant> Grants => grants ??= Read();

    public ExceptionGrant? ForMove(Holder newOwner, DateTime now) => ExceptionPolicy.ForMove(Grants, newOwner, now);

    public ExceptionGrant? ForHolding(Holder owner, DateTime now) => ExceptionPolicy.ForHolding(Grants, owner, now);

    private IReadOnlyList<ExceptionGrant> Read()
    {
        var query = Rows.OfActive(ExceptionTable.Name, ExceptionTable.ToTeam, ExceptionTable.ToUser, ExceptionTable.Until, ExceptionTable.SingleUse, ExceptionTable.UsedOn);
        query.Criteria.AddCondition(ExceptionTable.Lead, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(ExceptionTable.Status, ConditionOperator.In, Value(ExceptionStatus.Granted), Value(ExceptionStatus.Used));
        return [.. Rows.Read(execution.System, query).Where(row => row.Contains(ExceptionTable.Until)).Select(Grant)];
    }

    private static object Value(ExceptionStatus status) => Choices.Of(status).Value;

    private static ExceptionGrant Grant(Entity row) => new(
        row.Id,
        ExceptionReader.OwnerOf(row),
        row.GetAttributeValue<DateTime>(ExceptionTable.Until),
        row.GetAttributeValue<bool>(ExceptionTable.SingleUse),
        row.GetAttributeValue<DateTime?>(ExceptionTable.UsedOn));
}
