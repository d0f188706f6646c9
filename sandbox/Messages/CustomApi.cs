using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>A custom API as its rows declare it.</summary>
internal sealed record CustomApi(Guid Id, string Name, int BindingType, string? BoundTable, Guid? PluginType, string? Privilege)
{
    public IReadOnlyList<Parameter> Inputs { get; private init; } = [];

    public IReadOnlyList<Parameter> Outputs { get; private init; } = [];

    public static CustomApi? Read(Organization organization, string name)
    {
        var api = organization.Database.Query("SELECT customapiid, uniquename, bindingtype, boundentitylogicalname, plugintypeid, executeprivilegename FROM customapi WHERE uniquename=@p0", [name],
            r => new CustomApi(Guid.Parse(r.GetString(0)), r.GetString(1), (int)r.GetInt64(2), r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null : Guid.Parse(r.GetString(4)), r.IsDBNull(5) ? null : r.GetString(5))).FirstOrDefault();
        return api is null ? null : api with { Inputs = Parameters(organization, "customapirequestparameter", "isoptional", api.Id), Outputs = Parameters(organization, "customapiresponseproperty", "0", api.Id) };
    }

    private static List<Parameter> Parameters(Organization organization, string table, string optional, Guid api) =>
        organization.Database.Query($"SELECT uniquename, type, {optional}, logicalentityname FROM {table} WHERE customapiid=@p0", [SqlValue.Id(api)],
            r => new Parameter(r.GetString(0), ParameterType.Of((int)r.GetInt64(1)), !r.IsDBNull(2) && r.GetInt64(2) == 1, r.IsDBNull(3) ? null : r.GetString(3)));

    internal sealed record Parameter(string Name, ParameterType Type, bool IsOptional, string? Table);
}

/// <summary>The types of custom API parameters (column type of customapirequestparameter).</summary>
internal sealed record ParameterType(Type NetType, object? Default)
{
    private static readonly ParameterType[] All =
    [
        new(typeof(bool), false), new(typeof(DateTime), DateTime.MinValue), new(typeof(decimal), 0m), new(typeof(Entity), null), new(typeof(EntityCollection), null),
        new(typeof(EntityReference), null), new(typeof(double), 0d), new(typeof(int), 0), new(typeof(Money), null), new(typeof(OptionSetValue), null),
        new(typeof(string), null), new(typeof(string[]), null), new(typeof(Guid), Guid.Empty),
    ];

    public static bool Exists(int code) => code >= 0 && code < All.Length;

    public static ParameterType Of(int code) => All[code];
}
