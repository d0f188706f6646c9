using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace LeadGovernance.Sandbox.Metadata;

/// <param name="State">For a status reason: the state it belongs to.</param>
/// <param name="DefaultStatus">For a state: the status reason it takes when none is sent.</param>
public sealed record ChoiceOption(int Value, string Label, int? State = null, int? DefaultStatus = null)
{
    /// <summary>By language; Label is the first of them.</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = ReadOnlyDictionary<int, string>.Empty;
}
