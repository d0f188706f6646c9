using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Explain;

/// <summary>What the receipts of a lead add to its history: each stage and each owner that it had. Refusals and handovers have rows of their own.</summary>
internal sealed class Receipts(IOrganizationService system, Staff staff)
{
    private const string Table = "lgov_receipt";

    private static readonly string[] Columns =
        ["lgov_kind", "lgov_decidedon", "lgov_actor", "lgov_fromteam", "lgov_fromuser", "lgov_toteam", "lgov_touser", "lgov_stagebefore", "lgov_stageafter", "lgov_rule"];

    /// <summary>The kinds told here, by their place in the choice.</summary>
    private enum Decision
    {
        Created,
        StageMoved,
        OwnerMoved,
        HandedOver,
        StateMoved,
    }

    public IReadOnlyList<StoryEvent> Of(Guid lead, int language)
    {
        try
        {
            return [.. StoredRows.Of(system, Table, "lgov_lead", lead, Columns).Select(row => Told(row, language)).OfType<StoryEvent>()];
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains($"table '{Table}'", StringComparison.Ordinal))
        {
            return []; // Made by a solution that kept no receipts yet.
        }
    }

    private StoryEvent? Told(Entity row, int language)
    {
        var (before, after) = (row.Choice<Stage>("lgov_stagebefore"), row.Choice<Stage>("lgov_stageafter"));
        var (from, to) = (staff.NameOf(row.Reference("lgov_fromteam", "lgov_fromuser")), staff.NameOf(row.Reference("lgov_toteam", "lgov_touser")));
        (string Kind, Words Words)? told = row.Choice<Decision>("lgov_kind") switch
        {
            Decision.Created => (Timeline.CreatedKind, ExplainPhrases.EnteredAs(Name(after), to)),
            Decision.StageMoved => (Timeline.StageKind, ExplainPhrases.Moved(ExplainPhrases.Stage, Name(before), Name(after))),
            Decision.OwnerMoved => ("owner", ExplainPhrases.Moved(ExplainPhrases.Owner, new(from ?? "–", from ?? "–"), new(to ?? "–", to ?? "–"))),
            Decision.StateMoved => ("state", ExplainPhrases.StateMoved),
            _ => null,
        };
        return told is { } spoken
            ? new StoryEvent(row.GetAttributeValue<DateTime>("lgov_decidedon"), spoken.Kind, staff.NameOf(row.Reference("lgov_actor")), spoken.Words.In(language), row.Text("lgov_rule"), [])
            : null;
    }

    private static Words Name(Stage? stage) => stage is { } known ? Names.Of(known) : new("–", "–");
}
