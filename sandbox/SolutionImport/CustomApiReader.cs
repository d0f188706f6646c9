using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Messages;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>The folders below customapis/.</summary>
internal sealed class CustomApiReader(SolutionArchive archive, Catalog catalog, IReadOnlyList<TypePlan> types)
{
    private const string Root = "customapis/";

    public List<ApiPlan> ReadAll()
    {
        var files = archive.Under(Root).ToList();
        var folders = files.Select(f => f[Root.Length..].Split('/')[0]).Distinct();
        return folders.Select(f => Read(f, files)).ToList();
    }

    private ApiPlan Read(string folder, List<string> files)
    {
        var path = $"{Root}{folder}/customapi.xml";
        if (!files.Contains(path))
        {
            throw new SolutionImportException(path, "The zip lacks this file.", "A custom API's folder holds its customapi.xml.");
        }

        var node = Open(path, "customapi");
        var name = node.NeededAttribute("uniquename");
        if (name != folder)
        {
            throw node.Refuse($"uniquename '{name}' is not the folder's name.", "Make them equal.");
        }

        var type = ReadType(node);
        var binding = node.Number("bindingtype", 0);
        var bound = node.Text("boundentitylogicalname");
        if (binding is not (0 or 1) || (binding == 1 && catalog.Find(bound ?? "") is null))
        {
            throw node.Refuse($"Binding {binding} to '{bound}' is not supported.", "Use 0 (unbound), or 1 with a table that exists.");
        }

        var steps = node.Number("allowedcustomprocessingsteptype", 0);
        if (steps is < 0 or > 2)
        {
            throw node.Refuse($"There is no allowedcustomprocessingsteptype {steps}.", "It is 0 (no steps), 1 (asynchronous ones only) or 2 (all).");
        }

        var api = new ApiPlan(name, node.Text("name") ?? name, steps, binding, bound, node.Text("isfunction") == "1", node.Text("isprivate") == "1", type)
        {
            Privilege = node.Text("executeprivilegename"),
            Inputs = ReadParameters(files, $"{Root}{folder}/customapirequestparameters/", "customapirequestparameter"),
            Outputs = ReadParameters(files, $"{Root}{folder}/customapiresponseproperties/", "customapiresponseproperty"),
        };

        // customapi table, Microsoft: "a function must have at least one response property"; one enabled for workflows can't be a function.
        if (api.IsFunction && (api.Outputs.Count == 0 || node.Text("workflowsdkstepenabled") == "1"))
        {
            throw node.Refuse("A function answers with at least one response property and can't be enabled for workflows.", "Make it an action (isfunction 0), or give it a response property.");
        }

        return api;
    }

    private Guid? ReadType(Node node)
    {
        if (node.Element.Element("plugintypeid") is not { } reference)
        {
            return null;
        }

        var path = node.Path + "/plugintypeid";
        var id = new Node(reference, path);
        var type = id.Id(id.Text("plugintypeexportkey") ?? id.Needed("plugintypeid"));
        return types.Any(t => t.Id == type) ? type : throw new SolutionImportException(path, $"No assembly of the zip lists the plug-in type {type}.", "Write the PluginTypeId of a type in PluginTypes.");
    }

    private List<ApiParameterPlan> ReadParameters(List<string> files, string folder, string kind)
    {
        var plans = new List<ApiParameterPlan>();
        foreach (var file in files.Where(f => f.StartsWith(folder, StringComparison.Ordinal)))
        {
            var node = Open(file, kind);
            var type = node.Number("type", -1);
            if (!ParameterType.Exists(type))
            {
                throw new SolutionImportException(node.Path + "/type", $"There is no parameter type {type}.", "Types are 0 to 12.");
            }

            var table = node.Text("logicalentityname");
            if (table is not null && catalog.Find(table) is null)
            {
                throw new SolutionImportException(node.Path + "/logicalentityname", $"There is no table '{table}'.", "Correct the name.");
            }

            plans.Add(new ApiParameterPlan(node.NeededAttribute("uniquename"), type, node.Text("isoptional") == "1", table));
        }

        return plans;
    }

    private Node Open(string file, string shape)
    {
        var root = archive.Xml(file);
        if (root.Name.LocalName != shape)
        {
            throw new SolutionImportException($"{file}/<{root.Name.LocalName}>", $"The root element must be {shape}.", "Correct it.");
        }

        KnownNodes.Check(root, shape, file);
        return new Node(root, file);
    }
}
