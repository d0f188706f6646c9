using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Views, charts, forms and dashboards → rows of the platform's tables for them. What they name must exist.</summary>
internal sealed class ScreenReader(Catalog catalog)
{
    private static readonly Dictionary<string, int> FormTypes = new() { ["main"] = 2, ["quick"] = 6, ["quickCreate"] = 7, ["card"] = 11 };
    private static readonly string[] QueryTypes = ["0", "1", "2", "4", "64", "8192"];

    public IEnumerable<ScreenPlan> OfTable(Node entity)
    {
        var name = entity.Needed("Name").ToLowerInvariant();
        var table = catalog.Find(name) ?? throw entity.Refuse($"There is no table '{name}'.", "Correct the name, or add the table.");
        return entity.Children("FormXml", "forms").SelectMany(f => f.Element.Elements("systemform").Select(s => ReadForm(table, f, new Node(s, $"{f.Path}/systemform"))))
            .Concat(entity.Children("SavedQueries", "savedqueries").SelectMany(q => q.Element.Elements("savedquery").Select(s => ReadView(table, new Node(s, $"{q.Path}/savedquery")))))
            .Concat(entity.Children("Visualizations", "visualization").Select(v => ReadChart(table, v)));
    }

    public static ScreenPlan ReadDashboard(Node node) => new("systemform", node.Id(node.Needed("FormId")), Named(node, new()
    {
        ["objecttypecode"] = "none", ["type"] = 0, ["formxml"] = Xml(node, "FormXml", "forms", "form"), ["isdefault"] = node.Text("IsDefault") == "1",
    }));

    /// <summary>A component's label in the first language, and all that its row holds besides.</summary>
    public static Dictionary<string, object?> Named(Node node, Dictionary<string, object?> values)
    {
        values["name"] = node.Children("LocalizedNames", "LocalizedName").Select(n => n.NeededAttribute("description")).FirstOrDefault() ?? throw node.Refuse("It has no name.", "Give it LocalizedNames.");
        values["description"] = node.Children("Descriptions", "Description").Select(n => n.Attribute("description")).FirstOrDefault();
        return values;
    }

    public static string Xml(Node node, params string[] path)
    {
        var element = path.Aggregate((XElement?)node.Element, (e, name) => e?.Element(name));
        return element?.ToString(SaveOptions.DisableFormatting) ?? throw node.Refuse($"It lacks <{string.Join("/", path)}>.", "Pack the solution again.");
    }

    private static ScreenPlan ReadForm(Table table, Node forms, Node node)
    {
        var type = forms.NeededAttribute("type");
        if (!FormTypes.TryGetValue(type, out var number))
        {
            throw forms.Refuse($"The importer does not know forms of type '{type}'.", $"Known: {string.Join(", ", FormTypes.Keys)}.");
        }

        CheckColumns(table, node, node.Element.Descendants("control").Select(c => (string?)c.Attribute("datafieldname")).OfType<string>());
        return new("systemform", node.Id(node.Needed("formid")), Named(node, new() { ["objecttypecode"] = table.Name, ["type"] = number, ["formxml"] = Xml(node, "form") }));
    }

    private ScreenPlan ReadView(Table table, Node node)
    {
        if (!QueryTypes.Contains(node.Needed("querytype")))
        {
            throw node.Refuse($"The importer does not know views of type {node.Text("querytype")}.", $"Known: {string.Join(", ", QueryTypes)}.");
        }

        CheckFetch(table, node, "fetchxml");
        var row = node.Element.Elements("layoutxml").Elements("grid").Elements("row").FirstOrDefault();
        if (row is not null && (string?)row.Attribute("id") != table.Key)
        {
            throw node.Refuse($"Its layout opens rows by '{(string?)row.Attribute("id")}', but the key of '{table.Name}' is '{table.Key}'.", "Correct the row's id.");
        }

        var asked = node.Element.Elements("fetchxml").Descendants("entity").Elements("attribute").Select(a => (string?)a.Attribute("name")).ToHashSet();
        var unread = row?.Elements("cell").Select(c => (string?)c.Attribute("name")).FirstOrDefault(c => !asked.Contains(c) && c?.Contains('.', StringComparison.Ordinal) != true);
        if (unread is not null)
        {
            throw node.Refuse($"Its layout shows '{unread}', which its query does not read.", "Add the attribute to the fetch.");
        }

        return new("savedquery", node.Id(node.Needed("savedqueryid")), Named(node, new()
        {
            ["returnedtypecode"] = table.Name, ["querytype"] = node.Number("querytype", 0), ["fetchxml"] = Xml(node, "fetchxml", "fetch"),
            ["layoutxml"] = row is null ? null : Xml(node, "layoutxml", "grid"), ["isdefault"] = node.Text("isdefault") == "1",
            ["isquickfindquery"] = node.Text("isquickfindquery") == "1", ["isprivate"] = false,
        }));
    }

    private ScreenPlan ReadChart(Table table, Node node)
    {
        CheckFetch(table, node, "datadescription");
        return new("savedqueryvisualization", node.Id(node.Needed("savedqueryvisualizationid")), Named(node, new()
        {
            ["primaryentitytypecode"] = table.Name, ["datadescription"] = Xml(node, "datadescription", "datadefinition"),
            ["presentationdescription"] = Xml(node, "presentationdescription", "Chart"), ["isdefault"] = node.Text("isdefault") == "1",
        }));
    }

    private void CheckFetch(Table table, Node node, string place)
    {
        var entity = node.Element.Elements(place).Descendants("entity").FirstOrDefault() ?? throw node.Refuse($"<{place}> holds no query.", "Give it a fetch.");
        if ((string?)entity.Attribute("name") != table.Name)
        {
            throw node.Refuse($"Its query reads '{(string?)entity.Attribute("name")}', but it belongs to '{table.Name}'.", "Correct the query.");
        }

        var own = entity.Elements("attribute").Select(a => a.Attribute("name")).Concat(entity.Elements("order").Select(o => o.Attribute("attribute")))
            .Concat(entity.Elements("filter").Descendants("condition").Where(c => c.Attribute("entityname") is null).Select(c => c.Attribute("attribute")));
        CheckColumns(table, node, own.Select(a => a?.Value).OfType<string>());
        foreach (var link in entity.Descendants("link-entity"))
        {
            var other = catalog.Find((string?)link.Attribute("name") ?? "") ?? throw node.Refuse($"Its query joins '{(string?)link.Attribute("name")}', which is no table.", "Correct the link.");
            CheckColumns(other, node, link.Elements("attribute").Select(a => a.Attribute("name"))
                .Concat(link.Elements("filter").Descendants("condition").Select(c => c.Attribute("attribute"))).Append(link.Attribute("from")).Select(a => a?.Value).OfType<string>());
        }
    }

    private static void CheckColumns(Table table, Node node, IEnumerable<string> names)
    {
        if (names.FirstOrDefault(n => !table.Has(n)) is { } missing)
        {
            throw node.Refuse($"It names the column '{missing}', which '{table.Name}' lacks.", "Correct the name, or add the column.");
        }
    }
}
