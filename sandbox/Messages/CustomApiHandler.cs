using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>A message that a solution brought: its plug-in is stage 30.</summary>
internal sealed class CustomApiHandler(Organization organization, CustomApi api) : PipelineHandler
{
    private const int EntityBound = 1;

    public override string Name => api.Name;

    protected override IReadOnlyList<string> Parameters { get; } = api.Inputs.Select(i => i.Name).Concat(api.BindingType == EntityBound ? ["Target"] : []).ToList();

    public override PipelineEvent Begin(Request request)
    {
        foreach (var parameter in api.Inputs)
        {
            var value = request.Input.TryGetValue(parameter.Name, out var sent) ? sent : null;
            if (value is null)
            {
                if (!parameter.IsOptional)
                {
                    throw Fault.Of(Codes.InvalidArgument, $"Required field '{parameter.Name}' is missing in {Name}.");
                }

                request.Input.Remove(parameter.Name);
            }
            else
            {
                CheckType(parameter, value);
            }
        }

        var target = api.BindingType == EntityBound ? request.Required<EntityReference>("Target") : null;
        if (target is not null && target.LogicalName != api.BoundTable && !organization.Has(Defect.TakesAnyTarget))
        {
            throw Fault.Of(Codes.InvalidArgument, $"{Name} is bound to {api.BoundTable}; 'Target' can't be a {target.LogicalName}.");
        }

        return request.NewEvent(target?.LogicalName ?? "none", target?.Id ?? Guid.Empty);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        if (api.Privilege is { } privilege)
        {
            organization.Access.CheckPrivilege(source.UserId, privilege);
        }
    }

    public override void Main(PipelineEvent source)
    {
        if (api.PluginType is { } type)
        {
            var step = new Step(api.Id, api.Name, type, api.Name, null, 30);
            organization.Engine.Steps.Run(step, new PluginContext(organization, source, 30)
            {
                Step = step, SharedVariables = source.Variables, ParentContext = source.Cause, IsInTransaction = true,
            });
        }

        foreach (var output in organization.Has(Defect.LosesApiDefaults) ? [] : api.Outputs)
        {
            if (!source.Output.TryGetValue(output.Name, out var value) || value is null)
            {
                source.Output[output.Name] = output.Type.Default;
            }
            else
            {
                CheckType(output, value);
            }
        }
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new() { ResponseName = Name, Results = source.Output };

    protected override Exception UnknownParameter(string name) =>
        Fault.Of(Codes.InvalidArgument, $"The parameter '{name}' is not a parameter of {Name}. Its parameters: {string.Join(", ", Parameters)}.");

    private void CheckType(CustomApi.Parameter parameter, object value)
    {
        if (!parameter.Type.NetType.IsInstanceOfType(value))
        {
            throw Fault.Of(Codes.InvalidArgument, $"Parameter '{parameter.Name}' of {Name} must be a {parameter.Type.NetType.Name}, not a {value.GetType().Name}.");
        }

        if (parameter.Table is not null && (value as EntityReference)?.LogicalName is { } table && table != parameter.Table)
        {
            throw Fault.Of(Codes.InvalidArgument, $"Parameter '{parameter.Name}' of {Name} must point at {parameter.Table}, not at {table}.");
        }
    }
}
