using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Faults;

/// <summary>Makes the faults that callers get.</summary>
internal static class Fault
{
    public static FaultException<OrganizationServiceFault> Of(int code, string message, string? trace = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message, Timestamp = DateTime.UtcNow, TraceText = trace };
        return new FaultException<OrganizationServiceFault>(fault, message);
    }

    public static FaultException<OrganizationServiceFault> Missing(string table, Guid id) =>
        Of(Codes.RowMissing, $"{table} With Id = {id} Does Not Exist");

    /// <summary>What the sandbox doesn't know or can't do: loud, and never with a code of the platform.</summary>
    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        Of(Codes.NotSupportedInSandbox, "Sandbox: not supported: " + what);

    public static FaultException<OrganizationServiceFault> UnknownTable(string table) =>
        NotSupported($"table '{table}'. It is neither one of the platform's tables in sandbox/Metadata nor part of an imported solution.");

    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        NotSupported($"column '{column}'. Table '{table}' has no such column.");

    /// <summary>The platform's own words for a column that a query names and the table lacks.</summary>
    public static FaultException<OrganizationServiceFault> NoAttribute(string table, string column) =>
        Of(Codes.UnknownColumn, $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical' (look up attribute by name is case-sensitive).");
}
