using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: only the columns that were asked for or are to be written.</summary>
[DataContract(Name = "Entity", Namespace = ContractNames.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => Id = id;

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    // The collections are made on demand: the serialiser runs no constructor.
    [DataMember]
    public AttributeCollection Attributes { get => field ??= new(); set; }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues { get => field ??= new(); set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= new(); set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities { get => field ??= new(); set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The type's default when the column is absent or null; InvalidCastException when it is of another type.</summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;

    /// <summary>False also when the value is there but of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id) { KeyAttributes = KeyAttributes, RowVersion = RowVersion };

    /// <summary>The same row as another class; both share their columns.</summary>
    public T ToEntity<T>()
        where T : Entity
    {
        var result = Activator.CreateInstance<T>();
        var expected = typeof(T).GetCustomAttributes<EntityLogicalNameAttribute>(true).FirstOrDefault()?.LogicalName;
        if (expected != null && LogicalName != null && expected != LogicalName)
        {
            throw new NotSupportedException($"A row of {LogicalName} can't become {typeof(T).Name}, which stands for {expected}. Use the class of {LogicalName}.");
        }

        result.LogicalName = LogicalName;
        result.Attributes = Attributes;
        result.Id = Id;
        result.EntityState = EntityState;
        result.FormattedValues = FormattedValues;
        result.KeyAttributes = KeyAttributes;
        result.RelatedEntities = RelatedEntities;
        result.RowVersion = RowVersion;
        result.ExtensionData = ExtensionData;
        return result;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;

    protected virtual void SetAttributeValue(string attributeLogicalName, object value) => Attributes[attributeLogicalName] = value;
}

[DataContract(Name = "EntityState", Namespace = ContractNames.Xrm2011)]
public enum EntityState
{
    [EnumMember]
    Unchanged = 0,
    [EnumMember]
    Created = 1,
    [EnumMember]
    Changed = 2,
}
