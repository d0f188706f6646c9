using System;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Exceptions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Exceptions;

/// <summary>Writes exceptions. Every write is announced by value, since their table takes no other.</summary>
internal static class ExceptionWriter
{
    /// <summary>Marks the exception that let this change of owner through; nothing when the change needed none.</summary>
    public static void UseException(this Effects effects, JudgedLead lead, EntityReference before, EntityReference after)
    {
        var owner = lead.HolderOf(after);
        if (before.Equals(after) || !lead.Policy.Judge(lead.Assessment, owner, lead.Now).IsIllegal || lead.Exceptions.ForMove(owner, lead.Now) is not { UsedOn: null } grant)
        {
            return;
        }

        var row = new Entity(ExceptionTable.Name, grant.Id) { [ExceptionTable.UsedOn] = lead.Now };
        effects.WriteException(row, grant.SingleUse ? ExceptionStatus.Used : ExceptionStatus.Granted);
    }

    /// <summary>A new row, owned by the governance team where there is one: who asked reads it by a share.</summary>
    public static Entity Requested(EntityReference leadRow, Entity lead, ExceptionRequest request, EntityReference? owner, EntityReference? governance, Execution execution)
    {
        var row = new Entity(ExceptionTable.Name, RowIds.Exception(leadRow.Id, request.RequestedBy, execution.Context.CorrelationId))
        {
            [ExceptionTable.PrimaryName] = (lead.GetAttributeValue<string>(LeadTable.CompanyName) ?? lead.GetAttributeValue<string>(LeadTable.LastName) ?? "?").Trim(),
            [ExceptionTable.Lead] = leadRow,
            [ExceptionTable.Status] = Choices.Of(ExceptionStatus.Requested),
            [ExceptionTable.Reason] = ColumnText.Fit(request.Reason!.Trim(), ExceptionTable.ReasonLength),
            [ExceptionTable.ToTeam] = owner?.LogicalName == TeamTable.Name ? owner : null,
            [ExceptionTable.ToUser] = owner?.LogicalName == SystemUserTable.Name ? owner : null,
            [ExceptionTable.RequestedBy] = new EntityReference(SystemUserTable.Name, request.RequestedBy),
            [ExceptionTable.RequestedOn] = execution.Now,
        };
        if (governance is { } team)
        {
            row[ExceptionTable.OwnerId] = team;
        }

        return row;
    }

    public static void WriteException(this Effects effects, Entity row, ExceptionStatus status)
    {
        row[ExceptionTable.Status] = Choices.Of(status);
        effects.AnnounceException(row.Id, status);
        effects.Writes.Add(new UpdateRequest { Target = row });
    }

    /// <summary>Names the one status that the pack is about to write itself.</summary>
    public static void AnnounceException(this Effects effects, Guid exception, ExceptionStatus status) => effects.SharedVariables[Announcement(exception)] = status.ToString();

    public static bool IsAnnounced(this Execution execution, Entity row) =>
        execution.CarriedText(Announcement(row.Id)) is { } announced && Choices.Read<ExceptionStatus>(row, ExceptionTable.Status)?.ToString() == announced;

    private static string Announcement(Guid exception) => $"lgov:exception:{exception:N}";
}
