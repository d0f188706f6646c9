using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>A change of channel, rule, criterion, responsibility or working calendar is a change of the active charter: it gets a new stamp.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ChannelTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note new channel", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a10")]
[CrmPluginRegistration(MessageNameEnum.Update, ChannelTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    ChannelTable.Code + "," + ChannelTable.Level + "," + ChannelTable.Number + "," + ChannelTable.PrimaryName + "," + ChannelTable.GermanName + "," + ChannelTable.StateCode,
    "LeadGovernance: note channel", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a11")]
[CrmPluginRegistration(MessageNameEnum.Delete, ChannelTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note deleted channel", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a12")]
[CrmPluginRegistration(MessageNameEnum.Create, CharterRuleTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note new rule", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a13")]
[CrmPluginRegistration(MessageNameEnum.Update, CharterRuleTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, CharterReader.RuleColumns + "," + CharterRuleTable.StateCode,
    "LeadGovernance: note rule", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a14")]
[CrmPluginRegistration(MessageNameEnum.Delete, CharterRuleTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note deleted rule", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a15")]
[CrmPluginRegistration(MessageNameEnum.Create, CriterionTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note new criterion", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a16")]
[CrmPluginRegistration(MessageNameEnum.Update, CriterionTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, CharterReader.CriterionColumns + "," + CriterionTable.StateCode,
    "LeadGovernance: note criterion", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a17")]
[CrmPluginRegistration(MessageNameEnum.Delete, CriterionTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note deleted criterion", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a18")]
[CrmPluginRegistration(MessageNameEnum.Create, ResponsibilityTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note new responsibility", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a19")]
[CrmPluginRegistration(MessageNameEnum.Update, ResponsibilityTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    ResponsibilityTable.Kind + "," + ResponsibilityTable.Team + "," + ResponsibilityTable.User + "," + ResponsibilityTable.Priority + "," +
    ResponsibilityTable.ValidFrom + "," + ResponsibilityTable.ValidTo + "," + ResponsibilityTable.StateCode,
    "LeadGovernance: note responsibility", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a1a")]
[CrmPluginRegistration(MessageNameEnum.Delete, ResponsibilityTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note deleted responsibility", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a1b")]
[CrmPluginRegistration(MessageNameEnum.Create, CalendarTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note new calendar", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a72")]
[CrmPluginRegistration(MessageNameEnum.Update, CalendarTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    CalendarTable.BusinessUnit + "," + CalendarTable.Definition + "," + CalendarTable.StateCode,
    "LeadGovernance: note calendar", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a73")]
[CrmPluginRegistration(MessageNameEnum.Delete, CalendarTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: note deleted calendar", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a74")]
public sealed class NoteCharterChange : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var effects = new Effects();
        foreach (var charter in Rows.Read(execution.System, CharterLoader.ActiveCharters()))
        {
            // The value does not matter: writing the column makes the charter's own step put a fresh stamp there.
            var stamp = new Entity(CharterTable.Name, charter.Id) { [CharterTable.Stamp] = string.Empty };
            effects.Writes.Add(new UpdateRequest { Target = stamp });
        }

        return effects;
    }
}
