using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>The columns the platform gives a table by itself.</summary>
internal static class SystemColumns
{
    private static readonly string[] User = ["systemuser"];

    /// <summary>Of every table with rows that people make.</summary>
    public static IReadOnlyList<Column> OfAll { get; } =
    [
        Written("createdon", ColumnKind.DateTime),
        Written("createdby", ColumnKind.Lookup) with { Targets = User },
        Written("createdonbehalfby", ColumnKind.Lookup) with { Targets = User },
        Written("modifiedon", ColumnKind.DateTime),
        Written("modifiedby", ColumnKind.Lookup) with { Targets = User },
        Written("modifiedonbehalfby", ColumnKind.Lookup) with { Targets = User },
        new Column("overriddencreatedon", ColumnKind.DateTime) { ValidForUpdate = false },
        new Column("importsequencenumber", ColumnKind.Whole) { ValidForUpdate = false },
        new Column("timezoneruleversionnumber", ColumnKind.Whole),
        new Column("utcconversiontimezonecode", ColumnKind.Whole),
        Written("versionnumber", ColumnKind.Big),
        new Column("statecode", ColumnKind.State)
        {
            Required = true, ValidForCreate = false, Default = 0,
            Options = [new ChoiceOption(0, "Active", DefaultStatus: 1), new ChoiceOption(1, "Inactive", DefaultStatus: 2)],
        },
        new Column("statuscode", ColumnKind.Status) { Options = [new ChoiceOption(1, "Active", State: 0), new ChoiceOption(2, "Inactive", State: 1)] },
    ];

    public static IReadOnlyList<Column> OfUserOwned { get; } = OfAll.Concat(
    [
        new Column("ownerid", ColumnKind.Lookup) { Required = true, Targets = ["systemuser", "team"] },
        Written("owningbusinessunit", ColumnKind.Lookup) with { Targets = ["businessunit"] },
        Written("owningteam", ColumnKind.Lookup) with { Targets = ["team"] },
        Written("owninguser", ColumnKind.Lookup) with { Targets = User },
    ]).ToList();

    /// <summary>The platform also gives these to organisation-owned tables.</summary>
    public static IReadOnlyList<Column> OfOrganizationOwned { get; } = OfAll.Append(Written("organizationid", ColumnKind.Lookup) with { Targets = ["organization"] }).ToList();

    /// <summary>role.isinherited, which the fact sheets lack: what members of a team get from a role of the team.</summary>
    public static Column RoleInheritance { get; } = new("isinherited", ColumnKind.Choice)
    {
        SchemaName = "IsInherited", Default = 1,
        Options = [new ChoiceOption(0, "Team privileges only"), new ChoiceOption(1, "Direct User (Basic) access level and Team privileges")],
    };

    private static Column Written(string name, ColumnKind kind) => new(name, kind) { ValidForCreate = false, ValidForUpdate = false };
}
