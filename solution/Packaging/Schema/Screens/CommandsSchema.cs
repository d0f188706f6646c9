using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema.Screens;

/// <summary>The commands of one table: what the command bar shows, the script that carries them out, and what that script may name.</summary>
/// <param name="Library">The script. The facts, which are generated beside it, load first, then the scripts of <paramref name="Before"/>.</param>
/// <param name="Readers">The table that people must be able to read to see the commands.</param>
/// <param name="Resources">The web resources that come with these commands: scripts, dialogs, icons. Those of another table may be named too.</param>
/// <param name="Apis">The custom APIs that the scripts call; with <paramref name="Choices"/>, <paramref name="Words"/> and those of all other tables they are the facts.</param>
public sealed record CommandsSchema(
    string Table,
    string Library,
    IReadOnlyList<string> Before,
    string Readers,
    IReadOnlyList<PageSchema> Resources,
    IReadOnlyList<CommandSchema> Commands,
    IReadOnlyList<string> Apis,
    IReadOnlyList<string> Choices,
    IReadOnlyDictionary<string, Label> Words);

/// <summary>One command. <paramref name="Form"/> and <paramref name="Grid"/> are functions of the library; without one, that bar lacks the command. In a grid it takes <paramref name="Most"/> rows at most. Who lacks what it <paramref name="Needs"/> does not see it.</summary>
public sealed record CommandSchema(string Name, Label Label, Label Tooltip, string Icon, string? Form = null, string? Grid = null, int Most = 1, NeedSchema? Needs = null);

/// <summary>A right on a table.</summary>
public sealed record NeedSchema(string Table, AccessRight Right);
