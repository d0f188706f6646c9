using System;

namespace LeadGovernance.Cli.Presentation;

/// <summary>What is said to people while work goes on (standard error).</summary>
internal interface ITalk
{
    void Say(string line);

    /// <summary>Where the piece of work under way is, in words.</summary>
    void Note(string place);

    /// <summary>Shows how far a piece of work has come; the work reports the number done.</summary>
    T Step<T>(string title, int total, Func<Action<int>, T> work);
}
