using System;
using System.Collections.Generic;

namespace LeadGovernance.Policy.Charters;

/// <summary>A charter that cannot be read or contradicts itself. Each problem names its code (LG10xx), its place and the remedy.</summary>
public sealed class CharterException(IReadOnlyList<string> problems) : Exception(string.Join("\n", problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
