using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Points at a row, by id or by alternate key.</summary>
[DataContract(Name = "EntityReference", Namespace = ContractNames.Xrm2011)]
[Serializable]
public sealed class EntityReference : IExtensibleDataObject
{
    public EntityReference()
    {
    }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id)
        : this(logicalName) => Id = id;

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName) => KeyAttributes = keyAttributeCollection;

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    [DataMember]
    public Guid Id { get; set; }

    // Made on demand: the serialiser runs no constructor.
    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= new(); set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get => extensionData; set => extensionData = value; }

    [NonSerialized]
    private ExtensionDataObject extensionData;

    /// <summary>Same table, id and key; the name and the row version do not count.</summary>
    public override bool Equals(object obj) => obj is EntityReference other
        && other.Id == Id
        && other.LogicalName == LogicalName
        && other.KeyAttributes.Count == KeyAttributes.Count
        && KeyAttributes.All((KeyValuePair<string, object> key) =>
            other.KeyAttributes.TryGetValue(key.Key, out var value) && Equals(value, key.Value));

    public override int GetHashCode() => (LogicalName?.GetHashCode() ?? 0) ^ Id.GetHashCode();
}
