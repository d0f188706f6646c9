using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Every text of a charter fits the column that stores it; codes have checks of their own.</summary>
internal static class LengthChecks
{
    public static void Check(Charter charter, Problems problems)
    {
        Fits(charter.Name, ColumnLengths.CharterName, "$.name", problems);
        Fits(charter.Version, ColumnLengths.CharterVersion, "$.version", problems);
        var settings = new CharterSettings(charter.Thresholds, charter.Medium, charter.Readiness, charter.Sources) { Recycle = charter.Recycle };
        Fits(CharterCodec.WriteSettings(settings), ColumnLengths.CharterSettings, "thresholds, medium, readiness, sources and recycle together", problems);
        for (var index = 0; index < charter.Channels.Count; index++)
        {
            Fits(charter.Channels[index].Name, ColumnLengths.ChannelName, ColumnLengths.ChannelGermanName, $"$.channels[{index}].name", problems);
        }

        for (var index = 0; index < charter.Rules.Count; index++)
        {
            var rule = charter.Rules[index];
            Fits(rule.ProductFamily, ColumnLengths.CharterRuleProductFamily, $"$.rules[{index}].productFamily", problems);
            Fits(rule.Region, ColumnLengths.CharterRuleRegion, $"$.rules[{index}].region", problems);
            Fits(rule.Words, ColumnLengths.CharterRuleWords, ColumnLengths.CharterRuleGermanWords, $"$.rules[{index}].words", problems);
        }

        for (var index = 0; index < charter.Criteria.Count; index++)
        {
            var criterion = charter.Criteria[index];
            Fits(criterion.Missing, ColumnLengths.CriterionMissingWords, ColumnLengths.CriterionGermanMissingWords, $"$.criteria[{index}].missing", problems);
            Fits(criterion.Ask, ColumnLengths.CriterionAsk, ColumnLengths.CriterionGermanAsk, $"$.criteria[{index}].ask", problems);
            Fits(CharterCodec.WriteConditions(criterion.AnyOf), ColumnLengths.CriterionAnyOf, $"$.criteria[{index}].anyOf", problems);
        }
    }

    private static void Fits(Words words, int english, int german, string place, Problems problems)
    {
        Fits(words.English, english, $"{place}.english", problems);
        Fits(words.German, german, $"{place}.german", problems);
    }

    private static void Fits(string? text, int most, string place, Problems problems)
    {
        if (text?.Length > most)
        {
            problems.Add(CharterCodes.TooLong, place, $"{text.Length} characters; its column holds {most}");
        }
    }
}
