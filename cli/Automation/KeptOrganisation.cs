using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Automation;

/// <summary>The organisation that a demonstration left.</summary>
internal sealed class KeptOrganisation(string folder, string option, DateTime? at) : IOrganisation
{
    private readonly LeadGovernance.Sandbox.Sandbox sandbox = KeptSandbox.GoOn(folder, option, at);

    public IOrganizationService Service => sandbox.System;

    public void Settle() => sandbox.RunJobs();

    public void Dispose() => sandbox.Dispose();
}
