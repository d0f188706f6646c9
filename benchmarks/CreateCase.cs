using System;
using System.Collections.Generic;
using System.Globalization;

namespace LeadGovernance.Benchmarks;

/// <summary>One row of the table: where the sandbox lies, whether the pack is at work, how many leads a request has. It travels to a process of its own as arguments.</summary>
/// <param name="Folder">Null = in memory.</param>
/// <param name="Zip">Null = without the pack.</param>
internal sealed record CreateCase(string? Folder, string? Zip, int BatchSize, int Leads)
{
    public const string Verb = "creates-one";

    private const string None = "-";

    public string Where => Folder is null ? "memory" : "folder";

    public string Pack => Zip is null ? "none" : "enforcing";

    public string Request => BatchSize == 1 ? "Create" : FormattableString.Invariant($"CreateMultiple of {BatchSize}");

    public IEnumerable<string> Arguments =>
        [Verb, Folder ?? None, Zip ?? None, BatchSize.ToString(CultureInfo.InvariantCulture), Leads.ToString(CultureInfo.InvariantCulture)];

    public static CreateCase Read(ReadOnlySpan<string> arguments) => arguments is [var folder, var zip, var size, var leads]
        ? new CreateCase(folder == None ? null : folder, zip == None ? null : zip, int.Parse(size, CultureInfo.InvariantCulture), int.Parse(leads, CultureInfo.InvariantCulture))
        : throw new ArgumentException($"{Verb} needs folder, zip, batch size and number of leads. It is called by creates.");
}
