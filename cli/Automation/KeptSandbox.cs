using System;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Demo;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Automation;

/// <summary>A sandbox in a folder, opened to go on with. Its clock goes on where it stopped: what happened in it is older than whatever comes.</summary>
internal static class KeptSandbox
{
    private const string Database = "org.db";

    private static readonly string[] Clocks = ["lead", "lgov_handover", "lgov_violation", "lgov_charter"];

    /// <param name="option">The option that names the folder.</param>
    public static LeadGovernance.Sandbox.Sandbox Open(string folder, string option) => File.Exists(Path.Combine(folder, Database))
        ? LeadGovernance.Sandbox.Sandbox.Open(folder, startAt: DemoScript.Start)
        : throw new InvalidInputException(folder, "there is no sandbox.", $"Run leadgov demo first, or name the sandbox folder of its --out with {option}.");

    /// <param name="at">The moment to be (UTC); null: the last one that is on record.</param>
    public static LeadGovernance.Sandbox.Sandbox GoOn(string folder, string option, DateTime? at)
    {
        var sandbox = Open(folder, option);
        try
        {
            var stopped = Clocks.Max(table => Last(table, sandbox.System));
            if (at < stopped)
            {
                throw new InvalidInputException("--at", $"the sandbox has come to {stopped:yyyy-MM-dd HH:mm:ss} UTC already.", "Name a later moment.");
            }

            sandbox.Clock.Set(at ?? stopped);
            return sandbox;
        }
        catch
        {
            sandbox.Dispose();
            throw;
        }
    }

    private static DateTime Last(string table, IOrganizationService system)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("modifiedon"), TopCount = 1 };
        query.AddOrder("modifiedon", OrderType.Descending);
        return system.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<DateTime>("modifiedon")).FirstOrDefault(DemoScript.Start);
    }
}
