using System;
using System.Diagnostics;
using Spectre.Console;

namespace LeadGovernance.Cli.Presentation;

/// <summary>Talk on a terminal: a bar per step. Redirected: a line per step, and a line with the count when a step takes longer than two seconds.</summary>
internal sealed class SpectreTalk(IAnsiConsole console, bool bars) : ITalk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Action<string> note = _ => { };

    public void Say(string line) => console.WriteLine(line);

    public void Note(string place) => note(place);

    public T Step<T>(string title, int total, Func<Action<int>, T> work) => bars ? Bar(title, total, work) : Lines(title, total, work);

    private T Bar<T>(string title, int total, Func<Action<int>, T> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title.PadRight(45)), maxValue: Math.Max(total, 1));
                note = place => task.Description = Markup.Escape($"{title}: {place}".PadRight(45));
                var result = work(count => task.Increment(count));
                task.Value = task.MaxValue;
                return result;
            });

    private T Lines<T>(string title, int total, Func<Action<int>, T> work)
    {
        console.WriteLine($"{title} …");
        var (done, since, where) = (0, Stopwatch.StartNew(), string.Empty);
        note = place => where = $": {place}";
        return work(count =>
        {
            done += count;
            if (since.Elapsed >= Patience)
            {
                console.WriteLine(total == int.MaxValue ? $"  {done}{where}" : $"  {done} of {total}{where}");
                since.Restart();
            }
        });
    }
}
