using System;

namespace LeadGovernance.Cli.Connection;

/// <summary>What leadgov takes from around it: the environment, the client that connects, the clock that waits are measured by.</summary>
/// <param name="Connection">A connection string that the environment names.</param>
/// <param name="Connector">Null in a build without Microsoft's client.</param>
internal sealed record Outside(string? Connection, IConnector? Connector, TimeProvider Time)
{
    public const string Variable = "LEADGOV_CONNECTION";

    public static Outside Process() => new(
        Environment.GetEnvironmentVariable(Variable),
#if DATAVERSE_CLIENT
        new ServiceClientConnector(),
#else
        null,
#endif
        TimeProvider.System);
}
