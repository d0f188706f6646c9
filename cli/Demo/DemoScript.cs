using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Demo;

/// <summary>Everything the demonstration plays, read and checked before anything is made.</summary>
internal sealed record DemoScript(OrganisationFile Organisation, Charter Charter, MappedFile File, IReadOnlyList<Move> Moves)
{
    /// <summary>A Monday morning. Fixed, so that the same files give the same result on any day.</summary>
    public static DateTime Start { get; } = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>What files of leads may name when they are played in the demonstration.</summary>
    public static KnownNames Known() => Known(OrganisationFile.Read(OrganisationPath), CharterCodec.Default());

    private static string OrganisationPath => RepositoryRoot.File("samples", "organisation.json");

    private static KnownNames Known(OrganisationFile organisation, Charter charter) => new(
        [.. charter.Channels.Select(channel => channel.Code)],
        organisation.UserNames,
        [.. organisation.Accounts.Select(account => account.Name)]);

    public static DemoScript Read(DemoOptions options)
    {
        var organisation = OrganisationFile.Read(OrganisationPath);
        var charter = CharterCodec.Default();
        var known = Known(organisation, charter);
        var map = LeadMapReader.Read(options.Map ?? RepositoryRoot.File("samples", "maps", "leads.json"));
        var rows = DelimitedFile.ReadRagged(options.Leads ?? RepositoryRoot.File("samples", "leads.csv"), map.Delimiter, map.Encoding, map.Quotes);
        var file = LeadMapper.Map(map, rows, known, Start, options.SkipBadRows);
        // The sample's moves speak of the sample's leads.
        var movePath = options.Moves ?? (options.Leads is null && options.Simulation is null ? RepositoryRoot.File("samples", "moves.csv") : null);
        var keys = file.Leads.Select(lead => lead.Key).Concat(file.BadKeys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new DemoScript(organisation, charter, file, movePath is null ? [] : MoveFile.Read(DelimitedFile.Read(movePath), keys, known, Start));
    }
}
