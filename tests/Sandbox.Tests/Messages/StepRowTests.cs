using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>
/// Steps that are registered through sdkmessageprocessingstep, not by an import. Source: P9, P26, P27, P39 [REG] register-plug-in and the entity reference of sdkmessageprocessingstep;
/// P23 [CAPI] customapi-table-columns.
/// </summary>
[TestClass]
public class StepRowTests
{
    [TestMethod]
    public void A_registered_step_runs_from_the_next_request_on_until_its_row_is_deleted()
    {
        using var bench = new Bench();
        var seen = Record(bench);
        bench.CreateLead();
        var step = bench.System.Create(Step(bench, "Create", "lead", 20));
        bench.CreateLead();
        bench.System.Create(new Entity("account") { ["name"] = "another table" });
        CollectionAssert.AreEqual(new[] { "Create lead 20" }, seen);
        bench.System.Delete("sdkmessageprocessingstep", step);
        bench.CreateLead();
        Assert.HasCount(1, seen);
    }

    [TestMethod]
    public void A_custom_api_registers_a_step_as_SYSTEM_by_names_alone()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Register", [], []));
        var seen = Record(bench);
        bench.Scripts["rec_Register"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            run.System.Create(Step(run.System, "QualifyLead", "lead", 10));
        };
        bench.Sandbox.ServiceFor(bench.User()).Execute(new OrganizationRequest("rec_Register"));
        bench.System.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", bench.CreateLead()), Status = new OptionSetValue(-1) });
        CollectionAssert.AreEqual(new[] { "QualifyLead lead 10" }, seen);
    }

    [TestMethod]
    public void A_registration_inside_a_request_that_fails_never_was()
    {
        using var bench = new Bench(new StepSpec("Create", "account", 40, r =>
        {
            r.System.Create(Step(r.System, "Create", "lead", 20));
            throw new InvalidPluginExecutionException("no");
        }));
        var seen = Record(bench);
        Assert.AreEqual("no", Bench.Faults(() => bench.System.Create(new Entity("account") { ["name"] = "A" })).Message);
        bench.CreateLead();
        Assert.IsEmpty(seen);
    }

    [TestMethod]
    public void Only_administrators_and_customizers_register_whoever_calls_the_plug_in()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Register", [], []));
        bench.Scripts["rec_Register"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            run.Factory.CreateOrganizationService(run.Context.UserId).Create(Step(run.System, "Create", "lead", 20));
        };
        var (seller, customizer) = (bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)")), bench.Sandbox.ServiceFor(bench.User("System Customizer (sandbox)")));
        StringAssert.Contains(Bench.Faults(() => seller.Create(Step(bench, "Create", "lead", 20))).Message, "prvCreateSdkMessageProcessingStep");
        StringAssert.Contains(Bench.Faults(() => seller.Execute(new OrganizationRequest("rec_Register"))).Message, "prvCreateSdkMessageProcessingStep");
        var step = customizer.Create(Step(bench, "Create", "lead", 20));
        StringAssert.Contains(Bench.Faults(() => seller.Update(Disabled(step))).Message, "prvWriteSdkMessageProcessingStep");
        StringAssert.Contains(Bench.Faults(() => seller.Delete("sdkmessageprocessingstep", step)).Message, "prvDeleteSdkMessageProcessingStep");
        Assert.HasCount(1, seller.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities, "everybody may read what is registered");
        customizer.Execute(new OrganizationRequest("rec_Register"));
        customizer.Delete("sdkmessageprocessingstep", step);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void P09_Update_and_SetState_switch_a_step_off_and_on(bool bySetState)
    {
        using var bench = new Bench();
        var seen = Record(bench);
        var step = bench.System.Create(Step(bench, "Create", "lead", 20));
        foreach (var state in new[] { 1, 0 })
        {
            OrganizationRequest request = bySetState
                ? new SetStateRequest { EntityMoniker = new EntityReference("sdkmessageprocessingstep", step), State = new OptionSetValue(state), Status = new OptionSetValue(-1) }
                : new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(state) } };
            bench.System.Execute(request);
            bench.CreateLead();
            Assert.HasCount(state == 1 ? 0 : 1, seen);
        }
    }

    [TestMethod]
    public void Rank_filter_configuration_and_stage_of_a_row_may_change_later()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 20) { Rank = 5 });
        var seen = Record(bench);
        bench.Scripts["other"] = (_, _) => bench.Seen.Add("other");
        var row = Step(bench, "Update", "lead", 20);
        row["filteringattributes"] = "jobtitle";
        var step = bench.System.Create(row);
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "not in the filter" });
        Assert.IsEmpty(seen);
        bench.Seen.Clear();
        bench.System.Update(new Entity("sdkmessageprocessingstep", step) { ["filteringattributes"] = "subject", ["configuration"] = "other", ["rank"] = 9 });
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "in it" });
        CollectionAssert.AreEqual(new[] { "Update lead 20", "other" }, bench.Seen);
        bench.System.Update(new Entity("sdkmessageprocessingstep", step) { ["rank"] = 1 });
        bench.Seen.Clear();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "again" });
        CollectionAssert.AreEqual(new[] { "other", "Update lead 20" }, bench.Seen);
    }

    [TestMethod]
    public void P39_an_asynchronous_step_runs_as_a_job()
    {
        using var bench = new Bench();
        var seen = Record(bench);
        var row = Step(bench, "Create", "lead", 40);
        row["mode"] = new OptionSetValue(1);
        bench.System.Create(row);
        bench.CreateLead();
        Assert.IsEmpty(seen);
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { "Create lead 40" }, seen);
    }

    [TestMethod]
    public void P26_P27_images_are_rows_too_and_go_with_their_step()
    {
        using var bench = new Bench();
        var seen = new List<string>();
        bench.Scripts[Name] = (plugin, services) =>
        {
            var context = new Run(plugin, services).Context;
            seen.Add($"{context.PreEntityImages["row"]["subject"]}>{context.PostEntityImages["row"]["subject"]}");
        };
        var step = bench.System.Create(Step(bench, "Update", "lead", 40));
        bench.System.Create(Image(step, 2, "Target", "subject"));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "new" });
        CollectionAssert.AreEqual(new[] { "Topic>new" }, seen);
        bench.System.Delete("sdkmessageprocessingstep", step);
        Assert.AreEqual(0, bench.Count("sdkmessageprocessingstepimage"));
    }

    public static IEnumerable<object[]> WrongSteps =>
    [
        ["an asynchronous step before stage 40", (Action<Entity>)(s => s["mode"] = new OptionSetValue(1)), "Stage 20 with mode 1 can't be registered"],
        ["a stage nobody may register", (Action<Entity>)(s => s["stage"] = new OptionSetValue(30)), "Stage 30 with mode 0 can't be registered"],
        ["no stage", (Action<Entity>)(s => s.Attributes.Remove("stage")), "Attribute: stage cannot be set to NULL"],
        ["no message", (Action<Entity>)(s => s.Attributes.Remove("sdkmessageid")), "Attribute: sdkmessageid cannot be set to NULL"],
        ["no plug-in type", (Action<Entity>)(s => s.Attributes.Remove("plugintypeid")), "Attribute: plugintypeid cannot be set to NULL"],
        ["a plug-in type that is not there", (Action<Entity>)(s => s["plugintypeid"] = new EntityReference("plugintype", Guid.NewGuid())), "Does Not Exist"],
        ["two plug-in types", (Action<Entity>)(s => s["eventhandler"] = new EntityReference("plugintype", new Guid("7d0d2c52-0000-4000-8000-000000000002"))), "name two plug-in types"],
        ["a message that is not there", (Action<Entity>)(s => s["sdkmessageid"] = new EntityReference("sdkmessage", Guid.NewGuid())), "Does Not Exist"],
        ["a workflow activity", (Action<Entity>)(s => s["plugintypeid"] = new EntityReference("plugintype", new Guid("7d0d2c52-0000-4000-8000-000000000002"))), "is a workflow activity"],
        ["a filtering attribute that the table lacks", (Action<Entity>)(s => s["filteringattributes"] = "subject,nosuch"), "There is no column 'nosuch' in 'lead'"],
        ["another deployment", (Action<Entity>)(s => s["supporteddeployment"] = new OptionSetValue(2)), "Sandbox: not supported: steps with another supporteddeployment"],
        ["a column that the table lacks", (Action<Entity>)(s => s["nosuch"] = "x"), "Sandbox: not supported: column 'nosuch'"],
    ];

    [TestMethod]
    [DynamicData(nameof(WrongSteps))]
    public void A_step_that_an_import_would_refuse_is_refused(string what, Action<Entity> breakIt, string message)
    {
        using var bench = new Bench();
        var step = Step(bench, "Update", "lead", 20);
        breakIt(step);
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(step)).Message, message, what);
        Assert.AreEqual(0, bench.Count("sdkmessageprocessingstep"), what);
    }

    [TestMethod]
    public void A_filter_of_another_message_is_refused()
    {
        using var bench = new Bench();
        var step = Step(bench, "Update", "lead", 20);
        step["sdkmessagefilterid"] = Step(bench, "Create", "lead", 20)["sdkmessagefilterid"];
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(step)).Message, "of another message");
    }

    [TestMethod]
    [DataRow(0, 0, "takes no steps")]
    [DataRow(1, 0, "takes asynchronous steps only")]
    [DataRow(1, 1, null)]
    [DataRow(2, 0, null)]
    public void P23_a_custom_api_says_which_steps_it_takes(int allowed, int mode, string? refusal)
    {
        using var bench = new Bench(new SandboxSwitches(), s =>
        {
            s.AddApi("rec_Do", [], [], withPlugin: false);
            var file = "customapis/rec_Do/customapi.xml";
            s.Files[file] = global::System.Text.Encoding.UTF8.GetBytes(global::System.Text.Encoding.UTF8.GetString(s.Files[file]).Replace(
                "<allowedcustomprocessingsteptype>2", $"<allowedcustomprocessingsteptype>{allowed}", StringComparison.Ordinal));
        });
        var seen = Record(bench);
        var step = Step(bench, "rec_Do", null, 40);
        step["mode"] = new OptionSetValue(mode);
        if (refusal is not null)
        {
            StringAssert.Contains(Bench.Faults(() => bench.System.Create(step)).Message, refusal);
            return;
        }

        bench.System.Create(step);
        bench.System.Execute(new OrganizationRequest("rec_Do"));
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { "rec_Do none 40" }, seen);
    }

    [TestMethod]
    [DataRow("Create", "lead", 40, 0, "id", "Create has no such image in stage 40")]
    [DataRow("Create", "lead", 40, 1, "Target", "'Target' is unknown for Create")]
    [DataRow("Update", "lead", 20, 1, "Target", "Update has no such image in stage 20")]
    [DataRow("Delete", "lead", 40, 1, "Target", "Delete has no such image in stage 40")]
    [DataRow("SetState", "lead", 40, 0, "Target", "'Target' is unknown for SetState")]
    [DataRow("QualifyLead", "lead", 10, 0, "LeadId", "QualifyLead has no images")]
    [DataRow("Merge", "lead", 10, 0, "SubordinateId", "Sandbox: not supported: images of the row that a Merge gives up")]
    public void P26_P27_an_image_that_the_message_does_not_give_is_refused(string message, string table, int stage, int type, string property, string refusal)
    {
        using var bench = new Bench();
        var step = bench.System.Create(Step(bench, message, table, stage));
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(Image(step, type, property, "subject"))).Message, refusal);
        Assert.AreEqual(0, bench.Count("sdkmessageprocessingstepimage"));
    }

    [TestMethod]
    public void A_step_with_a_post_image_stays_in_stage_40_and_image_columns_exist()
    {
        using var bench = new Bench();
        var step = bench.System.Create(Step(bench, "Update", "lead", 40));
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(Image(step, 1, "Target", "nosuch"))).Message, "There is no column 'nosuch' in 'lead'");
        bench.System.Create(Image(step, 1, "Target", "subject"));
        StringAssert.Contains(Bench.Faults(() => bench.System.Update(new Entity("sdkmessageprocessingstep", step) { ["stage"] = new OptionSetValue(20) })).Message, "Update has no such image in stage 20");
        Assert.AreEqual(40, bench.Read("sdkmessageprocessingstep", step, "stage").GetAttributeValue<OptionSetValue>("stage").Value);
    }

    private const string Name = "registered at run time";

    private static List<string> Record(Bench bench)
    {
        var seen = new List<string>();
        bench.Scripts[Name] = (plugin, services) =>
        {
            var context = new Run(plugin, services).Context;
            seen.Add($"{context.MessageName} {context.PrimaryEntityName} {context.Stage}");
        };
        return seen;
    }

    private static Entity Step(Bench bench, string message, string? table, int stage) => Step(bench.System, message, table, stage);

    /// <summary>Everything is looked up by name, as a plug-in has to.</summary>
    private static Entity Step(IOrganizationService service, string message, string? table, int stage)
    {
        var messageId = One(service, "sdkmessage", ("name", message));
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{message} {table} {stage}", ["sdkmessageid"] = messageId, ["plugintypeid"] = One(service, "plugintype", ("typename", TinySolution.Recorder)),
            ["stage"] = new OptionSetValue(stage), ["mode"] = new OptionSetValue(0), ["configuration"] = Name,
        };
        if (table is not null)
        {
            step["sdkmessagefilterid"] = One(service, "sdkmessagefilter", ("sdkmessageid", messageId.Id), ("primaryobjecttypecode", table));
        }

        return step;
    }

    private static Entity Image(Guid step, int type, string property, string columns) => new("sdkmessageprocessingstepimage")
    {
        ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step), ["name"] = "row", ["entityalias"] = "row", ["imagetype"] = new OptionSetValue(type),
        ["messagepropertyname"] = property, ["attributes"] = columns,
    };

    private static Entity Disabled(Guid step) => new("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1) };

    private static EntityReference One(IOrganizationService service, string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("name") };
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }
}
