using System;
using System.IO;
using Spectre.Console;

namespace LeadGovernance.Cli.Presentation;

/// <summary>Where data and talk go, and what the reader of each can show.</summary>
public sealed record Terminal(TextWriter Data, TextWriter Talk)
{
    /// <summary>Width of the terminal that shows the data; null when it goes to a file or another program.</summary>
    public int? DataWidth { get; init; }

    /// <summary>Width of the terminal that shows the talk; null when it is redirected.</summary>
    public int? TalkWidth { get; init; }

    /// <summary>Below this width, tables give up words for codes and counts.</summary>
    internal const int Narrow = 100;

    /// <summary>Width that talk and tables are laid out for when nobody watches.</summary>
    internal const int PlainWidth = 120;

    public static Terminal Process() => new(Console.Out, Console.Error)
    {
        DataWidth = Console.IsOutputRedirected ? null : Width(),
        TalkWidth = Console.IsErrorRedirected ? null : Width(),
    };

    /// <summary>Standard error for Spectre: colours and progress only on a terminal, and no colours where NO_COLOR is set (no-color.org).</summary>
    internal IAnsiConsole TalkConsole()
    {
        var colour = TalkWidth != null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Talk),
            Ansi = TalkWidth is null ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = TalkWidth is null ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = TalkWidth ?? PlainWidth;
        return console;
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is var width and > 0 ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
