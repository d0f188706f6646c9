using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>One thing to do next: the code of what it is about (LG32xx–LG35xx, LG42xx, LG45xx) and the words for it.</summary>
public sealed record AdviceItem(string Code, Words Ask);
