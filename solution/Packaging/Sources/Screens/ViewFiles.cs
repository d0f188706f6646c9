using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Entities/…/SavedQueries: the declared views, and for own tables those that the platform needs.</summary>
internal static class ViewFiles
{
    private const int Public = 0;
    private const int AdvancedFind = 1;
    private const int Associated = 2;
    private const int QuickFind = 4;
    private const int LookUp = 64;
    private const int DefaultColumns = 6;

    private static readonly string[] OnlyActive = ["statecode eq 0"];

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema) => schema.Screens.Views.SelectMany(v => OfTable(schema, v));

    /// <summary>Names of all views that a table gets, for those who refer to one.</summary>
    public static IEnumerable<string> Names(SolutionSchema schema, ViewsSchema views)
    {
        var standard = new ColumnBook(schema, views.Table).Table.IsOwn ? new[] { "active", "inactive", "advanced", "associated", "quickfind", "lookup" } : [];
        return standard.Concat(views.Views?.Select(v => v.Name) ?? []);
    }

    /// <summary>The id of a view that another screen refers to.</summary>
    public static string IdOf(SolutionSchema schema, string table, string view, string place) =>
        schema.Screens.Views.FirstOrDefault(v => v.Table == table) is { } views && Names(schema, views).Contains(view)
            ? ScreenIds.View(table, view)
            : throw new PackagingException($"{place}: {table} has no view {view}. Declare it in solution/schema/views/{table}.json.");

    private static IEnumerable<GeneratedFile> OfTable(SolutionSchema schema, ViewsSchema views)
    {
        var book = new ColumnBook(schema, views.Table);
        var list = views.List ?? DefaultList(book);
        var order = views.Order ?? [book.PrimaryName];
        var declared = views.Views ?? [];
        if (Names(schema, views).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new PackagingException($"views/{views.Table}.json: the view {twice.Key} is there twice. Rename one.");
        }

        var all = declared.Select(v => new ViewPlan(v.Name, Public, v.Label, v.Description, v.Columns ?? list, v.Order ?? order, v.Filter ?? [], v.Any ?? [], v.Default));
        if (book.Table.IsOwn)
        {
            all = Standard(book.Table, list, order, hasDefault: declared.Any(v => v.Default)).Append(QuickFindOf(book, views, list, order)).Concat(all);
        }

        return all.Select(plan => ViewXml.Write(book, plan));
    }

    private static IEnumerable<ViewPlan> Standard(TableSchema table, IReadOnlyList<string> list, IReadOnlyList<string> order, bool hasDefault)
    {
        var (one, many) = (table.Label!, table.CollectionLabel!);
        ViewPlan Plan(string name, int type, string en, string de, string state, bool isDefault) =>
            new(name, type, new(en, de), table.Description!, list, order, [state], [], isDefault);
        yield return Plan("active", Public, $"Active {many.En}", $"Aktive {many.De}", OnlyActive[0], !hasDefault);
        yield return Plan("inactive", Public, $"Inactive {many.En}", $"Inaktive {many.De}", "statecode eq 1", false);
        yield return Plan("advanced", AdvancedFind, $"{one.En} Advanced Find View", $"Erweiterte Suche: {one.De}", OnlyActive[0], true);
        yield return Plan("associated", Associated, $"{one.En} Associated View", $"Zugeordnete Ansicht: {one.De}", OnlyActive[0], true);
        yield return Plan("lookup", LookUp, $"{one.En} Lookup View", $"Suchansicht: {one.De}", OnlyActive[0], true);
    }

    private static ViewPlan QuickFindOf(ColumnBook book, ViewsSchema views, IReadOnlyList<string> list, IReadOnlyList<string> order) => new(
        "quickfind", QuickFind, new($"Quick Find Active {book.Table.CollectionLabel!.En}", $"Schnellsuche: aktive {book.Table.CollectionLabel.De}"),
        book.Table.Description!, list, order, OnlyActive, [], true, views.Find ?? [book.PrimaryName]);

    /// <summary>Long texts and technical rows stay out: a list is for telling rows apart.</summary>
    private static List<string> DefaultList(ColumnBook book) =>
        book.Table.Columns.Where(c => c.Type != ColumnType.Memo).OrderByDescending(c => c.Primary).Take(DefaultColumns).Select(c => c.SchemaName).ToList();
}
