using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>Reads request parameters of a message or custom API; optional ones that were not sent read as the type's default.</summary>
internal static class Inputs
{
    public static T? Input<T>(this Execution execution, string name) =>
        execution.Context.InputParameters.Contains(name) && execution.Context.InputParameters[name] is T value ? value : default;

    /// <summary>A moment, which is UTC whatever the caller's client made of it; null when none was sent.</summary>
    public static DateTime? InputMoment(this Execution execution, string name) =>
        execution.Input<DateTime>(name) is var moment && moment != default ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;

    /// <summary>An owner that an API takes as the id of a team or of a user; null when neither was sent.</summary>
    public static EntityReference? IntendedOwner(this Execution execution, string teamParameter, string userParameter) =>
        execution.Input<Guid>(teamParameter) is var team && team != Guid.Empty ? new EntityReference(TeamTable.Name, team)
        : execution.Input<Guid>(userParameter) is var user && user != Guid.Empty ? new EntityReference(SystemUserTable.Name, user)
        : null;
}
