using System.Collections.Generic;

namespace LeadGovernance.Cli.Leads;

/// <summary>One lead of a file in our words.</summary>
/// <param name="Columns">Columns of the lead with the platform's values.</param>
/// <param name="Names">Pseudo columns: the name of the channel, the person, the account ….</param>
internal sealed record MappedLead(int Line, string Key, IReadOnlyDictionary<string, object> Columns, IReadOnlyDictionary<string, string> Names);
