using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>A way to make the sandbox wrong, the rules it breaks, and the tests that have to notice.</summary>
/// <param name="Rules">Numbers of the pipeline's rules; none for what lies beyond the pipeline.</param>
/// <param name="Tests">How the names of these tests begin; each begins the name of exactly one.</param>
internal sealed record PlantedDefect(Defect Defect, string Sentence, IReadOnlyList<int> Rules, IReadOnlyList<string> Tests);
