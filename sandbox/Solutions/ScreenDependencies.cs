using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>Views, charts, forms, dashboards and navigation that stay and show what goes.</summary>
internal sealed class ScreenDependencies(Organization organization, IReadOnlyList<SolutionMember> members, CatalogDifference lost)
{
    private const string Page = "$webresource:";

    public IEnumerable<Dependency> Find() =>
        Rows(ComponentTypes.View, "savedqueryid", "name", "returnedtypecode", "fetchxml").SelectMany(r => OfQuery(r.Member, r.Xml))
            .Concat(Rows(ComponentTypes.Chart, "savedqueryvisualizationid", "name", "primaryentitytypecode", "datadescription").SelectMany(r => OfQuery(r.Member, r.Xml)))
            .Concat(Rows(ComponentTypes.Form, "formid", "name", "objecttypecode", "formxml").SelectMany(r => OfForm(r.Member, r.Table, r.Xml)))
            .Concat(Rows(ComponentTypes.SiteMap, "sitemapid", "sitemapname", "null", "sitemapxml").SelectMany(r => OfSiteMap(r.Member, r.Xml)));

    private IEnumerable<(SolutionMember Member, string? Table, XElement Xml)> Rows(int type, string key, string name, string table, string xml)
    {
        var rows = organization.Database.Query($"SELECT {key}, {name}, {table}, {xml} FROM {ComponentTypes.TableOf(type)} ORDER BY {name}", [],
            r => (Member: new SolutionMember(type, Guid.Parse(r.GetString(0)), r.GetString(1)), Table: r.IsDBNull(2) ? null : r.GetString(2), Xml: r.IsDBNull(3) ? "<none />" : r.GetString(3)));
        return rows.Where(r => Going(r.Member.Id) is null && lost.LostTable(r.Table) is null).Select(r => (r.Member, r.Table, XElement.Parse(r.Xml)));
    }

    private IEnumerable<Dependency> OfQuery(SolutionMember dependent, XElement xml)
    {
        foreach (var source in xml.DescendantsAndSelf().Where(e => e.Name.LocalName is "entity" or "link-entity"))
        {
            var table = (string?)source.Attribute("name");
            if (lost.LostTable(table) is { } gone)
            {
                yield return new(DependencyFinder.OfTable(gone), dependent);
                continue;
            }

            var columns = source.Elements("attribute").Select(a => a.Attribute("name")).Concat(source.Elements("order").Select(o => o.Attribute("attribute")))
                .Concat(source.Elements("filter").Descendants("condition").Select(c => c.Attribute("attribute"))).Append(source.Attribute("from"))
                .Concat(source.Elements("link-entity").Select(l => l.Attribute("to")));
            foreach (var column in columns.Select(c => lost.LostColumn(table, c?.Value)).OfType<Column>().Distinct())
            {
                yield return new(DependencyFinder.OfColumn(table!, column), dependent);
            }
        }
    }

    private IEnumerable<Dependency> OfForm(SolutionMember dependent, string? table, XElement xml)
    {
        var columns = xml.Descendants("control").Select(c => lost.LostColumn(table, (string?)c.Attribute("datafieldname"))).OfType<Column>().Select(c => DependencyFinder.OfColumn(table!, c));
        var tables = xml.Descendants("TargetEntityType").Select(t => lost.LostTable(t.Value)).OfType<Table>().Select(DependencyFinder.OfTable);
        var screens = xml.Descendants().Where(e => e.Name.LocalName is "ViewId" or "VisualizationId").Select(e => Guid.TryParse(e.Value, out var id) ? Going(id) : null).OfType<SolutionMember>();
        return columns.Concat(tables).Concat(screens).Concat(Pages(xml)).Distinct().Select(required => new Dependency(required, dependent));
    }

    private IEnumerable<Dependency> OfSiteMap(SolutionMember dependent, XElement xml)
    {
        var tables = xml.Descendants("SubArea").Select(s => lost.LostTable((string?)s.Attribute("Entity"))).OfType<Table>().Select(DependencyFinder.OfTable);
        var dashboards = xml.Descendants("SubArea").Select(s => Guid.TryParse((string?)s.Attribute("DefaultDashboard"), out var id) ? Going(id) : null).OfType<SolutionMember>();
        return tables.Concat(dashboards).Concat(Pages(xml)).Distinct().Select(required => new Dependency(required, dependent));
    }

    /// <summary>Web resources in a form's libraries, or named by the directive.</summary>
    private IEnumerable<SolutionMember> Pages(XElement xml)
    {
        var named = xml.DescendantsAndSelf().SelectMany(e => e.Attributes()).Select(a => a.Value).Where(v => v.StartsWith(Page, StringComparison.Ordinal)).Select(v => v[Page.Length..])
            .Concat(xml.Descendants("Library").Select(l => (string?)l.Attribute("name"))).ToHashSet();
        return members.Where(m => m.Type == ComponentTypes.WebResource && named.Contains(m.Name));
    }

    private SolutionMember? Going(Guid id) => members.FirstOrDefault(m => m.Id == id);
}
