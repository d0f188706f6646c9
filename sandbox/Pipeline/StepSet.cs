using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The steps of one message and table, in order, and the image columns they need together.</summary>
internal sealed class StepSet
{
    private readonly ILookup<int, Step> synchronous;

    public StepSet(IReadOnlyList<Step> steps)
    {
        synchronous = steps.Where(s => !s.IsAsynchronous).ToLookup(s => s.Stage);
        Asynchronous = steps.Where(s => s.IsAsynchronous).ToList();
        IsEmpty = steps.Count == 0;
        var images = steps.SelectMany(s => s.Images).ToList();
        PreColumns = Union(images.Where(i => i.IsPre));
        PostColumns = Union(images.Where(i => i.IsPost));
    }

    public bool IsEmpty { get; }

    public IReadOnlyList<Step> Asynchronous { get; }

    /// <summary>Null = no image of that kind; empty = all columns.</summary>
    public IReadOnlyList<string>? PreColumns { get; }

    public IReadOnlyList<string>? PostColumns { get; }

    public IEnumerable<Step> At(int stage) => synchronous[stage];

    /// <summary>The columns that several sets of steps need together.</summary>
    public static IReadOnlyList<string>? Join(IReadOnlyList<string>? a, IReadOnlyList<string>? b, IReadOnlyList<string>? c)
    {
        if (b is null && c is null)
        {
            return a;
        }

        var some = new[] { a, b, c }.OfType<IReadOnlyList<string>>().ToList();
        return some.Any(s => s.Count == 0) ? [] : some.SelectMany(s => s).Distinct().ToList();
    }

    private static IReadOnlyList<string>? Union(IEnumerable<StepImage> images)
    {
        var list = images.ToList();
        return list.Count == 0 ? null : list.Any(i => i.Columns is null) ? [] : list.SelectMany(i => i.Columns!).Distinct().ToList();
    }
}
