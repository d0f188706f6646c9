using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Automation;

/// <summary>An organisation to work on: one that is kept in a sandbox, or a live one.</summary>
internal interface IOrganisation : IDisposable
{
    IOrganizationService Service { get; }

    /// <summary>Lets what was caused come to its end; a sandbox that is killed loses the jobs that had not run.</summary>
    void Settle();
}
