using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>The channels and the mapping of sources to them.</summary>
internal static class ChannelChecks
{
    public static void Check(Charter charter, Problems problems)
    {
        Checks.Distinct(charter.Channels.Select(channel => channel.Code), "$.channels", "channel code", problems);
        Checks.Distinct(charter.Channels.Select(channel => channel.Number), "$.channels", "channel number", problems);
        for (var index = 0; index < charter.Channels.Count; index++)
        {
            var channel = charter.Channels[index];
            Checks.Spoken(channel.Name, $"$.channels[{index}].name", problems);
            if (!HasShape(channel.Code))
            {
                problems.Add(CharterCodes.CodeShape, $"$.channels[{index}].code", $"'{channel.Code}' is not the code of a channel");
            }
        }

        if (charter.Channels.All(channel => channel.Code != ChannelCodes.Unknown))
        {
            problems.Add(CharterCodes.NoUnknownChannel, "$.channels", $"charter \"{charter.Name}\" has no channel {ChannelCodes.Unknown}");
        }

        for (var index = 0; index < charter.Sources.Count; index++)
        {
            Known(charter, charter.Sources[index].Channel, $"$.sources[{index}].channel", problems);
        }
    }

    public static void Known(Charter charter, string code, string place, Problems problems)
    {
        if (charter.Channels.All(channel => channel.Code != code))
        {
            problems.Add(CharterCodes.UnknownChannelCode, place, $"charter \"{charter.Name}\" has no channel '{code}'");
        }
    }

    private static bool HasShape(string code) =>
        code.Length is > 0 and <= 50 && code[0] is >= 'a' and <= 'z' && code.All(character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9');
}
