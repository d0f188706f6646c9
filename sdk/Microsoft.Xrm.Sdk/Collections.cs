using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNames.Xrm2011)]
[KnownType("GetKnownParameterTypes")]
public sealed class AttributeCollection : DataCollection<string, object>
{
    private static IEnumerable<Type> GetKnownParameterTypes() => ParameterTypes.All;
}

/// <summary>Parameters of a request, results of a response, or shared variables.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNames.Xrm2011)]
[KnownType("GetKnownParameterTypes")]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    /// <summary>False also when the value is there but of another type.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        // Without `base` this would call itself, with object for T.
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => ParameterTypes.All;
}

/// <summary>Columns as a user reads them: labels, formatted numbers and dates.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = ContractNames.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
}

/// <summary>The columns of an alternate key.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNames.Xrm71)]
[KnownType("GetKnownParameterTypes")]
[Serializable]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    private static IEnumerable<Type> GetKnownParameterTypes() => ParameterTypes.All;
}

/// <summary>Images of a step by alias.</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = ContractNames.Xrm2011)]
public class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection()
    {
    }

    protected EntityImageCollection(IDictionary<string, Entity> collection)
        : base(collection)
    {
    }
}

/// <summary>Rows reached over relationships.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = ContractNames.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public override bool IsReadOnly => false;
}

[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = ContractNames.Xrm2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
}

[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = ContractNames.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}

/// <summary>The values of a multi-select choice.</summary>
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = ContractNames.Xrm9)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection()
    {
    }

    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list)
    {
    }
}
