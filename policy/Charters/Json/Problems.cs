using System.Collections.Generic;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>Collects everything that is wrong, so that an admin mends a charter in one go.</summary>
internal sealed class Problems
{
    private readonly List<CharterProblem> found = [];

    /// <summary>A problem in words: code, place, cause, remedy.</summary>
    public static CharterProblem Of(string code, string place, string cause) => new(code, $"{code}: {place}: {cause}. {Codes.Entry(code).Remedy.English}");

    public void Add(string code, string place, string cause) => found.Add(Of(code, place, cause));

    /// <exception cref="CharterException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new CharterException(found);
        }
    }
}
