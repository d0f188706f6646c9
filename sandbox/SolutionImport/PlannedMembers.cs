using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Solutions;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>The components that a plan wrote, under the ids they have in this organisation.</summary>
internal sealed class PlannedMembers(SolutionWriter writer, SolutionPlan plan)
{
    public IEnumerable<SolutionMember> List() =>
        plan.Roles.Select(r => new SolutionMember(ComponentTypes.Role, r.Id, r.Name))
            .Concat(plan.Assemblies.Select(a => new SolutionMember(ComponentTypes.Assembly, a.Id, a.Name)))
            .Concat(plan.Assemblies.SelectMany(a => a.Types).Select(t => new SolutionMember(ComponentTypes.PluginType, t.Id, t.TypeName)))
            .Concat(plan.Steps.Select(s => new SolutionMember(ComponentTypes.Step, s.Id, s.Name)))
            .Concat(plan.WebResources.Select(w => new SolutionMember(ComponentTypes.WebResource, w.Id, w.Name)))
            .Concat(plan.Screens.Select(s => new SolutionMember(ScreenTypes[s.Table], s.Id, (string)s.Values["name"]!)))
            .Concat(plan.Apis.Select(a => ByName(ComponentTypes.CustomApi, "uniquename", a.Name)))
            .Concat(plan.SiteMaps.Select(m => ByName(ComponentTypes.SiteMap, "sitemapnameunique", m.UniqueName)))
            .Concat(plan.Apps.Select(a => ByName(ComponentTypes.App, "uniquename", a.UniqueName)))
            .Concat(plan.Connections.Select(c => ByName(ComponentTypes.ConnectionReference, "connectionreferencelogicalname", c.Name)))
            .Concat(plan.Flows.Select(f => new SolutionMember(ComponentTypes.Workflow, f.Id, f.Name)))
            .Concat(plan.Inert.Select(i => new SolutionMember(ComponentTypes.Inert, NameBasedId.Of("inert " + i.Path), i.Path)));

    private static readonly Dictionary<string, int> ScreenTypes = new()
    {
        ["savedquery"] = ComponentTypes.View, ["savedqueryvisualization"] = ComponentTypes.Chart, ["systemform"] = ComponentTypes.Form,
    };

    private SolutionMember ByName(int type, string column, string name) => new(type, writer.Find(ComponentTypes.TableOf(type)!, column, name) ?? throw new InvalidOperationException($"{name} was not written."), name);
}
