using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Rows of a custom API: the API, its message, its parameters.</summary>
internal static class CustomApiWriter
{
    public static void Write(SolutionWriter writer, ApiPlan api)
    {
        var id = writer.Find("customapi", "uniquename", api.Name) ?? Guid.CreateVersion7();
        var message = writer.Find("sdkmessage", "name", api.Name) ?? Guid.CreateVersion7();
        writer.Put("sdkmessage", message, new() { ["name"] = api.Name, ["isprivate"] = api.IsPrivate });
        writer.Put("customapi", id, new()
        {
            ["uniquename"] = api.Name, ["name"] = api.DisplayName, ["displayname"] = api.DisplayName, ["allowedcustomprocessingsteptype"] = new OptionSetValue(api.StepType),
            ["bindingtype"] = new OptionSetValue(api.Binding), ["boundentitylogicalname"] = api.BoundTable, ["isfunction"] = api.IsFunction, ["isprivate"] = api.IsPrivate, ["executeprivilegename"] = api.Privilege,
            ["plugintypeid"] = api.Type is { } type ? new EntityReference("plugintype", type) : null, ["sdkmessageid"] = new EntityReference("sdkmessage", message),
        });
        WriteParameters(writer, "customapirequestparameter", id, api.Inputs, isInput: true);
        WriteParameters(writer, "customapiresponseproperty", id, api.Outputs, isInput: false);
    }

    private static void WriteParameters(SolutionWriter writer, string table, Guid api, IReadOnlyList<ApiParameterPlan> parameters, bool isInput)
    {
        writer.Clear(table, "customapiid", api);
        foreach (var parameter in parameters)
        {
            var values = new Dictionary<string, object?>
            {
                ["customapiid"] = new EntityReference("customapi", api), ["uniquename"] = parameter.Name, ["name"] = parameter.Name, ["displayname"] = parameter.Name,
                ["type"] = parameter.Type, ["logicalentityname"] = parameter.Table,
            };
            if (isInput)
            {
                values["isoptional"] = parameter.IsOptional;
            }

            writer.Put(table, Guid.CreateVersion7(), values);
        }
    }
}
