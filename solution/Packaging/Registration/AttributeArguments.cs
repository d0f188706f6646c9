using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;

namespace LeadGovernance.Packaging.Registration;

/// <summary>The arguments of one registration attribute by name: parameters of the constructor it uses, then its named properties.</summary>
internal sealed class AttributeArguments
{
    private readonly Dictionary<string, object?> values;

    private AttributeArguments(Dictionary<string, object?> values, int parameterCount)
    {
        this.values = values;
        ParameterCount = parameterCount;
    }

    /// <summary>How many parameters the constructor has: eight declare a step, one a custom API, five an activity.</summary>
    public int ParameterCount { get; }

    public static AttributeArguments Read(MetadataReader reader, CustomAttribute attribute)
    {
        var decoded = attribute.DecodeValue(new AttributeTypes(reader));
        var constructor = reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
        var names = constructor.GetParameters().Select(reader.GetParameter)
            .Where(p => p.SequenceNumber > 0).OrderBy(p => p.SequenceNumber).Select(p => reader.GetString(p.Name)).ToList();
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < decoded.FixedArguments.Length; i++)
        {
            values[names[i]] = Value(reader, decoded.FixedArguments[i].Type, decoded.FixedArguments[i].Value);
        }

        foreach (var named in decoded.NamedArguments)
        {
            values[named.Name!] = Value(reader, named.Type, named.Value);
        }

        return new AttributeArguments(values, names.Count);
    }

    public string Text(string name) => Optional(name) ?? throw new PackagingException($"{name} is null in a registration attribute. Write \"\" for none: spkl does not take null either.");

    public string? Optional(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>An enum argument by its member's name; absent = the enum's first value.</summary>
    public string Member(string name, string absent) => Optional(name) ?? absent;

    public int Number(string name) => values.GetValueOrDefault(name) is int number ? number : 0;

    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    /// <summary>Enums of the attribute are numbered as spkl numbers them, so only their names are of use.</summary>
    private static object? Value(MetadataReader reader, string type, object? value) =>
        EnumMembers.Of(reader, type) is { Count: > 0 } members && value is int number
            ? members.GetValueOrDefault(number) ?? throw new PackagingException($"{type} has no member {number}. Use one of its names.")
            : value;
}
