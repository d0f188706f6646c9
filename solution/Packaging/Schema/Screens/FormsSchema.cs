using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The forms of one table. Without <paramref name="Tabs"/> the main form shows all columns; <paramref name="ReadOnly"/>: the server writes these rows, so the form only shows them. Columns in <paramref name="Shown"/> are read-only too, as computed ones always are.</summary>
public sealed record FormsSchema(
    string Table,
    Label? Title = null,
    Label? Description = null,
    IReadOnlyList<string>? Header = null,
    IReadOnlyList<TabSchema>? Tabs = null,
    bool ReadOnly = false,
    IReadOnlyList<string>? Shown = null,
    IReadOnlyList<string>? QuickCreate = null,
    IReadOnlyList<string>? QuickView = null);

public sealed record TabSchema(string Name, Label Label, IReadOnlyList<SectionSchema> Sections);

/// <summary>A block of a tab, in its first or second <paramref name="Column"/>: fields side by side in <paramref name="Width"/>, a list of related rows, another table's quick view through a lookup, or the timeline.</summary>
public sealed record SectionSchema(
    string Name,
    Label Label,
    int Column = 1,
    int Width = 1,
    IReadOnlyList<string>? Fields = null,
    RelatedListSchema? List = null,
    string? QuickView = null,
    bool Timeline = false);

/// <summary>Rows of <paramref name="Table"/> whose lookup <paramref name="By"/> points at the form's row, as <paramref name="View"/> shows them.</summary>
public sealed record RelatedListSchema(string Table, string By, string View = "associated");
