using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Charters;

/// <summary>A charter that cannot be read or contradicts itself. Each problem names its code (LG10xx), its place and the remedy.</summary>
public sealed class CharterException(IReadOnlyList<CharterProblem> problems) : Exception(string.Join("\n", problems.Select(problem => problem.Text)))
{
    /// <summary>The code of the first problem.</summary>
    public string Code { get; } = problems[0].Code;

    public IReadOnlyList<string> Problems { get; } = [.. problems.Select(problem => problem.Text)];
}
