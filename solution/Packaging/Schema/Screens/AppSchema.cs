using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The model-driven app: whom it is given to, its navigation, its dashboards and pages. It holds every own table and those in <paramref name="Tables"/>.</summary>
public sealed record AppSchema(
    string Name,
    Label Label,
    Label Description,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Tables,
    IReadOnlyList<AppSettingSchema> Settings,
    IReadOnlyList<PageSchema> Pages,
    IReadOnlyList<DashboardSchema> Dashboards,
    IReadOnlyList<AreaSchema> Areas);

/// <summary>A setting of the platform that holds in this app.</summary>
public sealed record AppSettingSchema(string Name, string Value);

/// <summary>A page of solution/src/WebResources, or a script or style of one; <paramref name="Label"/> is English, since the platform keeps one language.</summary>
public sealed record PageSchema(string Name, string Label, string Description);

/// <summary>A dashboard: its parts stand side by side, two in a row.</summary>
public sealed record DashboardSchema(string Name, Label Label, IReadOnlyList<DashboardPartSchema> Parts);

/// <summary>Rows of <paramref name="View"/>, drawn as <paramref name="Chart"/> if one is named, else as a list.</summary>
public sealed record DashboardPartSchema(string Name, Label Label, string Table, string View, string? Chart = null);

public sealed record AreaSchema(string Name, Label Label, IReadOnlyList<GroupSchema> Groups);

public sealed record GroupSchema(string Name, Label Label, IReadOnlyList<EntrySchema> Entries);

/// <summary>A line of the navigation: a table (its own name if it has no label), a page or a dashboard. Who lacks what it <paramref name="Needs"/> does not see it.</summary>
public sealed record EntrySchema(string Name, Label? Label = null, string? Table = null, string? Page = null, string? Dashboard = null, NeedSchema? Needs = null);
