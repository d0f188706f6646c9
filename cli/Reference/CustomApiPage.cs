using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of custom APIs: what each takes and answers, who may call it, and a call in four ways.</summary>
internal static class CustomApiPage
{
    private const string Id = "00000000-0000-0000-0000-000000000001";

    public static string Write(IReadOnlyList<CustomApiSchema> apis) =>
        "# Custom APIs\n\nUnbound actions, callable from the Web API, code, scripts, flows and workflow activities. "
        + "What stands against a request is an answer (`Ok`, `Code`, `Message`), not a fault: a fault would end the caller's flow or transaction. "
        + "Faults are left for a missing or wrong argument, a missing privilege and a row that the caller can't read.\n\n"
        + "In Power Automate use *Perform an unbound action* of the Dataverse connector, choose the action's name and fill in its parameters.\n\n"
        + string.Join("\n", apis.OrderBy(api => api.Name, StringComparer.Ordinal).Select(Section));

    private static string Section(CustomApiSchema api) =>
        $"## {api.Name}\n\n{api.Description}\n\nCallers need {(api.Privilege is { } privilege ? $"the privilege `{privilege}`" : "no privilege of its own; rights on the rows named hold")}.\n\n"
        + (api.Parameters.Count == 0 ? "It takes no parameters.\n\n" : MarkdownTable.Of(
            ["Parameter", "Type", "Required", "Meaning"],
            api.Parameters.Select(parameter => new[] { $"`{parameter.Name}`", TypeOf(parameter.Type, parameter.Table), parameter.Required ? "yes" : "no", parameter.Description })) + "\n")
        + MarkdownTable.Of(
            ["Answer", "Type", "Meaning"],
            api.Properties.Select(property => new[] { $"`{property.Name}`", TypeOf(property.Type, property.Table), property.Description }))
        + $"\n```http\nPOST /api/data/v9.2/{api.Name}\nContent-Type: application/json\n\n{Body(api)}\n```\n\n```csharp\n{CSharp(api)}\n```\n\n```typescript\n{TypeScript(api)}\n```\n";

    private static IEnumerable<ApiParameterSchema> Shown(CustomApiSchema api) => api.Parameters.Where(parameter => parameter.Required);

    private static string Body(CustomApiSchema api) =>
        $"{{{string.Join(",", Shown(api).Select(parameter => $"\n  \"{parameter.Name}\": {Json(parameter)}"))}{(Shown(api).Any() ? "\n" : string.Empty)}}}";

    private static string CSharp(CustomApiSchema api) =>
        $"var answer = service.Execute(new OrganizationRequest(\"{api.Name}\")"
        + (Shown(api).Any() ? $"\n{{\n{string.Join("\n", Shown(api).Select(parameter => $"    [\"{parameter.Name}\"] = {Code(parameter)},"))}\n}}" : string.Empty)
        + $");\nvar {Variable(api.Properties[0].Name)} = ({Keyword(api.Properties[0].Type)})answer[\"{api.Properties[0].Name}\"];";

    private static string TypeScript(CustomApiSchema api) =>
        "const request = {\n"
        + string.Concat(Shown(api).Select(parameter => $"  {parameter.Name}: {Script(parameter)},\n"))
        + $"  getMetadata: () => ({{\n    boundParameter: null,\n    operationName: \"{api.Name}\",\n    operationType: 0,\n    parameterTypes: {{{string.Join(",", Shown(api).Select(parameter => $"\n      {parameter.Name}: {{ typeName: \"{parameter.TypeName}\", structuralProperty: {parameter.StructuralProperty} }}"))}{(Shown(api).Any() ? "\n    " : string.Empty)}}},\n  }}),\n}};\n"
        + "const response = await Xrm.WebApi.online.execute(request);\nconst answer = await response.json();";

    private static string TypeOf(ApiType type, string? table) => table is null ? type.ToString() : $"{type} ({table})";

    private static string Json(ApiParameterSchema parameter) => parameter.Type switch
    {
        ApiType.EntityReference => $"{{ \"@odata.type\": \"Microsoft.Dynamics.CRM.{parameter.Table}\", \"{parameter.Table}id\": \"{Id}\" }}",
        ApiType.Guid => $"\"{Id}\"",
        ApiType.Boolean => "true",
        ApiType.Integer or ApiType.Decimal => "1",
        ApiType.DateTime => "\"2026-11-30T09:00:00Z\"",
        _ => $"\"{Text(parameter)}\"",
    };

    private static string Code(ApiParameterSchema parameter) => parameter.Type switch
    {
        ApiType.EntityReference => $"new EntityReference(\"{parameter.Table}\", id)",
        ApiType.Guid => "id",
        ApiType.Boolean => "true",
        ApiType.Integer or ApiType.Decimal => "1",
        ApiType.DateTime => "new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc)",
        _ => $"\"{Text(parameter)}\"",
    };

    private static string Script(ApiParameterSchema parameter) => parameter.Type switch
    {
        ApiType.EntityReference => $"{{ entityType: \"{parameter.Table}\", id }}",
        ApiType.Guid => "{ guid: id }",
        ApiType.DateTime => "new Date(\"2026-11-30T09:00:00Z\")",
        _ => Json(parameter),
    };

    private static string Keyword(ApiType type) => type switch
    {
        ApiType.Boolean => "bool",
        ApiType.Integer => "int",
        ApiType.Decimal => "decimal",
        ApiType.String => "string",
        _ => type.ToString(),
    };

    private static string Text(ApiParameterSchema parameter) => parameter.Name switch
    {
        "Kind" => "digest",
        "Status" => "acknowledged",
        _ => "A sentence that says why.",
    };

    private static string Variable(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
