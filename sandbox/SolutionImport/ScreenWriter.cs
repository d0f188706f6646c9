using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Rows of screens, apps, navigation and flows.</summary>
internal static class ScreenWriter
{
    public static void Write(SolutionWriter writer, SolutionPlan plan)
    {
        foreach (var screen in plan.Screens)
        {
            if (screen.Values.TryGetValue("type", out var type))
            {
                screen.Values["type"] = new OptionSetValue((int)type!);
            }

            screen.Values["ismanaged"] = plan.Manifest.IsManaged;
            writer.Put(screen.Table, screen.Id, screen.Values);
        }

        foreach (var connection in plan.Connections)
        {
            writer.Put("connectionreference", writer.Find("connectionreference", "connectionreferencelogicalname", connection.Name) ?? Guid.CreateVersion7(), new()
            {
                ["connectionreferencelogicalname"] = connection.Name, ["connectionreferencedisplayname"] = connection.DisplayName, ["connectorid"] = connection.ConnectorId, ["ismanaged"] = plan.Manifest.IsManaged,
            });
        }

        foreach (var flow in plan.Flows)
        {
            writer.Put("workflow", flow.Id, new()
            {
                ["name"] = flow.Name, ["category"] = new OptionSetValue(5), ["type"] = new OptionSetValue(1), ["clientdata"] = flow.Definition, ["ismanaged"] = plan.Manifest.IsManaged,
                ["statecode"] = new OptionSetValue(flow.IsOn ? 1 : 0), ["statuscode"] = new OptionSetValue(flow.IsOn ? 2 : 1),
            });
        }

        foreach (var map in plan.SiteMaps)
        {
            writer.Put("sitemap", writer.Find("sitemap", "sitemapnameunique", map.UniqueName) ?? Guid.CreateVersion7(), new()
            {
                ["sitemapname"] = map.Name, ["sitemapnameunique"] = map.UniqueName, ["sitemapxml"] = map.Xml, ["isappaware"] = true, ["ismanaged"] = plan.Manifest.IsManaged,
            });
        }

        foreach (var app in plan.Apps)
        {
            var id = writer.Find("appmodule", "uniquename", app.UniqueName) ?? Guid.CreateVersion7();
            app.Values["ismanaged"] = plan.Manifest.IsManaged;
            writer.Put("appmodule", id, app.Values);
            writer.Clear("appmoduleroles", "appmoduleid", id);
            foreach (var role in app.Roles)
            {
                writer.Put("appmoduleroles", Guid.CreateVersion7(), new() { ["appmoduleid"] = id, ["roleid"] = role });
            }
        }
    }
}
