using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Connection;

/// <summary>The keys that the client of Microsoft reads in a connection string; each may be written under several names, in any case.</summary>
internal static class ConnectionKeys
{
    public const string Url = "Url";
    public const string AuthType = "AuthType";
    public const string ClientId = "ClientId";
    public const string ClientSecret = "ClientSecret";
    public const string Password = "Password";
    public const string Thumbprint = "Thumbprint";

    private static readonly string[][] Names =
    [
        [Url, "ServiceUri", "Service Uri", "Server"],
        [AuthType, "AuthenticationType"],
        [ClientId, "AppId", "ApplicationId"],
        [ClientSecret, "Secret"],
        ["Username", "User Name", "UserId", "User Id"],
        [Password],
        ["Domain"],
        ["HomeRealmUri", "Home Realm Uri"],
        [Thumbprint, "CertThumbprint", "CertificateThumbprint"],
        ["StoreName", "CertStoreName", "CertificateStoreName"],
        ["RedirectUri", "ReplyUrl"],
        ["TokenCacheStorePath"],
        ["LoginPrompt"],
        ["RequireNewInstance"],
        ["SkipDiscovery"],
        ["Integrated Security"],
    ];

    /// <summary>Names of the keys whose values nobody may read.</summary>
    public static IReadOnlyList<string> Secret { get; } = [ClientSecret, "Secret", Password];

    /// <summary>First name of each key, for people.</summary>
    public static IEnumerable<string> All => Names.Select(names => names[0]);

    /// <summary>First name of a key; null when there is no such key.</summary>
    public static string? Known(string name) => Names.FirstOrDefault(names => names.Contains(name, StringComparer.OrdinalIgnoreCase))?[0];
}
