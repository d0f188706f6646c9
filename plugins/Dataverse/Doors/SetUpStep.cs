using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Doors;

/// <summary>A step on a message whose id differs or is not certain: found by name in the environment, registered by set-up, removed by tear-down.</summary>
internal sealed record SetUpStep(Type Plugin, CrmPluginRegistrationAttribute Declared)
{
    public Guid Id => Guid.Parse(Declared.Id!);

    public string Name => Declared.Name!;

    /// <summary>What the classes of this assembly declare, in a fixed order.</summary>
    public static IReadOnlyList<SetUpStep> All { get; } =
    [
        .. from type in typeof(SetUpStep).Assembly.GetTypes()
           from declared in type.GetCustomAttributes<CrmPluginRegistrationAttribute>(false)
           where declared.RegisteredBySetUp
           orderby declared.Id
           select new SetUpStep(type, declared),
    ];

    /// <summary>Null when this environment does not know the message, or not for this table.</summary>
    public OrganizationRequest? Registration(IOrganizationService service)
    {
        if (MessageId(service) is not { } message || (HasTable && FilterId(message, service) is null))
        {
            return null;
        }

        var step = new Entity(StepTable.Name, Id)
        {
            [StepTable.PrimaryName] = Name,
            [StepTable.SdkMessageId] = new EntityReference(SdkMessageTable.Name, message),
            [StepTable.SdkMessageFilterId] = HasTable ? new EntityReference(SdkMessageFilterTable.Name, FilterId(message, service)!.Value) : null,
            [StepTable.EventHandler] = new EntityReference(PluginTypeTable.Name, PluginTypeId(service)),
            [StepTable.Stage] = new OptionSetValue((int)Declared.Stage!),
            [StepTable.Mode] = new OptionSetValue(Declared.ExecutionMode == ExecutionModeEnum.Asynchronous ? 1 : 0),
            [StepTable.Rank] = Declared.ExecutionOrder,
            [StepTable.SupportedDeployment] = new OptionSetValue(0),
            [StepTable.AsyncAutoDelete] = Declared.DeleteAsyncOperation,
        };
        return Exists(service) ? new UpdateRequest { Target = step } : new CreateRequest { Target = step };
    }

    public bool Exists(IOrganizationService service) => Rows.Find(service, StepTable.Name, StepTable.Id, Id, StepTable.PrimaryName) != null;

    private bool HasTable => Declared.EntityLogicalName != MembershipChange.AnyTable;

    private Guid? MessageId(IOrganizationService service)
    {
        var query = Rows.Of(SdkMessageTable.Name);
        query.Criteria.AddCondition(SdkMessageTable.PrimaryName, ConditionOperator.Equal, Declared.Message!);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    private Guid? FilterId(Guid message, IOrganizationService service)
    {
        var query = Rows.Of(SdkMessageFilterTable.Name);
        query.Criteria.AddCondition(SdkMessageFilterTable.SdkMessageId, ConditionOperator.Equal, message);
        query.Criteria.AddCondition(SdkMessageFilterTable.PrimaryObjectTypeCode, ConditionOperator.Equal, Declared.EntityLogicalName!);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    private Guid PluginTypeId(IOrganizationService service)
    {
        var query = Rows.Of(PluginTypeTable.Name);
        query.Criteria.AddCondition(PluginTypeTable.TypeName, ConditionOperator.Equal, Plugin.FullName);
        return service.RetrieveMultiple(query).Entities[0].Id;
    }
}
