using System;
using System.IO;
using LeadGovernance.Cli.Connection;
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

    public static Terminal Process() => new(System.Console.Out, System.Console.Error)
    {
        DataWidth = System.Console.IsOutputRedirected ? null : Width(),
        TalkWidth = System.Console.IsErrorRedirected ? null : Width(),
    };

    /// <summary>Standard error for Spectre: colours and progress only on a terminal, and no colours where NO_COLOR is set (no-color.org).</summary>
    internal IAnsiConsole TalkConsole() => Console(Talk, TalkWidth);

    /// <summary>Standard output for Spectre, where it is a terminal.</summary>
    internal IAnsiConsole DataConsole(int width) => Console(Data, width);

    /// <param name="width">Of the terminal; null when nobody watches.</param>
    private static IAnsiConsole Console(TextWriter writer, int? width)
    {
        var colour = width != null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = writer is SecretKeeper ? new KeptOutput(writer, width) : new AnsiConsoleOutput(writer),
            Ansi = width is null ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = width is null ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = width ?? PlainWidth;
        return console;
    }

    private static int Width()
    {
        try
        {
            return System.Console.WindowWidth is var width and > 0 ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}

/// <summary>A terminal behind a stream of ours: Spectre recognises only the process's own.</summary>
internal sealed class KeptOutput(TextWriter writer, int? width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => width != null;

    public int Width => width ?? Terminal.PlainWidth;

    public int Height => 24;

    public void SetEncoding(System.Text.Encoding encoding)
    {
    }
}
