using System.Collections.Generic;

namespace LeadGovernance.Cli.Demo;

/// <summary>Something a person does to a lead on a day after it was entered.</summary>
internal abstract record Move(int Line, string Lead, int Day, string By)
{
    /// <summary>What is done, as the file says it.</summary>
    public abstract string Words { get; }
}

/// <summary>Columns are changed.</summary>
internal sealed record SetMove(int Line, string Lead, int Day, string By, string Value, IReadOnlyDictionary<string, object?> Columns, IReadOnlyDictionary<string, string?> Names)
    : Move(Line, Lead, Day, By)
{
    public override string Words => $"set {Value}";
}

/// <summary>The lead is given to a team or a user.</summary>
internal sealed record AssignMove(int Line, string Lead, int Day, string By, string To)
    : Move(Line, Lead, Day, By)
{
    public override string Words => $"assign {To}";
}

/// <summary>A note is attached: a save that must go unhindered.</summary>
internal sealed record NoteMove(int Line, string Lead, int Day, string By, string Text)
    : Move(Line, Lead, Day, By)
{
    public override string Words => $"note {Text}";
}
