using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

/// <summary>A table of the platform and those of its columns that the product names; without <paramref name="Constants"/> no class is generated.</summary>
public sealed record StandardTable(string SchemaName, string Id, IReadOnlyList<StandardColumn> Columns, string? Constants = null)
{
    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>What the platform's privileges call the table: all activities share theirs.</summary>
    public string PrivilegeName => SchemaName switch
    {
        "Annotation" => "Note",
        "SystemUser" => "User",
        _ when Id == "activityid" => "Activity",
        _ => SchemaName,
    };
}

/// <summary><paramref name="Type"/> is the platform's AttributeTypeCode by name. <paramref name="Label"/> is owed by columns that a form shows; <paramref name="Format"/> says what a text is (email, phone, url).</summary>
public sealed record StandardColumn(string SchemaName, string Type, Label? Label = null, string? Format = null)
{
    public string LogicalName => SchemaName.ToLowerInvariant();
}

internal sealed record StandardFile(IReadOnlyList<StandardTable> Tables);
