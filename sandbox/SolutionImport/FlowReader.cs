using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Workflow nodes: cloud flows only, which the sandbox keeps and does not run. Their connections must be in the zip.</summary>
internal sealed class FlowReader(SolutionArchive archive, IReadOnlyList<ConnectionPlan> connections)
{
    private const int CloudFlow = 5;

    public FlowPlan Read(Node node)
    {
        if (node.Number("Category", -1) != CloudFlow || node.Number("Type", -1) != 1)
        {
            throw node.Refuse($"The sandbox knows no process of category {node.Text("Category")} and type {node.Text("Type")}.", "Ship cloud flows (category 5, type 1) only.");
        }

        var state = (State: node.Number("StateCode", -1), Status: node.Number("StatusCode", -1));
        if (state is not ((0, 1) or (1, 2)))
        {
            throw node.Refuse($"There is no process in state {state.State} with status {state.Status}.", "Write 0 and 1 (off) or 1 and 2 (on).");
        }

        var text = Encoding.UTF8.GetString(archive.Named(node.Needed("JsonFileName"), node.Path + "/JsonFileName"));
        CheckConnections(node, text);
        return new FlowPlan(node.Id(node.NeededAttribute("WorkflowId")), node.NeededAttribute("Name"), text, state.State == 1);
    }

    public static ConnectionPlan ReadConnection(Node node) => new(node.NeededAttribute("connectionreferencelogicalname"), node.Needed("connectionreferencedisplayname"), node.Needed("connectorid"));

    private void CheckConnections(Node node, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var reference in json.RootElement.GetProperty("properties").GetProperty("connectionReferences").EnumerateObject())
            {
                var name = reference.Value.GetProperty("connection").GetProperty("connectionReferenceLogicalName").GetString();
                if (connections.All(c => c.Name != name))
                {
                    throw node.Refuse($"It uses the connection reference '{name}', which the zip lacks.", "Add it to connectionreferences.");
                }
            }

            json.RootElement.GetProperty("properties").GetProperty("definition").GetProperty("actions");
        }
        catch (System.Exception e) when (e is JsonException or KeyNotFoundException or System.InvalidOperationException)
        {
            throw new SolutionImportException(node.Path + "/JsonFileName", $"It is no definition of a cloud flow ({e.Message}).", "Pack the solution again.", e);
        }
    }
}
