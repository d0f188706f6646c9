using System;
using System.Linq;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Automation;

/// <summary>Asks an organisation how the pack stands.</summary>
internal sealed class HealthRun(IOrganizationService service)
{
    private const int SchemaVersion = 1;

    private static readonly string[] States = [HealthResult.Green, HealthResult.Amber, HealthResult.Red];

    /// <param name="language">1033 or 1031: of the texts.</param>
    public HealthResult Run(int language)
    {
        var report = (string)service.Execute(new OrganizationRequest("lgov_CheckHealth") { ["LanguageId"] = language })["Report"];
        try
        {
            var read = JObject.Parse(report);
            if ((int?)read["schemaVersion"] != SchemaVersion)
            {
                throw NotUnderstood(null);
            }

            return new HealthResult(State(read), [.. read["findings"]!.Select(finding => Line(finding, language))]);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NullReferenceException)
        {
            throw NotUnderstood(exception);
        }
    }

    /// <summary>The report's text ends with the code's remedy; a table shows them apart. A pack of another version may word it otherwise: then the text says both.</summary>
    private static HealthLine Line(JToken finding, int language)
    {
        var (code, text) = ((string)finding["code"]!, (string)finding["text"]!);
        var remedy = Codes.Find(code)?.Remedy.In(language);
        var apart = remedy != null && State(finding) != HealthResult.Green && text.EndsWith(remedy, StringComparison.Ordinal);
        return new HealthLine(code, State(finding), (string)finding["subject"]!, apart ? text[..^remedy!.Length].TrimEnd() : text, apart ? remedy! : string.Empty);
    }

    private static string State(JToken of) => (string?)of["state"] is { } state && States.Contains(state) ? state : throw NotUnderstood(null);

    private static InvalidInputException NotUnderstood(Exception? inner) =>
        new("lgov_CheckHealth", "the report is not as this leadgov knows it.", "Use the leadgov of the pack's version.", inner);
}
