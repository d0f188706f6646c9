using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Proposes a map for a file that nobody described: by words of the header first, by the looks of the values then.</summary>
internal sealed class MapProposer(ForeignFile file, KnownNames known)
{
    private const int ByLooks = 25;

    private readonly IReadOnlyList<ColumnProfile> columns = [.. file.Content.Header.Select((_, index) => ColumnProfile.Of(file.Content, index))];
    private readonly ValueReader values = new(known, file.Content.Delimiter);

    /// <summary>Column → why the target that its header names does not take its values.</summary>
    private readonly Dictionary<int, string> misfits = [];

    public static MapProposal Propose(string path, KnownNames known, DateTime today)
    {
        var file = ForeignFile.Read(path);
        var proposer = new MapProposer(file, known);
        var map = FairSources.Split(proposer.Map(Path.GetFileNameWithoutExtension(path)));
        // The proof that the map runs: it is applied to the whole file.
        return new MapProposal(map, proposer.columns, [.. file.Remarks, proposer.KeyRemark(map)], LeadMapper.Map(map, file.Content, known, today, skipBadRows: true));
    }

    private LeadMap Map(string name)
    {
        var key = Key();
        var chosen = Choose([.. HeaderWords.Targets.Where(target => target != LeadColumns.Key).SelectMany(Candidates), .. ByTheirLooks()], key);
        var mapped = chosen.Select(candidate => candidate.Map.From).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new LeadMap
        {
            SchemaVersion = LeadMapReader.SchemaVersion,
            Name = name,
            Notes = ["Proposed by leadgov map from the header and the values; every guess says how sure it is and why. Correct what is wrong."],
            Delimiter = file.Content.Delimiter,
            Quotes = file.Quotes,
            Encoding = file.Encoding,
            Key = key is { } index ? columns[index].Header : LeadMap.LineIsKey,
            Blank = [.. columns.SelectMany(column => column.Placeholders).Distinct(StringComparer.OrdinalIgnoreCase)],
            Columns = [.. chosen.OrderBy(candidate => candidate.Column).Select(candidate => candidate.Map)],
            // Engagement without a date would be as old as time.
            Constants = chosen.Any(candidate => candidate.Map.To == LeadColumns.Engagement) && chosen.All(candidate => candidate.Map.To != "lgov_engagementon")
                ? new Dictionary<string, string> { ["lgov_engagementon"] = "now" } : [],
            Unmapped = columns.Select((column, index) => (column, index)).Where(pair => pair.index != key && !mapped.Contains(pair.column.Header))
                .ToDictionary(pair => pair.column.Header, pair => WhyNot(pair.index, chosen)),
        };
    }

    private int? Key()
    {
        var most = LeadColumns.Find(LeadColumns.Key)!.MaxLength;
        return columns.Select((column, index) => (Score: HeaderWords.Match(column.Header, LeadColumns.Key).Score, Index: index, Column: column))
            .Where(pair => pair.Score > 0 && pair.Column.IsUnique && pair.Column.Values.All(value => value.Length <= most))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).Select(pair => (int?)pair.Index).FirstOrDefault();
    }

    private string KeyRemark(LeadMap map) => map.Key == LeadMap.LineIsKey ? "no column tells every lead from the others: the line number is the key" : $"key: {map.Key}";

    private IEnumerable<Candidate> Candidates(string target)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            var (score, phrase) = HeaderWords.Match(columns[index].Header, target);
            if (score == 0)
            {
                continue;
            }

            var reading = values.Read(LeadColumns.Find(target)!, columns[index]);
            if (reading.Map is null)
            {
                misfits.TryAdd(index, $"the header says {target}, but {reading.Remark}");
                continue;
            }

            var header = score == HeaderWords.Exact ? $"the header \"{columns[index].Header}\" is a word for it" : $"the header ends with \"{phrase}\"";
            var confidence = reading.Doubtful || reading.Share < 0.75 ? "low" : score == HeaderWords.Exact && reading.Share > 0.95 ? "high" : "medium";
            yield return Guess(index, score + (int)(reading.Share * 20), reading, confidence, header);
        }
    }

    /// <summary>Columns whose values say what they are, whatever their header.</summary>
    private IEnumerable<Candidate> ByTheirLooks()
    {
        var sources = new ChannelWords([]);
        (string Target, Func<string, bool> Looks, string What, string Confidence)[] shapes =
        [
            ("emailaddress1", ValueShapes.IsEmail, "e-mail addresses", "medium"),
            ("lgov_profilelink", ValueShapes.IsProfile, "profiles of LinkedIn or XING", "medium"),
            ("address1_country", ValueShapes.IsCountry, "names of countries", "medium"),
            ("telephone1", ValueShapes.IsPlainlyPhone, "telephone numbers", "low"),
            ("websiteurl", value => ValueShapes.IsUrl(value) && !ValueShapes.IsProfile(value), "web addresses", "low"),
            (LeadColumns.Channel, value => sources.Find(value) != null, "known sources of leads", "low"),
        ];
        for (var index = 0; index < columns.Count; index++)
        {
            foreach (var shape in shapes.Where(shape => columns[index].Share(shape.Looks) >= 0.8))
            {
                var reading = values.Read(LeadColumns.Find(shape.Target)!, columns[index]);
                if (reading.Map != null && (shape.Target != LeadColumns.Channel || columns[index].Distinct.Count > 1))
                {
                    yield return Guess(index, ByLooks, reading, shape.Confidence, $"the values are {shape.What}");
                }
            }
        }
    }

    private static Candidate Guess(int index, int score, Reading reading, string confidence, string why) =>
        new(index, score, reading.Map! with { Guess = new Guess(confidence, reading.Remark.Length == 0 ? why : $"{why}; {reading.Remark}") });

    /// <summary>The best pairs first; a column and a target take part in one each.</summary>
    private static List<Candidate> Choose(IReadOnlyList<Candidate> candidates, int? key)
    {
        var chosen = new List<Candidate>();
        foreach (var candidate in candidates.Where(candidate => candidate.Column != key).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Column))
        {
            if (chosen.All(other => other.Column != candidate.Column && other.Map.To != candidate.Map.To))
            {
                chosen.Add(candidate);
            }
        }

        return chosen;
    }

    private string WhyNot(int index, List<Candidate> chosen)
    {
        var column = columns[index];
        if (misfits.TryGetValue(index, out var misfit))
        {
            return misfit;
        }

        var rival = chosen.Find(candidate => HeaderWords.Match(column.Header, candidate.Map.To).Score > 0);
        return column.Values.Count == 0 ? "every cell is blank"
            : rival != null ? $"{rival.Map.To} is fed by {rival.Map.From} already"
            : column.Share(ValueReader.IsDate) > 0.9 ? "dates, and the header does not say of what"
            : column.Share(ValueShapes.IsNumber) > 0.9 ? "numbers, and the header does not say of what"
            : column.Share(value => OptionWords.YesNo(value) != null) > 0.9 ? "yes and no, and the header does not say to what"
            : "no word of the header is known";
    }
}
