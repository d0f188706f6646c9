using System;
using LeadGovernance.Cli.Connection;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Automation;

/// <summary>An organisation that a connection string names. It settles by itself.</summary>
internal sealed class LiveOrganisation : IOrganisation
{
    private readonly IOrganizationService client;

    /// <param name="waiting">Is told before each wait for an organisation that is busy.</param>
    /// <exception cref="OrganisationException">It can't be opened.</exception>
    public LiveOrganisation(string connection, Outside outside, Action<TimeSpan> waiting)
    {
        var text = ConnectionText.Read(connection);
        if (outside.Connector is not { } connector)
        {
            throw new OrganisationException(ConnectionCodes.NoClient, ExitCode.InvalidInput);
        }

        var secrets = Secrets.Of([connection]);
        var patience = new Patience(outside.Time, waiting);
        try
        {
            client = patience.Ask(() => connector.Connect(text.Text), secrets);
        }
        catch (Exception exception) when (exception is not OrganisationException)
        {
            throw Patience.Said(TroubleKind.Unreachable, exception, secrets);
        }

        Service = new PatientService(client, patience, secrets);
    }

    public IOrganizationService Service { get; }

    public void Settle()
    {
    }

    public void Dispose() => (client as IDisposable)?.Dispose();
}
