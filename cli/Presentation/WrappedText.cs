using System;
using System.IO;

namespace LeadGovernance.Cli.Presentation;

/// <summary>Words broken to the room there is; the lines that follow hang under the first one's text.</summary>
internal static class WrappedText
{
    /// <param name="lead">Stands before the text on its first line.</param>
    public static void Write(TextWriter writer, string text, string lead, int room)
    {
        var line = lead;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > lead.Length && line.Length + word.Length > room)
            {
                writer.WriteLine(line.TrimEnd());
                line = new string(' ', lead.Length);
            }

            line += word + " ";
        }

        writer.WriteLine(line.TrimEnd());
    }
}
