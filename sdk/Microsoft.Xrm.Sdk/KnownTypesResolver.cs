using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Xml;

namespace Microsoft.Xrm.Sdk;

/// <summary>Lets the serialiser carry the contracts of the platform's assemblies where a member is declared as object or as a base type.</summary>
public sealed class KnownTypesResolver : DataContractResolver
{
    private const string ArrayPrefix = "ArrayOf";
    private static readonly string[] Assemblies = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy"];
    private static readonly ConcurrentDictionary<XmlQualifiedName, Type> Found = new();

    public override bool TryResolveType(
        Type type, Type declaredType, DataContractResolver knownTypeResolver, out XmlDictionaryString typeName, out XmlDictionaryString typeNamespace)
    {
        if (knownTypeResolver.TryResolveType(type, declaredType, null, out typeName, out typeNamespace))
        {
            return true;
        }

        if (Contract(type.IsArray ? type.GetElementType() : type) is not { } contract)
        {
            return false;
        }

        var dictionary = new XmlDictionary();
        typeName = dictionary.Add(type.IsArray ? ArrayPrefix + contract.Name : contract.Name);
        typeNamespace = dictionary.Add(contract.Namespace);
        return true;
    }

    public override Type ResolveName(string typeName, string typeNamespace, Type declaredType, DataContractResolver knownTypeResolver)
    {
        if (knownTypeResolver.ResolveName(typeName, typeNamespace, declaredType, null) is { } known)
        {
            return known;
        }

        return Find(new XmlQualifiedName(typeName, typeNamespace))
            ?? (typeName.StartsWith(ArrayPrefix, StringComparison.Ordinal)
                ? Find(new XmlQualifiedName(typeName.Substring(ArrayPrefix.Length), typeNamespace))?.MakeArrayType()
                : null);
    }

    private static Type Find(XmlQualifiedName contract)
    {
        if (Found.TryGetValue(contract, out var known))
        {
            return known;
        }

        var type = AppDomain.CurrentDomain.GetAssemblies()
            .Where(IsPlatform)
            .SelectMany(assembly => assembly.GetExportedTypes())
            .FirstOrDefault(candidate => contract.Equals(Contract(candidate)));

        // Not found is not remembered: the assembly may be loaded later.
        return type == null ? null : Found.GetOrAdd(contract, type);
    }

    private static XmlQualifiedName Contract(Type type)
    {
        if (!IsPlatform(type.Assembly))
        {
            return null;
        }

        if (type.GetCustomAttribute<DataContractAttribute>() is { } contract)
        {
            return new XmlQualifiedName(contract.Name ?? type.Name, contract.Namespace);
        }

        return type.GetCustomAttribute<CollectionDataContractAttribute>() is { } collection
            ? new XmlQualifiedName(collection.Name ?? type.Name, collection.Namespace)
            : null;
    }

    private static bool IsPlatform(Assembly assembly) => Assemblies.Contains(assembly.GetName().Name);
}
