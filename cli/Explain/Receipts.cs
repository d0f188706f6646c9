using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Explain;

/// <summary>What the receipts of a lead add to its history: each stage and each owner that it had. Refusals and handovers have rows of their own.</summary>
internal sealed class Receipts(IOrganizationService system, Staff staff)
{
    private const string Table = "lgov_receipt";

    private static readonly string[] Columns =
        ["lgov_kind", "lgov_decidedon", "lgov_actor", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_stagebefore", "lgov_stageafter", "lgov_rule"];

    /// <param name="state">State of the lead today: what its last change of state led to.</param>
    public IReadOnlyList<StoryEvent> Of(Guid lead, Words state, int language)
    {
        try
        {
            var rows = StoredRows.Of(system, Table, "lgov_lead", lead, Columns).OrderBy(row => row.GetAttributeValue<DateTime>("lgov_decidedon")).ToList();
            var lastOfState = rows.LastOrDefault(row => row.Choice<ReceiptKind>("lgov_kind") == ReceiptKind.StateMoved);
            return [.. rows.Select(row => Told(row, row == lastOfState ? ExplainPhrases.NowIs(state) : ExplainPhrases.StateMoved, language)).OfType<StoryEvent>()];
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains($"table '{Table}'", StringComparison.Ordinal))
        {
            return []; // Made by a solution that kept no receipts yet.
        }
    }

    private StoryEvent? Told(Entity row, Words stateMoved, int language)
    {
        var (before, after) = (row.Choice<Stage>("lgov_stagebefore"), row.Choice<Stage>("lgov_stageafter"));
        var (from, to) = (staff.NameOf(row.Reference("lgov_fromteam", "lgov_fromuser")), staff.NameOf(row.Reference("lgov_toteam", "lgov_touser")));
        (string Kind, Words Words)? told = row.Choice<ReceiptKind>("lgov_kind") switch
        {
            ReceiptKind.Created => (Timeline.CreatedKind, ExplainPhrases.EnteredAs(Name(after), to)),
            ReceiptKind.StageMoved => (Timeline.StageKind, ExplainPhrases.Moved(ExplainPhrases.Stage, Name(before), Name(after))),
            ReceiptKind.OwnerMoved => ("owner", ExplainPhrases.Moved(ExplainPhrases.Owner, new(from ?? "–", from ?? "–"), new(to ?? "–", to ?? "–"))),
            ReceiptKind.StateMoved => ("state", stateMoved),
            _ => null,
        };
        return told is { } spoken
            ? new StoryEvent(row.GetAttributeValue<DateTime>("lgov_decidedon"), spoken.Kind, staff.NameOf(row.Reference("lgov_actor")), spoken.Words.In(language), row.Text("lgov_rule"), [])
            : null;
    }

    private static Words Name(Stage? stage) => stage is { } known ? Names.Of(known) : new("–", "–");
}
