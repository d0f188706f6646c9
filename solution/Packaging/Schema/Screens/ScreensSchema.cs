using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>What people open: views, forms, charts and commands by table, and the app.</summary>
public sealed record ScreensSchema(
    IReadOnlyList<ViewsSchema> Views,
    IReadOnlyList<FormsSchema> Forms,
    IReadOnlyList<ChartsSchema> Charts,
    IReadOnlyList<CommandsSchema> Commands,
    AppSchema? App)
{
    public ViewsSchema? ViewsOf(TableSchema table) => Views.FirstOrDefault(v => v.Table == table.SchemaName);

    public FormsSchema? FormsOf(TableSchema table) => Forms.FirstOrDefault(f => f.Table == table.SchemaName);

    public CommandsSchema? CommandsOf(TableSchema table) => Commands.FirstOrDefault(c => c.Table == table.SchemaName);

    public ChartsSchema? ChartsOf(TableSchema table) => Charts.FirstOrDefault(c => c.Table == table.SchemaName);
}
