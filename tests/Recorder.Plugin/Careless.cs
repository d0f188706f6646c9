using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Recorder;

/// <summary>Does everything that the solution checker warns of; it is read, never run.</summary>
public static class Careless
{
    private static readonly object Gate = new object();

    public static void Do(IOrganizationService service, Guid id)
    {
        lock (Gate)
        {
            service.Retrieve("lead", id, new ColumnSet(true));
        }

        var request = (HttpWebRequest)WebRequest.Create("https://example.org");
        Parallel.Invoke(() => request.GetResponse());
        service.Execute(new ExecuteMultipleRequest());
        service.Execute(new AssignRequest());
    }
}
