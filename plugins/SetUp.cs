using System.Linq;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Calendars;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: writes and activates the default charter (or one sent as JSON) and gives responsibilities to teams. Safe to repeat: without JSON a charter that is there keeps its text, and what isn't sent stays.</summary>
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

        var caller = execution.AsCaller();
        Charter? text;
        StoredCharter? stored;
        try
        {
            var standard = CharterCodec.Default();
            stored = StoredCharter.Find(caller, RowIds.Charter(standard.Name, standard.Version));
            text = request.CharterJson is { } json ? CharterCodec.Read(json) : stored is null ? standard : null;
            _ = text is null ? null : CharterPolicy.Compile(text);
        }
        catch (CharterException exception)
        {
            return new Effects { Refusal = new Refusal(exception.Code, exception.Message) };
        }

        var terms = CharterTerms.Of(request, stored);
        if (terms.LackApprovals)
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.ApprovalsMissing, $"{terms.Keys}") };
        }

        var id = text is null ? stored!.Id : RowIds.Charter(text.Name, text.Version);
        var writes = text is null ? CharterWriter.Keep(stored!, request, execution.Now, caller) : CharterWriter.Write(text, id, terms, execution.Now, caller);
        var role = terms.GovernanceTeam is { } team ? TeamRoles.GiveGovernance(team, caller) : [];
        role.Concat(ResponsibilityWriter.Write(request.Teams, caller)).Concat(writes).Concat(CalendarWriter.Write(request.CalendarJson)).ToList().ForEach(write => caller.Execute(write));
        SetUpStep.All.Select(step => step.Registration(caller)).OfType<OrganizationRequest>().ToList().ForEach(step => caller.Execute(step));
        var effects = new Effects();
        effects.Outputs[SetUpApi.CharterIdProperty] = id;
        effects.Outputs[SetUpApi.OkProperty] = true;
        effects.Outputs[SetUpApi.MessageProperty] = SetUpTexts
            .Done(text?.Name ?? stored!.Name, text?.Version ?? stored!.Version, terms.Level)
            .In(execution.LanguageOfCaller());
        return effects;
    }
}
