using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>What the platform does with a row besides storing it: checks, defaults, owner, state, money, names, cascades.</summary>
internal sealed class RecordBook(Organization organization)
{
    private Rows Rows => organization.Rows;

    /// <summary>Creates the row and completes <paramref name="target"/> with what the platform added.</summary>
    public Guid Create(Entity target, Guid userId)
    {
        var table = organization.Table(target.LogicalName);
        var id = KeyOf(table, target);
        if (Rows.Exists(table, id))
        {
            throw Fault.Of(Codes.DuplicateKey, "Cannot insert duplicate key. A record with matching key values already exists.");
        }

        var values = Check(table, target, forCreate: true);
        AddDefaults(table, values);
        StateRules.OnCreate(table, values);
        organization.Rates.OnCreate(table, values);
        OwnerColumns.OnCreate(organization, table, values, userId);
        Stamp(table, values, userId, isNew: true);
        PrimaryNames.Complete(table, values, null);
        StepRegistration.Complete(table, values, isNew: true);
        CheckRequired(table, values);
        Rows.Insert(table, id, values.Where(v => v.Value is not null));
        StepRegistration.Check(organization, table, id);
        PartyLists.Write(organization, table, id, values);
        target.Id = id;
        target[table.Key] = id;
        if (!organization.Has(Defect.LeavesSystemColumnsOut))
        {
            Complete(target, values);
        }

        organization.NoteWrite(table.Name);
        return id;
    }

    /// <summary>Changes the row; <paramref name="target"/> keeps the columns that were sent.</summary>
    public void Update(Entity target, Guid userId)
    {
        var table = organization.Table(target.LogicalName);
        if (target.Id == Guid.Empty)
        {
            throw Fault.Of(Codes.InvalidArgument, "Entity Id must be specified for Update");
        }

        Entity? read = null;
        Entity Before() => read ??= Rows.Read(table, target.Id, table.Stored) ?? throw Fault.Missing(table.Name, target.Id);
        if (!Rows.Exists(table, target.Id))
        {
            if (organization.Has(Defect.IgnoresMissingRows))
            {
                return;
            }

            throw Fault.Missing(table.Name, target.Id);
        }

        var values = Check(table, target, forCreate: false);
        if (table.Name is "systemuser" or "team" && values.TryGetValue("businessunitid", out var unit) && (unit as EntityReference)?.Id != Before().GetAttributeValue<EntityReference>("businessunitid").Id)
        {
            throw Fault.NotSupported($"moving a {table.Name} to another business unit: what becomes of its roles and rows depends on settings the sandbox lacks.");
        }

        if (values.ContainsKey("statecode") || values.ContainsKey("statuscode"))
        {
            StateRules.OnUpdate(table, values, Before());
        }

        organization.Rates.OnUpdate(table, values, Before);
        if (values.ContainsKey("ownerid"))
        {
            OwnerColumns.OnUpdate(organization, table, values);
        }

        Stamp(table, values, userId, isNew: false);
        PrimaryNames.Complete(table, values, Before);
        StepRegistration.Complete(table, values, isNew: false);
        Rows.Update(table, target.Id, values);
        StepRegistration.Check(organization, table, target.Id);
        PartyLists.Write(organization, table, target.Id, values);
        organization.NoteWrite(table.Name);
    }

    public void Delete(Table table, Guid id)
    {
        if (!Rows.Delete(table, id))
        {
            throw Fault.Missing(table.Name, id);
        }

        PartyLists.Delete(organization, table, id);
        organization.Database.Run("DELETE FROM principalobjectaccess WHERE objectid=@p0", SqlValue.Id(id));
        organization.NoteWrite(table.Name);
    }

    private static Guid KeyOf(Table table, Entity target)
    {
        if (target.Id != Guid.Empty)
        {
            return target.Id;
        }

        return target.Attributes.TryGetValue(table.Key, out var value) && value is Guid key && key != Guid.Empty ? key : Guid.CreateVersion7();
    }

    private Dictionary<string, object?> Check(Table table, Entity target, bool forCreate)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in target.Attributes)
        {
            if (organization.Has(Defect.DropsUnknownColumns) && !table.Has(name))
            {
                continue;
            }

            var column = table.Find(name) ?? throw Fault.UnknownColumn(table.Name, name);
            if (name == table.Key)
            {
                continue;
            }

            if (column.ViewOf is not null || !(forCreate ? column.ValidForCreate : column.ValidForUpdate))
            {
                throw Fault.NotSupported(
                    $"column '{name}' of '{table.Name}' is not valid for {(forCreate ? "Create" : "Update")}: the platform writes it itself. Leave it out of the request.");
            }

            if (!(organization.Has(Defect.SkipsLengthCheck) && value is string))
            {
                ValueCheck.Check(table, column, value);
            }

            CheckTarget(value);
            values[name] = value;
        }

        return values;
    }

    private void CheckTarget(object? value)
    {
        if (value is EntityReference reference && !Rows.Exists(organization.Table(reference.LogicalName), reference.Id))
        {
            throw Fault.Missing(reference.LogicalName, reference.Id);
        }
    }

    private static void AddDefaults(Table table, Dictionary<string, object?> values)
    {
        foreach (var column in table.Defaulted)
        {
            if (!values.ContainsKey(column.Name))
            {
                values[column.Name] = column.Kind == ColumnKind.Boolean ? column.Default == 1 : new OptionSetValue(column.Default!.Value);
            }
        }
    }

    private void Stamp(Table table, Dictionary<string, object?> values, Guid userId, bool isNew)
    {
        var now = organization.Clock.Now;
        var user = new EntityReference("systemuser", userId);
        if (organization.Access.DelegateOf(userId) is { } signedIn)
        {
            foreach (var name in new[] { "createdonbehalfby", "modifiedonbehalfby" }.Where(n => table.Has(n) && (isNew || n[0] == 'm')))
            {
                values[name] = new EntityReference("systemuser", signedIn);
            }
        }

        if (isNew)
        {
            if (table.Has("createdon"))
            {
                values["createdon"] = values.GetValueOrDefault("overriddencreatedon") ?? now;
            }

            if (table.Has("createdby"))
            {
                values["createdby"] = user;
            }
        }

        if (table.Has("modifiedon"))
        {
            values["modifiedon"] = now;
        }

        if (table.Has("modifiedby"))
        {
            values["modifiedby"] = user;
        }
    }

    private static void CheckRequired(Table table, Dictionary<string, object?> values)
    {
        foreach (var column in table.RequiredColumns)
        {
            if (values.GetValueOrDefault(column.Name) is null)
            {
                throw Fault.Of(Codes.AttributeNull, $"Attribute: {column.Name} cannot be set to NULL");
            }
        }
    }

    private static void Complete(Entity target, Dictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null || target.Contains(name))
            {
                target[name] = value;
            }
        }
    }
}
