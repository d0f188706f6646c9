using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The border between caller and platform: everything is copied, and what could not be serialised is refused.</summary>
internal static class Wire
{
    public static ParameterCollection Copy(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy[name] = Copy(value);
        }

        return copy;
    }

    public static Entity Copy(Entity entity)
    {
        if (entity.RelatedEntities.Count > 0)
        {
            throw Fault.NotSupported("RelatedEntities (creating related rows in the same request). Create them one by one.");
        }

        if (entity.KeyAttributes.Count > 0)
        {
            throw Fault.NotSupported("alternate keys. Use the row's id.");
        }

        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        foreach (var (name, value) in entity.Attributes)
        {
            copy.Attributes[name] = Copy(value);
        }

        return copy;
    }

    public static object? Copy(object? value) => value switch
    {
        null or string or Guid or bool or int or long or double or decimal or float or byte => value,
        DateTime time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
        Entity entity => Copy(entity),
        EntityReference reference => Copy(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        OptionSetValueCollection options => new OptionSetValueCollection(options.Select(o => new OptionSetValue(o.Value)).ToList()),
        EntityCollection rows => new EntityCollection(rows.Entities.Select(Copy).ToList()) { EntityName = rows.EntityName },
        EntityReferenceCollection references => new EntityReferenceCollection(references.Select(Copy).ToList()),
        AliasedValue aliased => new AliasedValue(aliased.EntityLogicalName, aliased.AttributeLogicalName, Copy(aliased.Value)),
        ParameterCollection parameters => Copy(parameters),
        PrincipalAccess access => new PrincipalAccess { AccessMask = access.AccessMask, Principal = Copy(access.Principal) },
        Enum or ColumnSet or QueryBase or Relationship => value,
        OrganizationRequestCollection or ExecuteMultipleSettings => value,
        Array array when array.GetType().GetElementType() is { } type && (type.IsPrimitive || type == typeof(string) || type == typeof(Guid)) => array.Clone(),
        _ => throw NotSerializable(value),
    };

    /// <summary>A plug-in may put anything into the collections of its context; the platform finds out when it serialises them.</summary>
    public static void CheckParameters(ParameterCollection parameters)
    {
        foreach (var value in parameters.Values)
        {
            if (value is Entity && value.GetType() != typeof(Entity))
            {
                throw NotSerializable(value);
            }
        }
    }

    public static void CheckVariables(ParameterCollection variables)
    {
        foreach (var value in variables.Values)
        {
            _ = Copy(value);
        }
    }

    public static EntityImageCollection Copy(EntityImageCollection images)
    {
        var copy = new EntityImageCollection();
        foreach (var (alias, image) in images)
        {
            copy[alias] = Copy(image);
        }

        return copy;
    }

    private static EntityReference Copy(EntityReference reference)
    {
        if (reference.KeyAttributes.Count > 0)
        {
            throw Fault.NotSupported("alternate keys. Use the row's id.");
        }

        return new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name };
    }

    private static Exception NotSerializable(object value) => Fault.Of(Codes.Serialization,
        $"System.Runtime.Serialization.SerializationException: Type '{value.GetType().FullName}' is not expected. Put a plain Entity or one of the SDK's value types there.");
}
