using System;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>One component that a solution brought. Tables and columns are not among them: those the catalog knows.</summary>
internal sealed record SolutionMember(int Type, Guid Id, string Name);

/// <summary>componenttype of the platform's solutioncomponent table.</summary>
internal static class ComponentTypes
{
    /// <summary>The sandbox's own number for what it stores and does nothing with.</summary>
    public const int Inert = 0;
    public const int Table = 1;
    public const int Column = 2;
    public const int Role = 20;
    public const int View = 26;
    public const int Workflow = 29;
    public const int Chart = 59;
    public const int Form = 60;
    public const int WebResource = 61;
    public const int SiteMap = 62;
    public const int App = 80;
    public const int PluginType = 90;
    public const int Assembly = 91;
    public const int Step = 92;

    /// <summary>The sandbox's own number for a solution that builds on a table: the platform names the layer.</summary>
    public const int Solution = 7100;

    // These two numbers differ from organisation to organisation.
    public const int CustomApi = 10023;
    public const int ConnectionReference = 10150;

    /// <summary>The table whose rows are components of a type; null: they are no rows.</summary>
    public static string? TableOf(int type) => type switch
    {
        Role => "role",
        View => "savedquery",
        Workflow => "workflow",
        Chart => "savedqueryvisualization",
        Form => "systemform",
        WebResource => "webresource",
        SiteMap => "sitemap",
        App => "appmodule",
        PluginType => "plugintype",
        Assembly => "pluginassembly",
        Step => "sdkmessageprocessingstep",
        CustomApi => "customapi",
        ConnectionReference => "connectionreference",
        _ => null,
    };

    /// <summary>The word for a type in messages.</summary>
    public static string NameOf(int type) => type switch
    {
        Table => "Entity",
        Column => "Attribute",
        Solution => "Solution",
        CustomApi => "CustomAPI",
        _ => TableOf(type) ?? "component",
    };
}
