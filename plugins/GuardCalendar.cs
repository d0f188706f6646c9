using LeadGovernance.Plugins.Dataverse.Calendars;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>Takes no working calendar by which no clock could run, and no second one for the same business unit.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, CalendarTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new calendar", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a70")]
[CrmPluginRegistration(MessageNameEnum.Update, CalendarTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    CalendarTable.Definition + "," + CalendarTable.BusinessUnit + "," + CalendarTable.StateCode,
    "LeadGovernance: guard calendar", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a71",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PreImage, Image1Attributes = CalendarTable.Definition + "," + CalendarTable.BusinessUnit + "," + CalendarTable.StateCode)]
public sealed class GuardCalendar : GovernancePlugin
{
    private const string PreImage = "PreImage";

    internal override Effects Decide(Execution execution)
    {
        execution.Context.PreEntityImages.TryGetValue(PreImage, out var stored);
        var effects = new Effects();
        effects.Refusal = CalendarReader.Against(execution.Target, stored, execution);
        return effects;
    }
}
