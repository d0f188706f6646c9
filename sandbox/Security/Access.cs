using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Security;

/// <summary>Refuses what a caller may not do.</summary>
internal sealed class Access(Organization organization)
{
    public const AccessRights AllRights = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess
        | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess;

    private const string ActForOthers = "prvActOnBehalfOfAnotherUser";
    private readonly RowRights rights = new(organization);

    /// <summary>Who acts for whom in the request at hand; null where the caller acts for himself.</summary>
    public (Guid Delegate, Guid For)? Delegation { get; set; }

    public Guid? DelegateOf(Guid userId) => Delegation is { } delegation && delegation.For == userId ? delegation.Delegate : null;

    public bool MayEverything(Guid userId) => Bound(userId) is null;

    /// <summary>A request on behalf of another user needs the privilege to do so.</summary>
    public void CheckDelegate(Guid userId)
    {
        var user = organization.Principals.User(userId);
        if (user.IsDisabled)
        {
            throw Fault.Of(Codes.UserDisabled, $"The specified user(Id = {userId}) is disabled. Consider enabling this user.");
        }

        if (user.ReachOf(ActForOthers) is null && !organization.Has(Defect.DelegatesWithoutPrivilege))
        {
            throw Denied(userId, ActForOthers);
        }
    }

    /// <summary>Refuses a caller who has the privilege at no depth at all.</summary>
    public void CheckTable(Guid userId, string verb, Table table)
    {
        var privilege = PrivilegeNames.Of(verb, table);
        if (Bound(userId) is { } user && (privilege is null ? verb != "Read" : user.ReachOf(privilege) is null))
        {
            throw Denied(userId, privilege ?? $"prv{verb}{table.SchemaName}");
        }
    }

    /// <summary>Refuses a caller who lacks the privilege at every depth.</summary>
    public void CheckPrivilege(Guid userId, string privilege)
    {
        if (Bound(userId) is { } user && user.ReachOf(privilege) is null)
        {
            throw Denied(userId, privilege);
        }
    }

    /// <summary>The depth of Create, and of Append where the new row holds lookups, measured at the owner the row is to have.</summary>
    public void CheckCreate(Guid userId, Table table, Entity target)
    {
        var owner = target.GetAttributeValue<EntityReference>("ownerid") ?? new EntityReference("systemuser", userId);
        CheckNew(userId, "Create", table, owner);
        if (PrivilegeNames.Of("Append", table) is not null && Lookups(target, target.Attributes.Keys).Any())
        {
            CheckNew(userId, "Append", table, owner);
        }
    }

    public void CheckRow(Guid userId, string verb, Table table, Guid id)
    {
        var privilege = PrivilegeNames.Of(verb, table);
        var right = RowRights.Rights.First(r => r.Verb == verb).Right;
        if (Bound(userId) is not { } user || (privilege is null ? verb == "Read" : rights.Allow(user, privilege, right, table, id)))
        {
            return;
        }

        if (!organization.Rows.Exists(table, id))
        {
            throw Fault.Missing(table.Name, id);
        }

        throw Denied(userId, privilege ?? $"prv{verb}{table.SchemaName}", table, id);
    }

    /// <summary>Refuses a caller who lacks one of several rights to a row.</summary>
    public void CheckRights(Guid userId, AccessRights mask, Table table, Guid id)
    {
        foreach (var (verb, right) in RowRights.Rights.Where(r => (mask & r.Right) != 0))
        {
            CheckRow(userId, verb, table, id);
        }
    }

    /// <summary>
    /// Setting a lookup needs Append on the row that holds it and AppendTo on the row it refers to (security access rights, Microsoft).
    /// The owner is a matter of Assign. Emptying a lookup is not documented to need either.
    /// </summary>
    public void CheckLookups(Guid userId, Table table, Guid? id, Entity target) => CheckLookups(userId, table, id, target, target.Attributes.Keys);

    /// <summary>The same for lookups that steps of stage 20 put into Target.</summary>
    public void CheckAddedLookups(PipelineEvent source, Table table) =>
        CheckLookups(source.UserId, table, source.Message == "Create" ? null : source.Id, source.Target!, source.Target!.Attributes.Keys.Where(k => source.SentColumns?.Contains(k) == false));

    /// <summary>A new owner must be able to read what it gets.</summary>
    public void CheckOwnerMayRead(Table table, EntityReference owner)
    {
        var privilege = PrivilegeNames.Of("Read", table)!;
        if (organization.Principals.Of(owner.LogicalName, owner.Id).ReachOf(privilege) is null)
        {
            var kind = owner.LogicalName == "team" ? "team" : "user";
            throw Fault.Of(Codes.PrivilegeDenied,
                $"Principal {kind} (Id={owner.Id}, type={(kind == "team" ? 9 : 8)}) is missing {privilege} privilege. {(kind == "team" ? "Teams" : "Users")} cannot be assigned a record if they do not at least have 'read' permissions.");
        }
    }

    public AccessRights RightsOf(Principal principal, Table table, Guid id) => rights.Of(principal, table, id);

    /// <summary>The SQL that keeps rows from a caller who may not read them; null = sees all.</summary>
    public string? ReadFilter(Guid userId, Table table, string alias) => Bound(userId) is { } user ? rights.ReadFilter(user, table, alias) : null;

    public static Exception Denied(Guid userId, string privilege, Table? table = null, Guid? id = null) => Fault.Of(Codes.PrivilegeDenied,
        $"Principal user (Id={userId}, type=8) is missing {privilege} privilege" + (table is null ? "." : $" on {table.Name} {id}."));

    /// <summary>Whose rights bound the request; null where nothing does.</summary>
    private Principal? Bound(Guid userId)
    {
        var user = DelegateOf(userId) is { } signedIn && !organization.Has(Defect.LendsRightsToDelegate) ? organization.Principals.Both(userId, signedIn) : organization.Principals.User(userId);
        return user.MayEverything ? null : user;
    }

    private void CheckLookups(Guid userId, Table table, Guid? id, Entity target, IEnumerable<string> columns)
    {
        var lookups = Lookups(target, columns).ToList();
        if (lookups.Count == 0)
        {
            return;
        }

        if (PrivilegeNames.Of("Append", table) is not null && !organization.Has(Defect.LinksWithoutAppend))
        {
            if (id is { } row)
            {
                CheckRow(userId, "Append", table, row);
            }
            else
            {
                CheckTable(userId, "Append", table);
            }
        }

        foreach (var (other, reference) in organization.Has(Defect.LinksWithoutAppendTo) ? [] : lookups)
        {
            CheckRow(userId, "AppendTo", other, reference.Id);
        }
    }

    /// <summary>The lookups of a request that need Append and AppendTo: not the owner, not empty, not to tables without privileges.</summary>
    private IEnumerable<(Table Other, EntityReference Reference)> Lookups(Entity target, IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            if (column != "ownerid" && target[column] is EntityReference reference && organization.Catalog.Find(reference.LogicalName) is { } other && PrivilegeNames.Of("AppendTo", other) is not null)
            {
                yield return (other, reference);
            }
        }
    }

    private void CheckNew(Guid userId, string verb, Table table, EntityReference owner)
    {
        CheckTable(userId, verb, table);
        if (Bound(userId) is { } user && table.HasOwner)
        {
            var unit = organization.Principals.BusinessUnitOf(owner.LogicalName, owner.Id);
            var privilege = PrivilegeNames.Of(verb, table)!;
            if (!RowRights.Covers(user.ReachOf(privilege)!, user, owner.Id, unit))
            {
                throw Denied(userId, privilege);
            }
        }
    }
}
