using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: writes and activates the default charter (or one sent as JSON) and gives responsibilities to teams. Safe to repeat: rows are found by fixed ids.</summary>
/// <remarks>Runs in one transaction: nothing is half written. Writes as the caller, so that only who may write the pack's tables can set it up.</remarks>
[CrmPluginRegistration(SetUpApi.Name)]
public sealed class SetUp : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var request = SetUpRequest.Read(execution);
        if (request.Problem is { } problem)
        {
            return new Effects { Refusal = problem };
        }

        Charter charter;
        try
        {
            charter = (request.CharterJson is { } json ? CharterCodec.Read(json) : CharterCodec.Default()) with { Level = request.Level };
            CharterPolicy.Compile(charter);
        }
        catch (CharterException exception)
        {
            return new Effects { Refusal = new Refusal(exception.Code, exception.Message) };
        }

        var caller = execution.AsCaller();
        var id = RowIds.Charter(charter.Name, charter.Version);
        var effects = new Effects();
        CharterWriter.Write(charter, id, request, execution.Now, caller).ForEach(write => caller.Execute(write));
        effects.Outputs[SetUpApi.CharterIdProperty] = id;
        effects.Outputs[SetUpApi.OkProperty] = true;
        effects.Outputs[SetUpApi.MessageProperty] = SetUpTexts.Done(charter.Name, charter.Version, request.Level).In(execution.LanguageOfCaller());
        return effects;
    }
}
