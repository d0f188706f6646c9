using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace LeadGovernance.Packaging.Schema.Flows;

/// <summary>The optional second solution: cloud flows and the connections they need.</summary>
public sealed record FlowsSchema(FlowSolution Solution, IReadOnlyList<FlowSchema> Flows);

public sealed record FlowSolution(string UniqueName, Label Label, Label Description, IReadOnlyList<FlowConnection> Connections);

/// <summary>A connection reference. Its label has one language in all exports.</summary>
public sealed record FlowConnection(string Name, string Connector, string Label)
{
    public string ConnectorId => "/providers/Microsoft.PowerApps/apis/" + Connector;
}

/// <summary>A flow; its actions are those of the workflow definition language, with the short forms that FlowActions knows.</summary>
public sealed record FlowSchema(string Name, Label Label, FlowTrigger Trigger, JsonObject Actions);

/// <summary>Either a rhythm (Hour, Day) or the table whose new rows start the flow.</summary>
public sealed record FlowTrigger(string Name, string? Frequency = null, string? RowAdded = null);
