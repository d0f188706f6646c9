using System.Linq;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Holds a violation to its life: what it says comes from the pack alone, people change its status and say what they did.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ViolationTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new violation", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a92")]
[CrmPluginRegistration(MessageNameEnum.Update, ViolationTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, Content + "," + Life,
    "LeadGovernance: guard violation", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a93",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PreImage, Image1Attributes = Stored)]
public sealed class GuardViolation : GovernancePlugin
{
    private const string PreImage = "PreImage";
    private const string Stored = ViolationTable.Status + "," + ViolationTable.Resolution + "," + ViolationTable.Count + "," + ViolationTable.AcknowledgedOn;
    private const string Life = ViolationTable.Status + "," + ViolationTable.Resolution;

    private const string Content =
        ViolationTable.Lead + "," + ViolationTable.Code + "," + ViolationTable.Kind + "," + ViolationTable.Level + "," + ViolationTable.Rule + "," +
        ViolationTable.Stage + "," + ViolationTable.MissingCodes + "," + ViolationTable.Explanation + "," + ViolationTable.Actor + "," +
        ViolationTable.OnBehalfOf + "," + ViolationTable.ApplicationId + "," + ViolationTable.FromTeam + "," + ViolationTable.FromUser + "," +
        ViolationTable.ToTeam + "," + ViolationTable.ToUser + "," + ViolationTable.Door + "," + ViolationTable.DetectedOn + "," +
        ViolationTable.CorrelationId + "," + ViolationTable.AlertState + "," + ViolationTable.AlertedOn + "," + ViolationTable.AlertedTo + "," +
        ViolationTable.Severity + "," + ViolationTable.Count + "," + ViolationTable.StatusBy + "," + ViolationTable.StatusOn + "," +
        ViolationTable.AcknowledgedOn + "," + ViolationTable.EscalatedOn + "," + ViolationTable.EscalatedTo;

    internal override Effects Decide(Execution execution)
    {
        var sent = execution.Target;
        execution.Context.PreEntityImages.TryGetValue(PreImage, out var stored);
        var ours = execution.IsAnnouncedViolation(sent);
        if (!ours && (stored is null || Content.Split(',').Any(sent.Contains)))
        {
            return new Effects { Refusal = execution.Say(AlertCodes.WrittenByHand) };
        }

        return ours ? Book(sent, stored) : Step(sent, stored!, execution);
    }

    /// <summary>What is tried again within minutes is counted on the same row, and a row that was closed is open again.</summary>
    private static Effects Book(Entity sent, Entity? stored)
    {
        var effects = new Effects();
        if (sent.Contains(ViolationTable.DetectedOn))
        {
            effects.Columns[ViolationTable.Count] = (stored?.GetAttributeValue<int?>(ViolationTable.Count) ?? 0) + 1;
            if (stored is null || !ViolationLife.IsPending(StatusOf(stored)))
            {
                effects.Columns[ViolationTable.Status] = Choices.Of(ViolationStatus.Open);
            }
        }

        return effects;
    }

    private static Effects Step(Entity sent, Entity stored, Execution execution)
    {
        var from = StatusOf(stored);
        var to = sent.Contains(ViolationTable.Status) ? StatusOf(sent) : from;
        var resolution = (sent.Contains(ViolationTable.Resolution) ? sent : stored).GetAttributeValue<string>(ViolationTable.Resolution);
        if (ViolationLife.Against(from, to, resolution) is { } problem)
        {
            return new Effects { Refusal = execution.Say(problem) };
        }

        var effects = new Effects();
        if (from != to)
        {
            effects.Columns[ViolationTable.StatusBy] = new EntityReference(SystemUserTable.Name, execution.Root().InitiatingUserId);
            effects.Columns[ViolationTable.StatusOn] = execution.Now;
            if (to != ViolationStatus.Open && !stored.Contains(ViolationTable.AcknowledgedOn))
            {
                effects.Columns[ViolationTable.AcknowledgedOn] = execution.Now;
            }
        }

        return effects;
    }

    private static ViolationStatus StatusOf(Entity row) => Choices.Read<ViolationStatus>(row, ViolationTable.Status) ?? ViolationStatus.Open;
}
