using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Channels;

/// <summary>Finds the channel of a lead: the one on record, else the one its source means, else Unknown.</summary>
internal sealed class ChannelResolver
{
    private readonly Dictionary<string, Channel> channels;
    private readonly ILookup<int, SourceMapping> sources;

    public ChannelResolver(Charter charter)
    {
        channels = charter.Channels.ToDictionary(channel => channel.Code, StringComparer.Ordinal);
        sources = charter.Sources.ToLookup(source => source.LeadSource);
    }

    public Channel Resolve(LeadFacts lead, Actor actor)
    {
        if (lead.Channel is { } code && code != ChannelCodes.Unknown)
        {
            return channels.TryGetValue(code, out var channel)
                ? channel
                : throw new ArgumentException($"The charter has no channel '{code}'. Pass the code of one of its channels, or none.", nameof(lead));
        }

        var mapped = lead.LeadSource is { } source
            ? sources[source].FirstOrDefault(line => line.EnteredBy is not { } responsibility || actor.Responsibilities.Contains(responsibility))
            : null;
        return channels[mapped?.Channel ?? ChannelCodes.Unknown];
    }
}
