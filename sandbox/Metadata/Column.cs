using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>One column of a table.</summary>
public sealed record Column(string Name, ColumnKind Kind)
{
    public string SchemaName { get; init; } = Name;

    public string? Label { get; init; }

    /// <summary>Required by the platform itself (SystemRequired), not only by forms.</summary>
    public bool Required { get; init; }

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public int? MaxLength { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public int? Precision { get; init; }

    /// <summary>Holds a date without a time.</summary>
    public bool DateOnly { get; init; }

    /// <summary>Is shown without its time, whatever is stored (format DateOnly).</summary>
    public bool IsShownAsDate { get; init; }

    /// <summary>Tables a lookup may point at; <c>*</c> = any.</summary>
    public IReadOnlyList<string> Targets { get; init; } = Array.Empty<string>();

    public IReadOnlyList<ChoiceOption> Options { get; init; } = Array.Empty<ChoiceOption>();

    public int? Default { get; init; }

    /// <summary>The column this one is only a view of (a lookup's name): never stored.</summary>
    public string? ViewOf { get; init; }

    public bool IsStored => ViewOf is null && Kind is not (ColumnKind.PartyList or ColumnKind.Image or ColumnKind.ManagedProperty);

    public bool IsText => Kind is ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName;

    public bool MayPointAt(string table) => Targets.Count == 0 || Targets.Contains(table) || Targets[0] == "*";

    public ChoiceOption? Option(int value) => Options.FirstOrDefault(o => o.Value == value);
}
