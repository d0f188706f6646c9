using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>A handover that somebody is answering: the row, its lead, who answers, and what happened to the lead before.</summary>
internal sealed record AnsweredHandover(StoredHandover Row, JudgedLead Lead, Seller Seller, HandoverBook Book)
{
    /// <summary>The handover that a custom API was asked about; null when there is nothing to answer, and <paramref name="instead"/> says so.</summary>
    /// <param name="parameter">The API's parameter that names it.</param>
    /// <param name="incomplete">Code of the answer where the row lacks its lead, giver or receiver.</param>
    public static AnsweredHandover? OfRequest(string parameter, string incomplete, Execution execution, out Effects instead)
    {
        if (execution.UsableCharter(out instead) is not { } charter)
        {
            instead.Answer(RuntimeCodes.NotSetUp, null, execution);
            return null;
        }

        var answered = Find(execution.Input<EntityReference>(parameter)!, charter, execution);
        if (answered is null)
        {
            instead = new Effects().Answer(incomplete, null, execution);
        }

        return answered;
    }

    /// <summary>As the caller: who can't read a handover learns nothing of it.</summary>
    private static AnsweredHandover? Find(EntityReference reference, CharterSnapshot charter, Execution execution)
    {
        var row = execution.AsCaller().Retrieve(HandoverTable.Name, reference.Id, new ColumnSet(StoredHandover.Columns));
        if (StoredHandover.Of(row) is not { } handover || row.GetAttributeValue<EntityReference>(HandoverTable.Lead) is not { } lead)
        {
            return null;
        }

        var user = new EntityReference(SystemUserTable.Name, execution.Root().InitiatingUserId);
        var seller = new Seller(user.Id, [.. charter.Directory.TeamsOf(user).Select(team => team.Id)]);
        return new(handover, JudgedLead.OfStored(lead.Id, charter, execution), seller, HandoverBook.Read(lead.Id, execution));
    }

    /// <summary>A handover that is no longer the lead's own has been answered by what came after it.</summary>
    public string? AgainstAnswer =>
        Book.Latest?.Id != Row.Id || (Row.Handover.State == HandoverState.Pending && Lead.Assessment.Lead.Handover != HandoverState.Pending)
            ? HandoverCodes.AlreadyAnswered
            : null;

    /// <summary>The row's answer; who gave it and when is on it.</summary>
    public Entity Answer(Execution execution) => new(HandoverTable.Name, Row.Id)
    {
        [HandoverTable.AnsweredBy] = new EntityReference(SystemUserTable.Name, Seller.Id),
        [HandoverTable.AnsweredOn] = execution.Now,
    };
}
