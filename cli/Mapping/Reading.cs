using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>How the values of a column would be read for one target.</summary>
/// <param name="Map">Null when they don't fit.</param>
/// <param name="Share">Share of the answers that can be read (0 to 1).</param>
/// <param name="Remark">What people should know of it, or why it does not fit.</param>
/// <param name="Doubtful">Another reading was as good.</param>
internal sealed record Reading(ColumnMap? Map, double Share, string Remark, bool Doubtful = false)
{
    public static Reading Unfit(string why) => new(null, 0, why);
}
