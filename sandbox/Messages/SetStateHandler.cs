using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Records;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// SetState and its twin SetStateDynamicEntity: deprecated in favour of Update, and still events (entity reference of lead; legacy update messages).
/// Not documented: which of the two a SetStateRequest raises (switch S11), and whether it raises Update too; here it does not, as Update does not raise SetState.
/// A solution that guards the state registers on all three.
/// </summary>
internal sealed class SetStateHandler(Organization organization, string name) : PipelineHandler
{
    private const int SystemDefault = -1;

    public override string Name => name;

    protected override IReadOnlyList<string> Parameters { get; } = ["EntityMoniker", "State", "Status"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("EntityMoniker");
        request.Required<OptionSetValue>("State");
        request.Required<OptionSetValue>("Status");
        if (!organization.Table(target.LogicalName).Has("statecode"))
        {
            throw Fault.Of(Codes.InvalidArgument, $"The '{Name}' method does not support entities of type '{target.LogicalName}': it has no state.");
        }

        if (Name == "SetState" && organization.Switches.SetStateRaises == SetStateRaises.SetStateDynamicEntity)
        {
            request = request.As("SetStateDynamicEntity");
        }

        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source) => organization.Access.CheckRow(source.UserId, "Write", organization.Table(source.Table), source.Id);

    public override void Main(PipelineEvent source)
    {
        var (state, status) = ((OptionSetValue)source.Input["State"], (OptionSetValue)source.Input["Status"]);
        organization.Records.Update(
            new Entity(source.Table, source.Id)
            {
                ["statecode"] = state,
                ["statuscode"] = status.Value == SystemDefault ? new OptionSetValue(StateRules.DefaultStatus(organization.Table(source.Table), state.Value)) : status,
            },
            source.UserId);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new SetStateResponse { ResponseName = Name };
}
