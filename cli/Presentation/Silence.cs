using System;

namespace LeadGovernance.Cli.Presentation;

/// <summary>No talk (<c>--quiet</c>).</summary>
internal sealed class Silence : ITalk
{
    public void Say(string line)
    {
    }

    public void Note(string place)
    {
    }

    public T Step<T>(string title, int total, Func<Action<int>, T> work) => work(_ => { });
}
