using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Channels;

/// <summary>How a lead was won.</summary>
public sealed record Channel
{
    /// <summary>Stable camel-case code, for example <c>coldCalling</c>; rules name channels by it.</summary>
    public required string Code { get; init; }

    /// <summary>Number in the charter's table (0 Unknown … 9 social selling).</summary>
    public required int Number { get; init; }

    public required Words Name { get; init; }

    /// <summary>Level of this channel alone; null follows the charter. A charter that is off switches every channel off.</summary>
    public Level? Level { get; init; }
}
