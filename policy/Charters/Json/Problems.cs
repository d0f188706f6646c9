using System.Collections.Generic;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>Collects everything that is wrong, so that an admin mends a charter in one go.</summary>
internal sealed class Problems
{
    private readonly List<string> found = [];

    /// <summary>A problem in words: code, place, cause, remedy.</summary>
    public static string Words(string code, string place, string cause) => $"{code}: {place}: {cause}. {Codes.Entry(code).Remedy.English}";

    public void Add(string code, string place, string cause) => found.Add(Words(code, place, cause));

    /// <exception cref="CharterException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new CharterException(found);
        }
    }
}
