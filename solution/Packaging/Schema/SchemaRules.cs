using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Schema;

/// <summary>What the shape of the JSON cannot say: each column carries what its type needs, and every name named exists.</summary>
internal static class SchemaRules
{
    public static void Check(SolutionSchema schema)
    {
        var problems = schema.Tables.SelectMany(t => TableProblems(schema, t))
            .Concat(schema.CustomApis.SelectMany(ApiProblems))
            .Concat(schema.Roles.SelectMany(r => RoleProblems(schema, r)))
            .ToList();
        if (problems.Count > 0)
        {
            throw new PackagingException($"solution/schema is contradictory: {string.Join(" ", problems)} Correct these places.");
        }
    }

    private static IEnumerable<string> TableProblems(SolutionSchema schema, TableSchema table)
    {
        if (table.IsOwn && (table.EntitySetName is null || table.Label is null || table.CollectionLabel is null || table.Description is null))
        {
            yield return $"{table.SchemaName}: an own table needs entitySetName, label, collectionLabel and description.";
        }

        if (table.IsOwn && table.Columns.Count(c => c.Primary) != 1)
        {
            yield return $"{table.SchemaName}: exactly one column must be primary.";
        }

        if (table.Columns.GroupBy(c => c.LogicalName).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return $"{table.SchemaName}.{twice.Key} is declared twice.";
        }

        foreach (var column in table.Columns)
        {
            if (!column.SchemaName.StartsWith(schema.Identity.Prefix + "_", StringComparison.Ordinal))
            {
                yield return $"{table.SchemaName}.{column.SchemaName}: the name must start with {schema.Identity.Prefix}_.";
            }

            if (ColumnProblem(schema, column) is { } problem)
            {
                yield return $"{table.SchemaName}.{column.SchemaName}: {problem}";
            }
        }
    }

    private static string? ColumnProblem(SolutionSchema schema, ColumnSchema column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo when column.MaxLength is null => "maxLength is missing.",
        ColumnType.Int or ColumnType.Decimal when column.Min is null || column.Max is null || column.Min > column.Max => "min and max are missing or crossed.",
        ColumnType.Decimal when column.Precision is null => "precision is missing.",
        ColumnType.Choice when schema.Choices.All(c => c.Name != column.Choice) => $"choice {column.Choice} is not in choices.json.",
        ColumnType.Choice when column.DefaultValue is { } value && (value < schema.Identity.OptionBase || value >= schema.Identity.OptionBase + schema.Choices.First(c => c.Name == column.Choice).Options.Count) =>
            $"default value {value} is no option of {column.Choice}.",
        not ColumnType.Choice when column.DefaultValue is not null => "only a choice has a default value; a bit has default.",
        ColumnType.Lookup when column.Target is null => "target is missing.",
        ColumnType.Lookup when !Knows(schema, column.Target!) => $"target {column.Target} is neither in tables nor in standard.json.",
        _ => null,
    };

    private static IEnumerable<string> ApiProblems(CustomApiSchema api) =>
        api.Parameters.Where(p => p.Type == ApiType.EntityReference && p.Table is null).Select(p => $"{api.Name}.{p.Name}: an entity reference needs its table.")
            .Concat(api.Parameters.GroupBy(p => p.Name).Concat<IGrouping<string, object>>(api.Properties.GroupBy(p => p.Name))
                .Where(g => g.Count() > 1).Select(g => $"{api.Name}.{g.Key} is declared twice."));

    private static IEnumerable<string> RoleProblems(SolutionSchema schema, RoleSchema role)
    {
        foreach (var privilege in role.Privileges)
        {
            var own = schema.Tables.FirstOrDefault(t => t.SchemaName == privilege.Table && t.IsOwn);
            if (own is null && schema.Standard.All(t => t.PrivilegeName != privilege.Table))
            {
                yield return $"Role {role.Name}: table {privilege.Table} is unknown (schema names are written in their own case).";
            }

            // Rows that belong to the organisation have no owner: the platform knows only Global and neither Assign nor Share.
            if (own?.Ownership == Ownership.OrgOwned
                && (privilege.Depth != PrivilegeDepth.Global || privilege.Access.Any(a => a is AccessRight.Assign or AccessRight.Share)))
            {
                yield return $"Role {role.Name}: {privilege.Table} belongs to the organisation, so only Global without Assign and Share.";
            }
        }
    }

    private static bool Knows(SolutionSchema schema, string logicalName) =>
        schema.Tables.Any(t => t.LogicalName == logicalName) || schema.Standard.Any(t => t.LogicalName == logicalName);
}
