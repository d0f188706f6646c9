using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Leads;

/// <summary>A lead file after its map: the leads, and the rows that were left out.</summary>
/// <param name="BadKeys">Keys of the rows left out, as far as they have one: whoever speaks of such a lead is not mistaken.</param>
internal sealed record MappedFile(IReadOnlyList<MappedLead> Leads, IReadOnlyList<BadCell> Bad, IReadOnlyList<string> BadKeys)
{
    public int BadRows => Bad.Select(cell => cell.Line).Distinct().Count();
}
