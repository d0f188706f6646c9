namespace LeadGovernance.Cli.Leads;

/// <summary>Why a row of a lead file was left out; a row with several bad cells has one of these for each.</summary>
/// <param name="Column">Column of the file; blank when the row as a whole is at fault.</param>
internal sealed record BadCell(int Line, string Column, string Value, string Reason, string Remedy);
