using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

/// <summary>A global choice; its values count up from the publisher's prefix times ten thousand.</summary>
public sealed record ChoiceSchema(string Name, string Constants, Label Label, Label Description, IReadOnlyList<OptionSchema> Options);

public sealed record OptionSchema(string Name, Label Label);

internal sealed record ChoicesFile(IReadOnlyList<ChoiceSchema> Choices);
