using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Exceptions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Exceptions;

/// <summary>Exception rows → what the policy decides about.</summary>
internal static class ExceptionReader
{
    /// <summary>As the caller, who learns no more than that it is not there when he can't read it; null then.</summary>
    public static ExceptionRequest? Find(Guid exception, Execution execution)
    {
        var row = Rows.Find(
            execution.AsCaller(), ExceptionTable.Name, ExceptionTable.Id, exception,
            ExceptionTable.Lead, ExceptionTable.Status, ExceptionTable.RequestedBy, ExceptionTable.ToUser, ExceptionTable.ToTeam, ExceptionTable.Reason);
        return row is null ? null : new(
            row.GetAttributeValue<EntityReference>(ExceptionTable.Lead)?.Id,
            row.GetAttributeValue<EntityReference>(ExceptionTable.RequestedBy)?.Id ?? Guid.Empty,
            OwnerOf(row),
            row.GetAttributeValue<string>(ExceptionTable.Reason),
            Choices.Read<ExceptionStatus>(row, ExceptionTable.Status) ?? ExceptionStatus.Withdrawn);
    }

    /// <summary>The team or user named; null for anybody of field sales.</summary>
    public static Guid? OwnerOf(Entity row) =>
        (row.GetAttributeValue<EntityReference>(ExceptionTable.ToTeam) ?? row.GetAttributeValue<EntityReference>(ExceptionTable.ToUser))?.Id;

    /// <summary>What has an end was granted, used or not.</summary>
    public static int GrantedThisMonth(Guid manager, Execution execution)
    {
        var query = Rows.Of(ExceptionTable.Name);
        query.Criteria.AddCondition(ExceptionTable.DecidedBy, ConditionOperator.Equal, manager);
        query.Criteria.AddCondition(ExceptionTable.DecidedOn, ConditionOperator.GreaterEqual, ExceptionPolicy.MonthOf(execution.Now));
        query.Criteria.AddCondition(ExceptionTable.Until, ConditionOperator.NotNull);
        return Rows.Read(execution.System, query).Count;
    }
}
