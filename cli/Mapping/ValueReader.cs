using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Finds how the values of a column can be read for a target: formats, translations, what stays unreadable.</summary>
internal sealed class ValueReader(KnownNames known, string delimiter)
{
    /// <summary>Below this share of readable answers, the column means something else.</summary>
    private const double Most = 0.9;
    private const double Half = 0.5;

    /// <summary>More different texts than this are not answers to choose from.</summary>
    private const int ManyOptions = 60;
    private const int Named = 5;

    private static readonly string[] DatePatterns =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy/MM/dd", "yyyyMMdd",
        "d.M.yyyy", "d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss", "d.M.yy", "d-M-yyyy", "M/d/yyyy", "d/M/yyyy", "M/d/yyyy HH:mm", "d/M/yyyy HH:mm", "M/d/yyyy h:mm tt", "d MMM yyyy", "MMM d, yyyy",
    ];

    /// <summary>Free text loses nothing that matters when it is cut; a number, an address or a link does.</summary>
    private static readonly HashSet<string> MayBeCut =
        ["companyname", "firstname", "lastname", "jobtitle", "address1_city", "address1_country", "subject", "description", "qualificationcomments", "lgov_productfamily", "lgov_networkevent"];

    private static readonly Dictionary<string, (Func<string, bool> Looks, string What)> Shapes = new()
    {
        ["emailaddress1"] = (ValueShapes.IsEmail, "e-mail addresses"),
        ["telephone1"] = (ValueShapes.IsPhone, "telephone numbers"),
        ["mobilephone"] = (ValueShapes.IsPhone, "telephone numbers"),
        ["websiteurl"] = (value => ValueShapes.IsUrl(value) && !ValueShapes.IsProfile(value), "web addresses"),
        ["lgov_profilelink"] = (ValueShapes.IsProfile, "profiles of LinkedIn or XING"),
    };

    public Reading Read(LeadColumn target, ColumnProfile column) => target.Kind switch
    {
        _ when column.Values.Count == 0 => Reading.Unfit("every cell is blank"),
        ColumnKind.Text => Text(target, column),
        ColumnKind.Contact => Text(target, column),
        ColumnKind.Whole or ColumnKind.Decimal or ColumnKind.Money => Number(target, column),
        ColumnKind.Date or ColumnKind.DateTime => Date(target, column),
        ColumnKind.YesNo => Translated(target, column, OptionWords.YesNo, Most, "yes or no"),
        ColumnKind.Choice => Translated(target, column, value => OptionWords.Option(target, value), Half, $"answers to {target.Name}"),
        ColumnKind.Channel => Channel(target, column),
        ColumnKind.User => Translated(target, column, value => known.Users.FirstOrDefault(user => user.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? OptionWords.Role(value), Most, "teams or people that the demonstration knows"),
        _ => Reading.Unfit($"{target.Name} can't be guessed"),
    };

    private static Reading Text(LeadColumn target, ColumnProfile column)
    {
        if (Shapes.TryGetValue(target.Name, out var shape) && column.Share(shape.Looks) is var share and < Half)
        {
            return Reading.Unfit($"only {Percent(share)} of the values are {shape.What}");
        }

        if (target.Name == "jobtitle" && column.Share(ValueShapes.IsSalutation) > Half)
        {
            return Reading.Unfit("the values are forms of address");
        }

        if (!Shapes.ContainsKey(target.Name) && column.Share(value => ValueShapes.IsEmail(value) || ValueShapes.IsNumber(value) || OptionWords.YesNo(value) != null) > Half)
        {
            return Reading.Unfit("the values are numbers, addresses, or yes and no");
        }

        if (target.Name == "lastname" && column.Share(value => value.Contains(' ', StringComparison.Ordinal)) > Half)
        {
            return new Reading(new ColumnMap { From = column.Header, To = target.Name, TooLong = column.Values.Any(value => value.Length > target.MaxLength) ? ColumnMap.Cut : null }, Most, "whole names go into the last name");
        }

        var longest = column.Values.Max(value => value.Length);
        var map = new ColumnMap { From = column.Header, To = target.Name };
        return longest <= target.MaxLength ? new Reading(map, 1, string.Empty)
            : MayBeCut.Contains(target.Name) ? new Reading(map with { TooLong = ColumnMap.Cut }, 1, $"the longest of {longest} characters is cut to {target.MaxLength}")
            : Reading.Unfit($"the longest value has {longest} characters where {target.Name} takes {target.MaxLength}");
    }

    private Reading Number(LeadColumn target, ColumnProfile column)
    {
        var readings = Marks(column).Select(mark => (Mark: mark, Read: column.Distinct.ToDictionary(value => value, value => NumberOf(target, value, mark)))).ToList();
        var (mark, read) = readings.MaxBy(reading => reading.Read.Values.Count(value => value != null));
        var bands = column.Distinct.Where(value => read[value] is null && ValueShapes.LeastOfBand(value) is { } least && Fits(target, least))
            .ToDictionary(value => value, value => ValueShapes.LeastOfBand(value));
        var unreadable = column.Distinct.Where(value => read[value] is null && !bands.ContainsKey(value)).ToList();
        var lost = unreadable.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var share = column.Share(value => !lost.Contains(value));
        if (share < Most || unreadable.Count > ManyOptions)
        {
            return Reading.Unfit($"only {Percent(share)} of the values are numbers that {target.Name} takes");
        }

        var doubtful = readings.Any(other => other.Mark != mark && column.Distinct.Any(value => other.Read[value] is { } else_ && read[value] is { } ours && else_ != ours));
        return new Reading(
            new ColumnMap { From = column.Header, To = target.Name, Convert = "number", Decimals = mark, Values = Translations(bands, unreadable), Otherwise = bands.Count + unreadable.Count > 0 ? ColumnMap.Keep : null },
            share,
            Remarks(bands.Count > 0 ? "bands count with their least number" : null, mark is null ? null : $"decimal {mark}", Unread(unreadable)),
            doubtful);
    }

    /// <summary>How numbers may be written; where a semicolon separates fields, the comma is wanted for decimals.</summary>
    private IEnumerable<string?> Marks(ColumnProfile column) => !column.Distinct.Any(value => value.Contains('.') || value.Contains(',')) ? [null]
        : delimiter == ";" ? [ValueFormats.DecimalComma, ValueFormats.DecimalPoint] : [ValueFormats.DecimalPoint, ValueFormats.DecimalComma];

    private static string? NumberOf(LeadColumn target, string value, string? mark) =>
        ValueFormats.TryNumber(value, mark == ValueFormats.DecimalComma, out var number) && number.ToString(CultureInfo.InvariantCulture) is var text && Fits(target, text) ? text : null;

    private static bool Fits(LeadColumn target, string text)
    {
        try
        {
            target.Read(text, DateTime.UnixEpoch);
            return true;
        }
        catch (BadValueException)
        {
            return false;
        }
    }

    public static bool IsDate(string value) => DatePatterns.Any(pattern => pattern != "yyyyMMdd" && ValueFormats.TryDate(value, pattern, out _));

    private static Reading Date(LeadColumn target, ColumnProfile column)
    {
        var shares = DatePatterns.Select(pattern => (Pattern: pattern, Share: column.Share(value => ValueFormats.TryDate(value, pattern, out _)))).ToList();
        var best = shares.MaxBy(pair => pair.Share);
        if (best.Share < Most)
        {
            return Reading.Unfit($"only {Percent(best.Share)} of the values are dates of one kind");
        }

        var unreadable = column.Distinct.Where(value => !ValueFormats.TryDate(value, best.Pattern, out _)).ToList();
        var rival = shares.Find(pair => pair.Pattern != best.Pattern && pair.Share >= best.Share).Pattern;
        return new Reading(
            new ColumnMap { From = column.Header, To = target.Name, Convert = "date", Dates = best.Pattern, Values = Translations([], unreadable), Otherwise = unreadable.Count > 0 ? ColumnMap.Keep : null },
            best.Share,
            Remarks($"dates like {best.Pattern}", rival is null ? null : $"{rival} would do too", Unread(unreadable)),
            rival != null);
    }

    private Reading Channel(LeadColumn target, ColumnProfile column)
    {
        var words = new ChannelWords(column.Distinct);
        var reading = Translated(target, column, value => words.Find(value) is { } code && known.Channels.Contains(code) ? code : null, Half, "sources that are known");
        return words.IsWebAnalytics && reading.Map != null ? reading with { Remark = Remarks(reading.Remark, "words of web analytics: referral and social are traffic") } : reading;
    }

    /// <summary>Every different value is translated or, where no word is known, counts as not answered: nobody's answer is made up.</summary>
    private static Reading Translated(LeadColumn target, ColumnProfile column, Func<string, string?> find, double least, string what)
    {
        if (column.Distinct.Count > ManyOptions)
        {
            return Reading.Unfit($"{column.Distinct.Count} different values are too many to be {what}");
        }

        var found = column.Distinct.ToDictionary(value => value, find, StringComparer.OrdinalIgnoreCase);
        var share = column.Share(value => found[value] != null);
        // One answer that nobody foresaw may fill most rows; the others still say what the column is.
        if (share < least && found.Values.Count(ours => ours != null) < 0.6 * found.Count)
        {
            return Reading.Unfit($"only {Percent(share)} of the values are {what}");
        }

        var unread = found.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList();
        return new Reading(new ColumnMap { From = column.Header, To = target.Name, Values = found }, share, Unread(unread) ?? string.Empty);
    }

    private static Dictionary<string, string?>? Translations(Dictionary<string, string?> bands, List<string> unreadable)
    {
        var all = bands.Concat(unreadable.Select(value => new KeyValuePair<string, string?>(value, null))).ToDictionary();
        return all.Count == 0 ? null : all;
    }

    private static string? Unread(List<string> values) => values.Count == 0 ? null
        : $"not understood, so not answered: {string.Join(", ", values.Take(Named).Select(value => $"\"{value}\""))}{(values.Count > Named ? $" and {values.Count - Named} more" : string.Empty)}";

    private static string Remarks(params string?[] remarks) => string.Join("; ", remarks.Where(remark => !string.IsNullOrEmpty(remark)));

    private static string Percent(double share) => $"{(int)(share * 100)} %";
}
