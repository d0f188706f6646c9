using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The charts of one table.</summary>
public sealed record ChartsSchema(string Table, IReadOnlyList<ChartSchema> Charts);

/// <summary>Counts rows by <paramref name="By"/> and perhaps by <paramref name="Series"/>; of a date, "column part" (day, week, month, quarter, year).</summary>
/// <param name="Average">A column of numbers whose average is drawn instead of the count.</param>
public sealed record ChartSchema(string Name, ChartShape Shape, Label Label, Label Description, string By, string? Series = null, string? Average = null);

/// <summary>How a chart is drawn.</summary>
public enum ChartShape
{
    Column,
    StackedColumn,
    Bar,
    Funnel,
    Pie,
}
