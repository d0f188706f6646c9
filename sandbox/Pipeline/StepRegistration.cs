using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>
/// Steps and images that somebody registers through their tables, as the Plug-in Registration Tool does: the same rules as for a solution's XML (P39, P26, P27).
/// A row is checked as it stands after the write; a fault undoes the write.
/// </summary>
internal static class StepRegistration
{
    private const string StepTable = "sdkmessageprocessingstep";
    private const string ImageTable = "sdkmessageprocessingstepimage";

    /// <summary>What the platform fills in. plugintypeid is the older name of eventhandler; both are always the same.</summary>
    public static void Complete(Table table, IDictionary<string, object?> values, bool isNew)
    {
        if (table.Name != StepTable)
        {
            return;
        }

        if (!values.ContainsKey("plugintypeid") && values.TryGetValue("eventhandler", out var handler))
        {
            values["plugintypeid"] = handler;
        }
        else if (!values.ContainsKey("eventhandler") && values.TryGetValue("plugintypeid", out var type))
        {
            values["eventhandler"] = type;
        }

        if (isNew)
        {
            Default(values, "rank", 1);
            Default(values, "supporteddeployment", new OptionSetValue(0));
            Default(values, "invocationsource", new OptionSetValue(0));
            Default(values, "asyncautodelete", false);
            Default(values, "ismanaged", false);
        }
    }

    public static void Check(Organization organization, Table table, Guid id)
    {
        if (table.Name == StepTable)
        {
            CheckStep(organization, organization.Rows.Read(table, id, table.Stored)!);
            foreach (var image in organization.Rows.Find(ImageTable, StepTable + "id", id))
            {
                Check(organization, organization.Table(ImageTable), image);
            }
        }
        else if (table.Name == ImageTable)
        {
            CheckImage(organization, organization.Rows.Read(table, id, table.Stored)!);
        }
    }

    private static void CheckStep(Organization organization, Entity step)
    {
        foreach (var needed in new[] { "name", "sdkmessageid", "plugintypeid", "stage", "mode", "rank" }.Where(n => !step.Contains(n)))
        {
            throw Fault.Of(Codes.AttributeNull, $"Attribute: {needed} cannot be set to NULL");
        }

        var (stage, mode) = (Number(step, "stage"), Number(step, "mode"));
        Refuse(StepRules.OfStage(stage, mode));
        if (Number(step, "supporteddeployment") != 0 || Number(step, "invocationsource") != 0)
        {
            throw Fault.NotSupported("steps with another supporteddeployment or invocationsource than 0: they run on servers and for parents only.");
        }

        if (Reference(step, "eventhandler")!.Id != Reference(step, "plugintypeid")!.Id)
        {
            throw Refused("eventhandler and plugintypeid name two plug-in types. Send one of them.");
        }

        CheckType(organization, Reference(step, "plugintypeid")!.Id);
        CheckApi(organization, Reference(step, "sdkmessageid")!.Id, mode);
        var table = CheckFilter(organization, step);
        CheckColumns(table, step.GetAttributeValue<string>("filteringattributes"));
    }

    private static void CheckImage(Organization organization, Entity image)
    {
        foreach (var needed in new[] { "sdkmessageprocessingstepid", "imagetype", "entityalias", "messagepropertyname" }.Where(n => !image.Contains(n)))
        {
            throw Fault.Of(Codes.AttributeNull, $"Attribute: {needed} cannot be set to NULL");
        }

        var steps = organization.Table(StepTable);
        var step = organization.Rows.Read(steps, Reference(image, "sdkmessageprocessingstepid")!.Id, steps.Stored)!;
        var message = organization.Rows.NameOf("sdkmessage", Reference(step, "sdkmessageid")!.Id)!;
        Refuse(StepRules.OfImage(message, Number(step, "stage"), Number(image, "imagetype"), image.GetAttributeValue<string>("messagepropertyname")));
        CheckColumns(CheckFilter(organization, step), image.GetAttributeValue<string>("attributes"));
    }

    private static void CheckType(Organization organization, Guid type)
    {
        if (organization.Database.Scalar("SELECT isworkflowactivity FROM plugintype WHERE plugintypeid=@p0", SqlValue.Id(type)) is 1L)
        {
            throw Refused($"{organization.Rows.NameOf("plugintype", type)} is a workflow activity, which no step can run. Use a type that implements IPlugin.");
        }
    }

    /// <summary>A custom API says who may register on it (AllowedCustomProcessingStepType, P23).</summary>
    private static void CheckApi(Organization organization, Guid message, int mode)
    {
        var allowed = organization.Database.Scalar("SELECT allowedcustomprocessingsteptype FROM customapi WHERE sdkmessageid=@p0", SqlValue.Id(message));
        if (allowed is 0L || (allowed is 1L && mode == 0))
        {
            throw Refused($"The custom API {organization.Rows.NameOf("sdkmessage", message)} takes {(allowed is 0L ? "no steps" : "asynchronous steps only")}.");
        }
    }

    /// <summary>The table a step is for; null = for all.</summary>
    private static Table? CheckFilter(Organization organization, Entity step)
    {
        if (Reference(step, "sdkmessagefilterid") is not { } filter)
        {
            return null;
        }

        var row = organization.Database.Query("SELECT sdkmessageid, primaryobjecttypecode, iscustomprocessingstepallowed FROM sdkmessagefilter WHERE sdkmessagefilterid=@p0", [SqlValue.Id(filter.Id)],
            r => (Message: Guid.Parse(r.GetString(0)), Table: r.GetString(1), TakesSteps: r.GetInt64(2) == 1)).Single();
        if (row.Message != Reference(step, "sdkmessageid")!.Id || !row.TakesSteps)
        {
            throw Refused($"The filter {filter.Name} is {(row.TakesSteps ? "of another message than the step" : "not open to steps")}. Look it up by message and table in sdkmessagefilter.");
        }

        return organization.Catalog.Find(row.Table);
    }

    private static void CheckColumns(Table? table, string? columns)
    {
        foreach (var column in (columns ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(c => table?.Has(c) != true))
        {
            throw Refused($"There is no column '{column}'{(table is null ? " without a table" : $" in '{table.Name}'")}. Columns are in lower case, separated by commas.");
        }
    }

    private static void Default(IDictionary<string, object?> values, string column, object value)
    {
        if (!values.TryGetValue(column, out var sent) || sent is null)
        {
            values[column] = value;
        }
    }

    private static void Refuse(StepRules.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw Refused($"{refusal.Cause} {refusal.Remedy}");
        }
    }

    private static Exception Refused(string message) => Fault.Of(Codes.InvalidArgument, message);

    private static int Number(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value ?? 0;

    private static EntityReference? Reference(Entity row, string column) => row.GetAttributeValue<EntityReference>(column);
}
