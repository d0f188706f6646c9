using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Automation;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;

namespace LeadGovernance.Cli.Explain;

/// <summary>The sandbox that a demonstration left, and the keys of its leads.</summary>
internal sealed class DemoDatabase : IDisposable
{
    private const int MostSuggestions = 3;

    private readonly LeadGovernance.Sandbox.Sandbox sandbox;
    private readonly IReadOnlyList<KnownLead> leads;

    private DemoDatabase(LeadGovernance.Sandbox.Sandbox sandbox, IReadOnlyList<KnownLead> leads)
    {
        this.sandbox = sandbox;
        this.leads = leads;
    }

    public IOrganizationService System => sandbox.System;

    public static DemoDatabase Open(string folder)
    {
        var sandbox = KeptSandbox.Open(folder, "--database");
        try
        {
            return new DemoDatabase(sandbox, Keys(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))!, "result.json")));
        }
        catch
        {
            sandbox.Dispose();
            throw;
        }
    }

    /// <summary>The lead of this key or id.</summary>
    public KnownLead Find(string keyOrId)
    {
        if (leads.FirstOrDefault(lead => lead.Key == keyOrId) is { } exact)
        {
            return exact;
        }

        if (leads.Where(lead => string.Equals(lead.Key, keyOrId, StringComparison.OrdinalIgnoreCase)).ToList() is [var only])
        {
            return only;
        }

        return Guid.TryParse(keyOrId, out var id) && StoredRows.Of(System, "lead", "leadid", id, "leadid").Any()
            ? leads.FirstOrDefault(lead => lead.Id == id) ?? new KnownLead(null, id, null)
            : throw new InvalidInputException($"lead \"{keyOrId}\"", "the sandbox has no lead with this key or id.", Suggest(keyOrId));
    }

    public void Dispose() => sandbox.Dispose();

    private string Suggest(string asked)
    {
        var near = leads
            .Select(lead => (lead, Distance: Math.Min(EditDistance.Of(asked, lead.Key!), lead.Company?.Contains(asked, StringComparison.OrdinalIgnoreCase) == true ? 1 : int.MaxValue)))
            .Where(candidate => candidate.Distance <= Math.Max(2, asked.Length / 3))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.lead.Key, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(candidate => candidate.lead.Company is { } company ? $"{candidate.lead.Key} ({company})" : candidate.lead.Key)
            .ToList();
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Take a key from leads.csv beside the sandbox.";
    }

    /// <summary>The demonstration writes its keys beside the sandbox; without that file only ids are known.</summary>
    private static IReadOnlyList<KnownLead> Keys(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            return JsonConvert.DeserializeObject<KeyFile>(File.ReadAllText(path))?.Leads ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(path, "this is not the result of a demonstration.", "Run leadgov demo again.", exception);
        }
    }

    private sealed record KeyFile(IReadOnlyList<KnownLead> Leads);
}

internal sealed record KnownLead(string? Key, Guid Id, string? Company);
