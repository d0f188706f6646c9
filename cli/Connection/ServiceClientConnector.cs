using System;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Connection;

/// <summary>Connects with Microsoft's client. The only file that knows it; compiled with DataverseSdk=official, and in the tests against a stand-in.</summary>
internal sealed class ServiceClientConnector : IConnector
{
    public IOrganizationService Connect(string connection)
    {
        var client = new ServiceClient(connection);
        if (client.IsReady)
        {
            // One place waits and tries again, and says so: ours. Two inside each other would wait the product of both.
            client.MaxRetryCount = 0;
            return client;
        }

        var (said, cause) = (client.LastError, client.LastException);
        client.Dispose();
        throw new InvalidOperationException(said, cause);
    }
}
