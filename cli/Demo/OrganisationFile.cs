using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace LeadGovernance.Cli.Demo;

/// <summary>The people and accounts of the demonstration (samples/organisation.json).</summary>
internal sealed record OrganisationFile
{
    [JsonProperty(Required = Required.Always)]
    public int SchemaVersion { get; init; }

    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<DemoUser> Users { get; init; } = [];

    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<DemoAccount> Accounts { get; init; } = [];

    /// <summary>Keys of users and the roles that stand for any of their users.</summary>
    public IReadOnlyList<string> UserNames => [.. Users.Select(user => user.Key), .. Users.Select(user => user.Role).Distinct()];

    public static OrganisationFile Read(string path)
    {
        var file = StrictJson.Read<OrganisationFile>(path);
        var name = Path.GetFileName(path);
        if (file.Users.GroupBy(user => user.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidInputException(name, $"two users have the key \"{twice.Key}\".", "Give each a key of its own.");
        }

        foreach (var role in DemoTeams.Roles.Where(role => file.Users.All(user => user.Role != role)))
        {
            throw new InvalidInputException(name, $"nobody has the role \"{role}\".", "The demonstration needs at least one user of every role.");
        }

        return file.Users.FirstOrDefault(user => !DemoTeams.Roles.Contains(user.Role)) is { } odd
            ? throw new InvalidInputException(name, $"user \"{odd.Key}\" has the unknown role \"{odd.Role}\".", $"Use one of: {string.Join(", ", DemoTeams.Roles)}.")
            : file;
    }
}

/// <param name="Language">Windows language id of the user interface: 1033 or 1031.</param>
internal sealed record DemoUser(
    [property: JsonProperty(Required = Required.Always)] string Key,
    [property: JsonProperty(Required = Required.Always)] string Name,
    [property: JsonProperty(Required = Required.Always)] string Role,
    [property: JsonProperty(Required = Required.Always)] int Language);

/// <param name="Revenue">A year, in base currency.</param>
internal sealed record DemoAccount(
    [property: JsonProperty(Required = Required.Always)] string Name,
    [property: JsonProperty(Required = Required.Always)] int Employees,
    [property: JsonProperty(Required = Required.Always)] decimal Revenue);
