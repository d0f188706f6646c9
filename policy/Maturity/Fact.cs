using System;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Maturity;

/// <summary>One thing that criteria may ask about a lead.</summary>
public sealed class Fact
{
    internal Fact(string name, Words words, Func<FactSheet, bool> state) : this(name, words, FactKind.TwoState) => State = state;

    internal Fact(string name, Words words, Func<FactSheet, decimal?> number) : this(name, words, FactKind.Number) => Number = number;

    internal Fact(string name, Words words, Func<FactSheet, string?> code) : this(name, words, FactKind.Code) => Code = code;

    private Fact(string name, Words words, FactKind kind)
    {
        Name = name;
        Words = words;
        Kind = kind;
    }

    /// <summary>Name used in a charter's conditions, for example <c>decisionMaker</c>.</summary>
    public string Name { get; }

    public FactKind Kind { get; }

    /// <summary>What the fact says, for people.</summary>
    public Words Words { get; }

    internal Func<FactSheet, bool> State { get; } = _ => false;
    internal Func<FactSheet, decimal?> Number { get; } = _ => null;
    internal Func<FactSheet, string?> Code { get; } = _ => null;
}
