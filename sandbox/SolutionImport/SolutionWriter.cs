using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Solutions;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Carries a plan out, in one transaction.</summary>
internal sealed class SolutionWriter
{
    private readonly Organization organization;
    private readonly SolutionPlan plan;

    private readonly bool enableSteps;

    private SolutionWriter(Organization organization, SolutionPlan plan, bool enableSteps)
    {
        this.organization = organization;
        this.plan = plan;
        this.enableSteps = enableSteps || organization.Has(Defect.EnablesEveryStep);
    }

    public static ImportResult Import(Organization organization, byte[] zip, string file, SolutionAction action, bool enableSteps)
    {
        action = organization.Has(Defect.UpdatesByReplacing) ? SolutionAction.Upgrade : action;
        var plan = SolutionReader.Read(zip, organization);
        RequiredComponents.CheckAllThere(organization, plan.Manifest);
        var name = plan.Manifest.UniqueName;
        var isUpgrade = new VersionRules(organization, plan.Manifest).Check(action);
        if (isUpgrade)
        {
            plan = plan with { Manifest = plan.Manifest with { UniqueName = name + InstalledSolutions.HoldingSuffix } };
        }

        organization.Transaction.Run(() =>
        {
            // Prepared statements would keep the old tables' shape.
            organization.Database.ForgetStatements();
            Schema.Extend(organization.Database, organization.Catalog, plan.Catalog);
            organization.Catalog = plan.Catalog;
            var writer = new SolutionWriter(organization, plan, enableSteps);
            writer.Write();
            organization.Solutions.Add(plan.Manifest.UniqueName, System.IO.Path.GetFileName(file), zip, new PlannedMembers(writer, plan).List());
            return isUpgrade && (action == SolutionAction.Upgrade || organization.Has(Defect.PromotesAtOnce)) ? new SolutionLife(organization).Promote(name) : Guid.Empty;
        });
        organization.ForgetAll();
        return new ImportResult(name, plan.Manifest.Version, plan.Manifest.IsManaged, plan.ChangedTables.Count, plan.Columns,
            plan.Assemblies.Count, plan.Steps.Count, plan.Apis.Count, plan.Roles.Count, plan.WebResources.Count);
    }

    private void Write()
    {
        WriteSolution();
        Founding.WritePrivileges(organization, plan.ChangedTables);
        MessageFilters.Write(organization, plan.ChangedTables);
        OptionLabels.Write(organization, plan.ChangedTables);
        foreach (var role in plan.Roles)
        {
            Founding.WriteRole(organization, role.Id, role.Name, role.Privileges, isInherited: role.IsInherited);
        }

        foreach (var assembly in plan.Assemblies)
        {
            WriteAssembly(assembly);
        }

        foreach (var api in plan.Apis)
        {
            CustomApiWriter.Write(this, api);
            MessageFilters.WriteApi(organization, Find("sdkmessage", "name", api.Name)!.Value, api);
        }

        foreach (var step in plan.Steps)
        {
            WriteStep(step);
        }

        foreach (var resource in plan.WebResources)
        {
            Put("webresource", resource.Id, new()
            {
                ["name"] = resource.Name, ["displayname"] = resource.DisplayName, ["webresourcetype"] = resource.Type, ["languagecode"] = resource.Language,
                ["content"] = Convert.ToBase64String(resource.Content), ["ismanaged"] = plan.Manifest.IsManaged,
            });
        }

        ScreenWriter.Write(this, plan);
        foreach (var (path, content) in plan.Inert)
        {
            organization.Database.Run("INSERT INTO sandbox_component (path, solution, content) VALUES (@p0,@p1,@p2) ON CONFLICT (path) DO UPDATE SET solution=excluded.solution, content=excluded.content",
                path, plan.Manifest.UniqueName, content);
        }
    }

    private void WriteSolution()
    {
        var publisher = Find("publisher", "uniquename", plan.Manifest.Publisher) ?? Guid.CreateVersion7();
        Put("publisher", publisher, new()
        {
            ["uniquename"] = plan.Manifest.Publisher, ["friendlyname"] = plan.Manifest.Publisher, ["customizationprefix"] = plan.Manifest.Prefix,
            ["customizationoptionvalueprefix"] = plan.Manifest.OptionPrefix,
        });
        Put("solution", Find("solution", "uniquename", plan.Manifest.UniqueName) ?? Guid.CreateVersion7(), new()
        {
            ["uniquename"] = plan.Manifest.UniqueName, ["friendlyname"] = plan.Manifest.FriendlyName, ["version"] = plan.Manifest.Version,
            ["ismanaged"] = plan.Manifest.IsManaged, ["publisherid"] = new EntityReference("publisher", publisher), ["installedon"] = organization.Clock.Now,
        });
    }

    private void WriteAssembly(AssemblyPlan assembly)
    {
        Put("pluginassembly", assembly.Id, new()
        {
            ["name"] = assembly.Name, ["version"] = assembly.Version, ["culture"] = "neutral", ["publickeytoken"] = assembly.PublicKeyToken,
            ["content"] = Convert.ToBase64String(assembly.Content), ["sourcetype"] = new OptionSetValue(0), ["isolationmode"] = new OptionSetValue(2), ["ismanaged"] = plan.Manifest.IsManaged,
        });
        foreach (var type in assembly.Types)
        {
            Put("plugintype", type.Id, new()
            {
                ["name"] = type.TypeName, ["typename"] = type.TypeName, ["friendlyname"] = type.FriendlyName, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly.Id),
                ["assemblyname"] = assembly.Name, ["isworkflowactivity"] = type.ActivityGroup is not null, ["workflowactivitygroupname"] = type.ActivityGroup, ["ismanaged"] = plan.Manifest.IsManaged,
            });
        }
    }

    private void WriteStep(StepPlan step)
    {
        var message = Find("sdkmessage", "name", step.Message)!.Value;
        var isEnabled = enableSteps || organization.Database.Scalar("SELECT statecode FROM sdkmessageprocessingstep WHERE sdkmessageprocessingstepid=@p0", SqlValue.Id(step.Id)) is 0L;
        Put("sdkmessageprocessingstep", step.Id, new()
        {
            ["name"] = step.Name, ["description"] = step.Description, ["sdkmessageid"] = new EntityReference("sdkmessage", message),
            ["sdkmessagefilterid"] = step.Table is null ? null : new EntityReference("sdkmessagefilter", FilterOf(message, step)),
            ["plugintypeid"] = new EntityReference("plugintype", step.Type.Id), ["eventhandler"] = new EntityReference("plugintype", step.Type.Id),
            ["configuration"] = step.Configuration, ["stage"] = new OptionSetValue(step.Stage), ["mode"] = new OptionSetValue(step.IsAsynchronous ? 1 : 0), ["rank"] = step.Rank,
            ["filteringattributes"] = step.Filter, ["asyncautodelete"] = step.DeletesJob, ["supporteddeployment"] = new OptionSetValue(0), ["invocationsource"] = new OptionSetValue(0),
            ["statecode"] = new OptionSetValue(isEnabled ? 0 : 1), ["statuscode"] = new OptionSetValue(isEnabled ? 1 : 2), ["ismanaged"] = plan.Manifest.IsManaged,
        });
        Clear("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", step.Id);
        foreach (var image in step.Images)
        {
            Put("sdkmessageprocessingstepimage", image.Id, new()
            {
                ["name"] = image.Name, ["entityalias"] = image.Alias, ["imagetype"] = new OptionSetValue(image.Type), ["attributes"] = image.Columns,
                ["messagepropertyname"] = image.Property, ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
            });
        }
    }

    private Guid FilterOf(Guid message, StepPlan step) => MessageFilters.Find(organization, message, step.Message, step.Table!);

    public Guid? Find(string table, string column, string value) =>
        organization.Database.Scalar($"SELECT {organization.Table(table).Key} FROM {table} WHERE {column}=@p0", value) is string id ? Guid.Parse(id) : null;

    public void Clear(string table, string column, Guid value) => organization.Database.Run($"DELETE FROM {table} WHERE {column}=@p0", SqlValue.Id(value));

    /// <summary>Writes a row in place of one with the same id: a second import of the same solution is an update.</summary>
    public void Put(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = organization.Table(tableName);
        foreach (var name in new[] { "createdon", "modifiedon" }.Where(table.Has))
        {
            values[name] = organization.Clock.Now;
        }

        organization.Rows.Delete(table, id);
        organization.Rows.Insert(table, id, values.Where(v => v.Value is not null));
    }
}
