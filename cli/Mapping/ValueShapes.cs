using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LeadGovernance.Cli.Mapping;

/// <summary>What a value looks like, whatever its column is called.</summary>
internal static partial class ValueShapes
{
    private static readonly HashSet<string> Countries =
    [
        .. "germany|deutschland|de|deu|austria|oesterreich|at|aut|switzerland|schweiz|ch|che|france|frankreich|fr|fra|italy|italien|it|ita|spain|spanien|es|esp|portugal|pt|netherlands|the netherlands|niederlande|nl|nld|belgium|belgien|be|luxembourg|luxemburg|lu|united kingdom|great britain|grossbritannien|vereinigtes koenigreich|england|uk|gb|gbr|ireland|irland|ie|denmark|daenemark|dk|sweden|schweden|se|norway|norwegen|no|finland|finnland|fi|poland|polen|pl|czech republic|czechia|tschechien|cz|slovakia|slowakei|sk|hungary|ungarn|hu|slovenia|slowenien|si|croatia|kroatien|hr|romania|rumaenien|ro|bulgaria|bulgarien|bg|greece|griechenland|gr|turkey|tuerkei|tr|united states|united states of america|usa|us|vereinigte staaten|canada|kanada|ca|mexico|mexiko|mx|brazil|brasilien|br|india|indien|in|china|cn|japan|jp|australia|australien|au|new zealand|neuseeland|nz|south africa|suedafrika|za|singapore|singapur|sg|united arab emirates|uae|ae|israel|il|liechtenstein|li".Split('|'),
    ];

    private static readonly HashSet<string> Salutations = [.. "mr|mrs|ms|miss|dr|prof|prof dr|herr|frau|divers|dipl ing|dr ing|mag".Split('|')];

    public static bool IsEmail(string value) => Email().IsMatch(value);

    public static bool IsPhone(string value) => Phone().IsMatch(value) && value.Count(char.IsAsciiDigit) is >= 6 and <= 16;

    /// <summary>Looks like a telephone number even without a header: an international or trunk prefix, not a bare count.</summary>
    public static bool IsPlainlyPhone(string value) => IsPhone(value) && value[0] is '+' or '0' or '(';

    public static bool IsUrl(string value) => Url().IsMatch(value);

    public static bool IsProfile(string value) => Profile().IsMatch(value);

    public static bool IsCountry(string value) => Countries.Contains(Wording.Plain(value));

    public static bool IsSalutation(string value) => Salutations.Contains(Wording.Plain(value));

    public static bool IsNumber(string value) => Number().IsMatch(value);

    /// <summary>"51-200", "10 bis 49", "500+", "> 1000": the least number of the band; null for other texts.</summary>
    public static string? LeastOfBand(string value) => Band().Match(value) is { Success: true } match
        ? new string([.. match.Groups["least"].Value.Where(char.IsAsciiDigit)]) : null;

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[\d\s()/.\-–]+(\s?(ext|x|dw)\.?\s?\d+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(https?://|www\.)\S+$|^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|de|at|ch|net|org|io|eu|co\.uk|uk|fr|nl|it|example)(/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(linkedin|xing)\.(com|example)/\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Profile();

    [GeneratedRegex(@"^[-+]?\d[\d.,]*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?<least>\d[\d.,]*)\s*(-|–|to|bis)\s*\d[\d.,]*\s*(employees|mitarbeiter)?$|^\s*(?<least>\d[\d.,]*)\s*\+$|^\s*(>|over|more than|über|mehr als)\s*(?<least>\d[\d.,]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Band();
}
