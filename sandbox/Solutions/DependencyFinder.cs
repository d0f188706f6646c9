using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>
/// What stays and needs what goes (dependency tracking for solution components, Microsoft). A table's own views, forms, charts and relationships are no blockers:
/// they go with it. Neither are roles: the privileges go out of them.
/// </summary>
internal sealed class DependencyFinder(Organization organization, IReadOnlyList<SolutionMember> members, CatalogDifference lost)
{
    private readonly ILookup<Guid, SolutionMember> going = members.ToLookup(m => m.Id);

    public IEnumerable<Dependency> Find(IReadOnlyList<(string Solution, byte[] Content)> zips) =>
        Steps().Concat(Apis()).Concat(new ScreenDependencies(organization, members, lost).Find()).Concat(zips.SelectMany(OfManifest)).Distinct();

    /// <summary>Steps that somebody registered on our plug-in types, tables or messages.</summary>
    private IEnumerable<Dependency> Steps()
    {
        var steps = organization.Database.Query(
            """
            SELECT s.sdkmessageprocessingstepid, s.name, s.plugintypeid, m.name, f.primaryobjecttypecode, s.filteringattributes
            FROM sdkmessageprocessingstep s JOIN sdkmessage m ON m.sdkmessageid=s.sdkmessageid LEFT JOIN sdkmessagefilter f ON f.sdkmessagefilterid=s.sdkmessagefilterid ORDER BY s.name
            """,
            [], r => (Step: new SolutionMember(ComponentTypes.Step, Guid.Parse(r.GetString(0)), r.GetString(1)), Type: Guid.Parse(r.GetString(2)), Message: r.GetString(3),
                Table: r.IsDBNull(4) ? null : r.GetString(4), Columns: r.IsDBNull(5) ? "" : r.GetString(5)));
        foreach (var (step, type, message, table, columns) in steps.Where(s => !going.Contains(s.Step.Id)))
        {
            foreach (var required in Going(type).Concat(members.Where(m => m.Type == ComponentTypes.CustomApi && m.Name == message)).Concat(Lost(table, columns.Split(','))))
            {
                yield return new(required, step);
            }
        }
    }

    private IEnumerable<Dependency> Apis()
    {
        var apis = organization.Database.Query("SELECT customapiid, uniquename, plugintypeid, boundentitylogicalname FROM customapi ORDER BY uniquename", [],
            r => (Api: new SolutionMember(ComponentTypes.CustomApi, Guid.Parse(r.GetString(0)), r.GetString(1)), Type: r.IsDBNull(2) ? Guid.Empty : Guid.Parse(r.GetString(2)), Table: r.IsDBNull(3) ? null : r.GetString(3)));
        return apis.Where(a => !going.Contains(a.Api.Id)).SelectMany(a => Going(a.Type).Concat(Lost(a.Table, [])).Select(required => new Dependency(required, a.Api)));
    }

    /// <summary>What another solution said when it was imported that it needs.</summary>
    private IEnumerable<Dependency> OfManifest((string Solution, byte[] Content) zip) =>
        from dependency in RequiredComponents.Read(zip.Content)
        from required in dependency.Type == RequiredComponents.Api
            ? members.Where(m => m.Type == ComponentTypes.CustomApi && m.Name == dependency.Name)
            : Lost(dependency.Name, [])
        select new Dependency(required, dependency.Dependent);

    private IEnumerable<SolutionMember> Going(Guid id) => going[id];

    private IEnumerable<SolutionMember> Lost(string? table, IEnumerable<string> columns) => lost.LostTable(table) is { } gone
        ? [OfTable(gone)]
        : columns.Select(c => lost.LostColumn(table, c)).OfType<Column>().Select(c => OfColumn(table!, c));

    public static SolutionMember OfTable(Table table) => new(ComponentTypes.Table, NameBasedId.Of($"table {table.Name}"), table.Name);

    public static SolutionMember OfColumn(string table, Column column) => new(ComponentTypes.Column, NameBasedId.Of($"column {table} {column.Name}"), $"{table}.{column.Name}");
}
