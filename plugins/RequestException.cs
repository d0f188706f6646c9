using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: asks a manager for a permission for one lead. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(RequestExceptionApi.Name)]
public sealed class RequestException : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        // As the caller: nobody asks for a lead that he can't read.
        var reference = execution.Input<EntityReference>(RequestExceptionApi.LeadParameter)!;
        var lead = execution.AsCaller().Retrieve(LeadTable.Name, reference.Id, new ColumnSet(LeadTable.CompanyName, LeadTable.LastName));
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing.Answer(RuntimeCodes.NotSetUp, ExceptionTexts.Requested, execution);
        }

        var requester = execution.Root().InitiatingUserId;
        var owner = execution.IntendedOwner(RequestExceptionApi.OwnerTeamIdParameter, RequestExceptionApi.OwnerUserIdParameter);
        var reason = execution.Input<string>(RequestExceptionApi.ReasonParameter);
        var request = new ExceptionRequest(reference.Id, requester, owner?.Id, reason, ExceptionStatus.Requested);
        if (ExceptionPolicy.AgainstRequest(request, charter.Policy!.Charter.Thresholds) is { } problem)
        {
            return new Effects().Answer(problem, ExceptionTexts.Requested, execution);
        }

        var row = ExceptionWriter.Requested(reference, lead, request, owner, charter.GovernanceTeam, execution);
        var effects = new Effects().Answer(null, ExceptionTexts.Requested, execution);
        effects.AnnounceException(row.Id, ExceptionStatus.Requested);
        effects.Writes.Add(new CreateRequest { Target = row });
        effects.Writes.Add(Shares.ReadOf(row.ToEntityReference(), requester));
        effects.Outputs[RequestExceptionApi.ExceptionIdProperty] = row.Id;
        return effects;
    }
}
