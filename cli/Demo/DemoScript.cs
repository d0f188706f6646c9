using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Demo;

/// <summary>Everything the demonstration plays, read and checked before anything is made.</summary>
internal sealed record DemoScript(OrganisationFile Organisation, Charter Charter, IReadOnlyList<MappedLead> Leads, IReadOnlyList<Move> Moves)
{
    /// <summary>A Monday morning. Fixed, so that the same files give the same result on any day.</summary>
    public static DateTime Start { get; } = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public static DemoScript Read(DemoOptions options)
    {
        var organisation = OrganisationFile.Read(RepositoryRoot.File("samples", "organisation.json"));
        var charter = CharterCodec.Default();
        var known = new KnownNames(
            [.. charter.Channels.Select(channel => channel.Code)],
            organisation.UserNames,
            [.. organisation.Accounts.Select(account => account.Name)]);
        var map = LeadMapReader.Read(options.Map ?? RepositoryRoot.File("samples", "maps", "leads.json"));
        var leads = LeadMapper.Map(map, DelimitedFile.Read(options.Leads ?? RepositoryRoot.File("samples", "leads.csv"), map.Delimiter), known, Start);
        // The sample's moves speak of the sample's leads.
        var movePath = options.Moves ?? (options.Leads is null ? RepositoryRoot.File("samples", "moves.csv") : null);
        var keys = leads.Select(lead => lead.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new DemoScript(organisation, charter, leads, movePath is null ? [] : MoveFile.Read(DelimitedFile.Read(movePath), keys, known, Start));
    }
}
