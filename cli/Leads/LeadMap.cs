using System.Collections.Generic;
using Newtonsoft.Json;

namespace LeadGovernance.Cli.Leads;

/// <summary>How the columns of somebody's lead file become columns of the lead (samples/maps/map.schema.json describes the file).</summary>
internal sealed record LeadMap
{
    /// <summary>What <see cref="Key"/> says when the number of the line stands for the key.</summary>
    public const string LineIsKey = "@line";

    [JsonProperty("$schema")]
    public string? Schema { get; init; }

    [JsonProperty(Required = Required.Always)]
    public int SchemaVersion { get; init; }

    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Why the map is as it is: for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public string Delimiter { get; init; } = ",";

    /// <summary>Quotes hold a field together; false where they are text like any other.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>One of <see cref="SourceEncoding.Names"/>.</summary>
    public string Encoding { get; init; } = SourceEncoding.Utf8;

    /// <summary>Column whose value tells one lead from another; <see cref="LineIsKey"/> for a file without one.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Key { get; init; } = string.Empty;

    /// <summary>Texts that mean "not answered", besides the empty cell.</summary>
    public IReadOnlyList<string> Blank { get; init; } = [];

    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<ColumnMap> Columns { get; init; } = [];

    /// <summary>Target → value that every lead gets unless a column says otherwise.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns that are not used, each named: a column nobody thought of is refused.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Column → why <c>leadgov map</c> found no use for it; for people, and otherwise like <see cref="Ignore"/>.</summary>
    public IReadOnlyDictionary<string, string> Unmapped { get; init; } = new Dictionary<string, string>();
}

/// <summary>One column of the file and where it goes.</summary>
internal sealed record ColumnMap
{
    /// <summary>What <see cref="Otherwise"/> says when a raw value without a translation stops the run.</summary>
    public const string Refuse = "refuse";

    /// <summary>What <see cref="Otherwise"/> says when such a value counts as not answered.</summary>
    public const string NotAnswered = "blank";

    /// <summary>What <see cref="Otherwise"/> says when such a value is taken as it stands.</summary>
    public const string Keep = "keep";

    /// <summary>What <see cref="TooLong"/> says when a text that the target can't hold is cut.</summary>
    public const string Cut = "cut";

    [JsonProperty(Required = Required.Always)]
    public string From { get; init; } = string.Empty;

    [JsonProperty(Required = Required.Always)]
    public string To { get; init; } = string.Empty;

    /// <summary>Raw value → ours; null means not answered. The raw value "" translates the blank cell.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    /// <summary>What becomes of a raw value that <see cref="Values"/> lacks: a value of ours, "refuse" (the default), "blank" or "keep".</summary>
    public string? Otherwise { get; init; }

    /// <summary>Text around the value, which stands where {} is.</summary>
    public string? Format { get; init; }

    /// <summary>What becomes of a text that the target can't hold: "refuse" (the default) or "cut".</summary>
    public string? TooLong { get; init; }

    /// <summary>.NET pattern of the file's dates, such as dd.MM.yyyy; without it yyyy-MM-dd.</summary>
    public string? Dates { get; init; }

    /// <summary>Decimal mark of the file's numbers, "comma" or "point", whose thousands may be grouped then; without it 1250.50.</summary>
    public string? Decimals { get; init; }

    public bool Trim { get; init; } = true;
    public bool IgnoreCase { get; init; } = true;

    /// <summary>"points" turns a number into points by <see cref="Points"/>; other kinds follow from the target and may be named to have them checked.</summary>
    public string? Convert { get; init; }

    /// <summary>Bands for "points": the highest that the number reaches counts.</summary>
    public IReadOnlyList<PointBand>? Points { get; init; }

    /// <summary>Set by <c>leadgov map</c>: how sure it is of this column, and why. For people.</summary>
    public Guess? Guess { get; init; }
}

/// <param name="Confidence">high, medium or low.</param>
internal sealed record Guess(
    [property: JsonProperty(Required = Required.Always)] string Confidence,
    [property: JsonProperty(Required = Required.Always)] string Reason);

/// <param name="From">Least number of the band.</param>
/// <param name="Worth">Points for it.</param>
internal sealed record PointBand(
    [property: JsonProperty(Required = Required.Always)] decimal From,
    [property: JsonProperty(Required = Required.Always)] decimal Worth);
