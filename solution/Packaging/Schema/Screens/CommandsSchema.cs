using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The commands of one table: what the command bar shows, the script that carries them out, and what that script may name.</summary>
/// <param name="Library">The script; <paramref name="OnLoad"/> is its function for the opened main form.</param>
/// <param name="Facts">The script that is generated from <paramref name="Words"/>, <paramref name="Choices"/> and <paramref name="Apis"/> and loaded before the library.</param>
/// <param name="Resources">The web resources of the commands: scripts, dialogs, icons.</param>
public sealed record CommandsSchema(
    string Table,
    string Library,
    string Facts,
    string OnLoad,
    string ReadableTable,
    IReadOnlyList<PageSchema> Resources,
    IReadOnlyList<CommandSchema> Commands,
    IReadOnlyList<string> Apis,
    IReadOnlyList<string> Choices,
    IReadOnlyDictionary<string, Label> Words);

/// <summary>One command. <paramref name="Form"/> and <paramref name="Grid"/> are functions of the library; without one, that bar lacks the command. In a grid it takes <paramref name="Most"/> rows at most.</summary>
/// <param name="When">"column eq Option": on a form that has the column, the command shows only then.</param>
public sealed record CommandSchema(string Name, Label Label, Label Tooltip, string Icon, string? Form = null, string? Grid = null, int Most = 1, string? When = null);
