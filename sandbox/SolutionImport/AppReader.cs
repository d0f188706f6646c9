using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Apps and their navigation. All that they lead to must be in the zip, or a table of the organisation.</summary>
internal sealed class AppReader(Catalog catalog, IReadOnlyList<ScreenPlan> screens, IReadOnlyList<WebResourcePlan> pages, IReadOnlyList<RolePlan> roles)
{
    private const string Page = "$webresource:";

    // System Administrator and System Customizer have these ids in every organisation.
    private static readonly Guid[] PlatformRoles = [new("627090ff-40a3-4053-8790-584edc5be201"), new("119f245c-3cc8-4b62-b31c-d1a046ced15d")];

    public AppPlan ReadApp(Node node, IReadOnlySet<string> siteMaps)
    {
        foreach (var component in node.Children("AppModuleComponents", "AppModuleComponent"))
        {
            var isThere = component.NeededAttribute("type") switch
            {
                "1" => catalog.Find(component.NeededAttribute("schemaName")) is not null,
                "26" => Has("savedquery", component),
                "59" => Has("savedqueryvisualization", component),
                "60" => Has("systemform", component),
                "62" => siteMaps.Contains(component.NeededAttribute("schemaName")),
                var type => throw component.Refuse($"The importer does not know components of type {type} in an app.", "Known types: 1, 26, 59, 60, 62."),
            };
            if (!isThere)
            {
                throw component.Refuse($"The app names {component.Attribute("id") ?? component.Attribute("schemaName")}, which the zip lacks.", "Add the component, or take it out of the app.");
            }
        }

        var given = node.Children("AppModuleRoleMaps", "Role").Select(r => r.Id(r.NeededAttribute("id"))).ToList();
        if (given.Except(PlatformRoles).Except(roles.Select(r => r.Id)).Take(1).ToList() is [var unknown])
        {
            throw node.Refuse($"The app is given to the role {unknown}, which the zip lacks.", "Correct the role's id.");
        }

        return new AppPlan(node.Needed("UniqueName"), ScreenReader.Named(node, new() { ["uniquename"] = node.Needed("UniqueName"), ["clienttype"] = node.Number("ClientType", 4) }), given.Except(PlatformRoles).ToList());
    }

    public SiteMapPlan ReadSiteMap(Node node)
    {
        foreach (var entry in node.Element.Descendants("SubArea").Select(e => new Node(e, $"{node.Path}/SubArea[{(string?)e.Attribute("Id")}]")))
        {
            var leads = (entry.Attribute("Entity"), entry.Attribute("Url"), entry.Attribute("DefaultDashboard")) switch
            {
                ({ } table, null, null) => catalog.Find(table) is not null,
                (null, { } url, null) => url.StartsWith(Page, StringComparison.Ordinal) && pages.Any(p => p.Name == url[Page.Length..]),
                (null, "/workplace/home_dashboards.aspx", { } dashboard) => screens.Any(s => s.Table == "systemform" && s.Id == entry.Id(dashboard)),
                _ => false,
            };
            if (!leads)
            {
                throw entry.Refuse("The entry leads to nothing that is there.", "Name a table, a web resource of the zip or a dashboard of the zip.");
            }
        }

        var values = ScreenReader.Named(node, new());
        return new SiteMapPlan(node.Needed("SiteMapUniqueName"), (string)values["name"]!, ScreenReader.Xml(node, "SiteMap"));
    }

    private bool Has(string table, Node component) => screens.Any(s => s.Table == table && s.Id == component.Id(component.NeededAttribute("id")));
}
