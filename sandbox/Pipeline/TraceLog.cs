using System;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>plugintracelog lives in a database of its own, so that no rollback reaches it.</summary>
internal static class TraceLog
{
    public static void Create(Database outside) => outside.RunOnce(
        """
        CREATE TABLE IF NOT EXISTS plugintracelog (plugintracelogid TEXT PRIMARY KEY NOT NULL, typename TEXT, messagename TEXT, primaryentity TEXT, messageblock TEXT,
        exceptiondetails TEXT, correlationid TEXT, depth INTEGER, mode INTEGER, operationtype INTEGER, pluginstepid TEXT, createdon INTEGER, performanceexecutionduration INTEGER)
        """);

    public static void Write(Organization organization, string name, IExecutionContext context, string text, Exception? failure)
    {
        if (text.Length == 0 && failure is null)
        {
            return;
        }

        organization.Outside.Run(
            "INSERT INTO plugintracelog (plugintracelogid, typename, messagename, primaryentity, messageblock, exceptiondetails, correlationid, depth, mode, operationtype, pluginstepid, createdon) "
            + "VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6,@p7,@p8,@p9,@p10,@p11)",
            SqlValue.Id(Guid.CreateVersion7()), name, context.MessageName, context.PrimaryEntityName, text, failure?.ToString(), SqlValue.Id(context.CorrelationId),
            (long)context.Depth, (long)context.Mode, context is Microsoft.Xrm.Sdk.Workflow.IWorkflowContext ? 2L : 1L,
            context.OwningExtension is { } step ? SqlValue.Id(step.Id) : null, SqlValue.Seconds(organization.Clock.Now));
    }
}
