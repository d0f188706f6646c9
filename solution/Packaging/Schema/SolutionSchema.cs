using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema.Flows;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Schema;

/// <summary>Everything that solution/schema says.</summary>
public sealed record SolutionSchema(
    SolutionIdentity Identity,
    IReadOnlyList<TableSchema> Tables,
    IReadOnlyList<ChoiceSchema> Choices,
    IReadOnlyList<CustomApiSchema> CustomApis,
    IReadOnlyList<RoleSchema> Roles,
    IReadOnlyList<StandardTable> Standard,
    ScreensSchema Screens,
    FlowsSchema Flows)
{
    /// <summary>The schema-case name of an own or platform table, as relationships spell it.</summary>
    public string SchemaNameOf(string logicalName) =>
        Tables.FirstOrDefault(t => t.LogicalName == logicalName)?.SchemaName
        ?? Standard.FirstOrDefault(t => t.LogicalName == logicalName)?.SchemaName
        ?? throw new PackagingException($"Table {logicalName} is neither in solution/schema/tables nor in standard.json. Correct the name or add the table.");
}
