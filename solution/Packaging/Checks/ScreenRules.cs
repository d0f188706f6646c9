using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Views, charts and forms name columns that exist, once each; generated ones and those that people laid beside them.</summary>
internal static class ScreenRules
{
    private static readonly string[] Ids = ["savedqueryid", "savedqueryvisualizationid", "formid", "FormId"];

    public static IEnumerable<CheckFinding> Check(Package package) =>
    [
        .. package.Tables.SelectMany(t => OfTable(package, t)),
        .. package.Customizations.Descendants().Where(e => Ids.Contains(e.Name.LocalName)).GroupBy(e => e.Value).Where(g => g.Count() > 1)
            .Select(g => Rules.ScreenOnce.At($"Screen {g.Key}", "has an id that is used twice. Give each screen its own.")),
    ];

    private static IEnumerable<CheckFinding> OfTable(Package package, XElement table)
    {
        var name = Package.LogicalName(table);
        foreach (var view in table.Descendants("savedquery"))
        {
            var subject = $"View \"{Title(view)}\" of {name}";
            foreach (var finding in OfQuery(package, name, subject, view.Element("fetchxml")))
            {
                yield return finding;
            }

            var read = view.Descendants("attribute").Select(a => a.Attribute("name")?.Value).ToHashSet();
            foreach (var cell in view.Descendants("cell").Select(c => c.Attribute("name")?.Value).Where(c => !read.Contains(c)))
            {
                yield return Rules.CellIsRead.At(subject, $"shows {cell}, which its query does not read. Add it to the query.");
            }
        }

        foreach (var finding in table.Descendants("visualization").SelectMany(c => OfQuery(package, name, $"Chart \"{Title(c)}\" of {name}", c.Element("datadescription"))))
        {
            yield return finding;
        }

        foreach (var form in table.Descendants("systemform"))
        {
            foreach (var field in form.Descendants("control").Select(c => c.Attribute("datafieldname")?.Value).OfType<string>().Where(f => !package.HasColumn(name, f)))
            {
                yield return OfficialRules.OrphanedElement.At($"Form \"{Title(form)}\" of {name}", $"has a field for {field}, which does not exist. Correct the name or add it to standard.json.");
            }

            foreach (var twice in form.Descendants("control").GroupBy(c => c.Attribute("id")?.Value).Where(g => g.Count() > 1))
            {
                yield return Rules.ControlOnce.At($"Form \"{Title(form)}\" of {name}", $"has the control {twice.Key} twice. Remove one.");
            }
        }
    }

    private static IEnumerable<CheckFinding> OfQuery(Package package, string table, string subject, XElement? place)
    {
        var entity = place?.Descendants("entity").FirstOrDefault();
        if (entity?.Attribute("name")?.Value != table)
        {
            yield return Rules.QueryTable.At(subject, $"reads {entity?.Attribute("name")?.Value ?? "nothing"} instead of {table}. Correct its query.");
            yield break;
        }

        var names = entity.Elements("attribute").Select(a => a.Attribute("name")?.Value)
            .Concat(entity.Elements("order").Concat(entity.Elements("filter").Descendants("condition")).Select(e => e.Attribute("attribute")?.Value));
        foreach (var missing in names.OfType<string>().Distinct().Where(n => !package.HasColumn(table, n)))
        {
            yield return Rules.QueryColumn.At(subject, $"names the column {missing}, which does not exist. Correct the name or add it to standard.json.");
        }

        foreach (var link in entity.Descendants("link-entity"))
        {
            var other = link.Attribute("name")?.Value ?? string.Empty;
            var there = link.Elements("filter").Descendants("condition").Select(c => c.Attribute("attribute")?.Value).Append(link.Attribute("from")?.Value);
            foreach (var missing in there.OfType<string>().Where(n => !package.HasColumn(other, n)))
            {
                yield return Rules.QueryColumn.At(subject, $"names {other}.{missing}, which does not exist. Correct the name or add it to standard.json.");
            }
        }
    }

    private static string Title(XElement screen) => screen.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value ?? string.Empty;
}
