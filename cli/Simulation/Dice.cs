using System.Collections.Generic;

namespace LeadGovernance.Cli.Simulation;

/// <summary>
/// Chance from a seed: PCG32 (M. E. O'Neill, 2014). .NET documents that System.Random of a seed may give other numbers in another version;
/// a simulation shall be the same on every machine for ever, so it counts in whole numbers only.
/// </summary>
internal sealed class Dice
{
    private const ulong Multiplier = 6364136223846793005;
    private const ulong Increment = 1442695040888963407;

    private ulong state;

    public Dice(long seed)
    {
        state = unchecked((ulong)seed + Increment);
        Bits();
    }

    /// <summary>A number from 0 to below the limit, each as likely as the others.</summary>
    public int Below(int limit)
    {
        var bound = (uint)limit;
        var unfair = unchecked(0u - bound) % bound;
        while (true)
        {
            var bits = Bits();
            if (bits >= unfair)
            {
                return (int)(bits % bound);
            }
        }
    }

    /// <summary>A number from the first to the second, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private uint Bits()
    {
        unchecked
        {
            var old = state;
            state = (old * Multiplier) + Increment;
            var shifted = (uint)(((old >> 18) ^ old) >> 27);
            var turn = (int)(old >> 59);
            return (shifted >> turn) | (shifted << (-turn & 31));
        }
    }
}
