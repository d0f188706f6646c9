using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The views of one table. An own table gets the platform's standard views from <paramref name="List"/> (the columns of a row), <paramref name="Order"/> and <paramref name="Find"/> (the texts that quick find searches); what is left out is chosen from the table.</summary>
public sealed record ViewsSchema(
    string Table,
    IReadOnlyList<string>? List = null,
    IReadOnlyList<string>? Order = null,
    IReadOnlyList<string>? Find = null,
    IReadOnlyList<ViewSchema>? Views = null);

/// <summary>A view that people pick from the list. A line of <paramref name="Filter"/> reads "column operator values"; all of its lines must hold, and one of <paramref name="Any"/>. An option is called by its name; "lookup.column" is a column of the row that a lookup points at.</summary>
public sealed record ViewSchema(
    string Name,
    Label Label,
    Label Description,
    IReadOnlyList<string>? Columns = null,
    IReadOnlyList<string>? Order = null,
    IReadOnlyList<string>? Filter = null,
    IReadOnlyList<string>? Any = null,
    bool Default = false);
