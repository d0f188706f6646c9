using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In assemblies, their types and their code.</summary>
internal static class AssemblyFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Plant.Text("An assembly without its file", "LGS0601", Plant.Customizations, "<FileName>/PluginAssemblies/", "<FileName>/PluginAssembly/"),
        Plant.Text("An assembly of another version", "LGS0602", Plant.Customizations, "FullName=\"LeadGovernance.Plugins, Version=1.0.0.0", "FullName=\"LeadGovernance.Plugins, Version=1.1.0.0"),
        Plant.Xml("A plug-in type that is in no dll", "LGS0603", root => root.Descendants("PluginTypes").First().Add(new XElement("PluginType", new XAttribute("AssemblyQualifiedName", "LeadGovernance.Plugins.Nothing, LeadGovernance.Plugins"), new XAttribute("PluginTypeId", Guid.Empty)))),
        // The step names the right type, and the class is no longer listed under it.
        Plant.Text("A wrong type name", "LGS0603", Plant.Customizations, "AssemblyQualifiedName=\"LeadGovernance.Plugins.RouteNewLead,", "AssemblyQualifiedName=\"LeadGovernance.Plugins.RouteNew,", "LGS0604", "LGS0704"),
        Plant.Xml("A registered class that is not listed", "LGS0604", root => Activities(root).First().Remove()),
        Plant.Xml("A type id twice", "LGS0605", root => Activities(root).First().SetAttributeValue("PluginTypeId", Activities(root).Last().Attribute("PluginTypeId")!.Value)),
        Dll("A dll without a strong name", "LGS0606", () => FaultyDll.Using("System.Object", isSigned: false)),
        Dll("A dll for another runtime", "LGS0607", () => FaultyDll.Using("System.Object", runtime: 10)),
        Dll("A plug-in that nobody registered", "LGS0608", () => FaultyDll.Using("Microsoft.Xrm.Sdk.IPlugin", isPlugin: true)),
        Plant.Entries("An assembly that is too large", "LGS0609", parts =>
        {
            var dll = parts.Keys.First(name => name.EndsWith(".dll", StringComparison.Ordinal));
            var content = parts[dll];
            Array.Resize(ref content, (16 * 1024 * 1024) + 1);
            parts[dll] = content;
        }),
        Plant.Text("An assembly outside the sandbox", "LGS0718", Plant.Customizations, "<IsolationMode>2<", "<IsolationMode>1<"),
        Plant.Text("A display name is free", "", Plant.Customizations, "Name=\"LeadGovernance.Plugins.SetUp\"", "Name=\"x\""),

        Dll("Code that reads all columns", "il-specify-column", () => FaultyDll.Using("Microsoft.Xrm.Sdk.Query.ColumnSet", ".ctor")),
        Dll("Code that sets all columns", "il-specify-column", () => FaultyDll.Using("Microsoft.Xrm.Sdk.Query.ColumnSet", "set_AllColumns")),
        Dll("Code that names its columns", "", () => FaultyDll.Using("Microsoft.Xrm.Sdk.Query.ColumnSet")),
        Dll("Code that sends a batch", "il-avoid-batch-plugin", () => FaultyDll.Using("Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest")),
        Dll("Code that starts a thread", "il-avoid-parallel-plugin", () => FaultyDll.Using("System.Threading.Thread")),
        Dll("Code that locks", "il-avoid-lock-plugin", () => FaultyDll.Using("System.Threading.Monitor")),
        Dll("Code that assigns by a message of its own", "il-avoid-specialized-update-ops", () => FaultyDll.Using("Microsoft.Crm.Sdk.Messages.AssignRequest")),
        Dll("Code that keeps connections alive", "il-turn-off-keepalive", () => FaultyDll.Using("System.Net.HttpWebRequest")),
        Dll("Code that reads what is not published", "il-avoid-unpub-metadata", () => FaultyDll.Using("Microsoft.Xrm.Sdk.Messages.RetrieveEntityRequest", "set_RetrieveAsIfPublished")),
    ];

    /// <summary>A dll more, so that nothing is missing for it.</summary>
    private static Fault Dll(string name, string rule, Func<byte[]> dll) => Plant.Entries(name, rule, parts => parts["PluginAssemblies/Faulty/Faulty.dll"] = dll());

    /// <summary>No step and no custom API names them.</summary>
    private static IEnumerable<XElement> Activities(XElement root) => root.Descendants("PluginType").Where(type => type.Element("WorkflowActivityGroupName") != null);
}
