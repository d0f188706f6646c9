using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Connection;

/// <summary>Opens an organisation by a connection string.</summary>
internal interface IConnector
{
    /// <exception cref="System.Exception">It can't be opened; whatever the client threw or said last.</exception>
    IOrganizationService Connect(string connection);
}
