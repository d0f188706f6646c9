using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

/// <summary>An unbound custom API. Real exports carry its texts in one language only. <paramref name="Privilege"/> is what callers need, by name; null lets everybody call.</summary>
public sealed record CustomApiSchema(
    string Name,
    string Constants,
    string PluginType,
    string Label,
    string Description,
    IReadOnlyList<ApiParameterSchema> Parameters,
    IReadOnlyList<ApiPropertySchema> Properties,
    string? Privilege = null);

/// <summary><paramref name="Table"/> is owed by an entity reference.</summary>
public sealed record ApiParameterSchema(string Name, ApiType Type, bool Required, string Label, string Description, string? Table = null)
{
    /// <summary>The type by which a request of the client API names it.</summary>
    public string TypeName => Type switch
    {
        ApiType.EntityReference => $"mscrm.{Table}",
        ApiType.DateTime => "Edm.DateTimeOffset",
        ApiType.Integer => "Edm.Int32",
        _ => $"Edm.{Type}",
    };

    /// <summary>What kind of type that is: 1 a primitive one, 5 a row.</summary>
    public int StructuralProperty => Type == ApiType.EntityReference ? 5 : 1;
}

public sealed record ApiPropertySchema(string Name, ApiType Type, string Label, string Description, string? Table = null);

/// <summary>Numbered as the platform's customapirequestparameter.type.</summary>
public enum ApiType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    EntityReference = 5,
    Integer = 7,
    String = 10,
    Guid = 12,
}

internal sealed record CustomApisFile(IReadOnlyList<CustomApiSchema> CustomApis);
