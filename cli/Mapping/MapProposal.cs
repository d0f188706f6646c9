using System.Collections.Generic;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>What <c>leadgov map</c> found out about a file: the map, and the rows that do not go through it.</summary>
/// <param name="Remarks">About the file as a whole: encoding, separator, key.</param>
internal sealed record MapProposal(LeadMap Map, IReadOnlyList<ColumnProfile> Columns, IReadOnlyList<string> Remarks, MappedFile Trial);
