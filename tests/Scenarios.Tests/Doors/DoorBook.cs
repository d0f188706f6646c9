using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>Every door, in the order of the page.</summary>
internal static class DoorBook
{
    private const string NeverRefused = "A lead is never lost for its owner: the accountable team gets it.";
    private const string OwnerChange = "A single request is told why; in a transaction or bulk the owner stays and the rest lives.";
    private const string HalfIsWorse = "Half a qualification is worse than none: refused whole, whatever the way.";

    public static IReadOnlyList<Door> All { get; } =
    [
        new("Create", ["Create lead"], NeverRefused) { Creates = true, Request = visit => new CreateRequest { Target = New(visit) } },
        new("Upsert of a new row", ["Create lead"], NeverRefused) { Creates = true, Request = visit => new UpsertRequest { Target = New(visit) } },
        new("CreateMultiple", ["Create lead"], NeverRefused)
        {
            Creates = true, Request = visit => new CreateMultipleRequest { Targets = One(New(visit)) }, Many = rows => new CreateMultipleRequest { Targets = rows },
        },
        new("Update of the owner", ["Update lead"], OwnerChange) { Request = visit => new UpdateRequest { Target = Owned(visit) } },
        new("Upsert of a row that is there", ["Update lead"], OwnerChange) { Request = visit => new UpsertRequest { Target = Owned(visit) } },
        new("UpdateMultiple", ["Update lead"], OwnerChange)
        {
            Request = visit => new UpdateMultipleRequest { Targets = One(Owned(visit)) }, Many = rows => new UpdateMultipleRequest { Targets = rows },
        },
        new("Assign", ["Assign lead"], OwnerChange) { Request = visit => new AssignRequest { Target = visit.Reference, Assignee = visit.Receiver } },
        new("Update of the state", ["Update lead"], HalfIsWorse)
        {
            Qualifies = true,
            Happened = visit => visit.IsQualified,
            Request = visit => new UpdateRequest { Target = new Entity("lead", visit.Lead) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) } },
        },
        new("SetState", ["SetState lead", "SetStateDynamicEntity lead"], HalfIsWorse)
        {
            Qualifies = true,
            Happened = visit => visit.IsQualified,
            Request = visit => new SetStateRequest { EntityMoniker = visit.Reference, State = new OptionSetValue(1), Status = new OptionSetValue(3) },
        },
        new("QualifyLead", ["QualifyLead lead"], HalfIsWorse)
        {
            SecondLine = ["Update lead", "Create opportunity"],
            Qualifies = true,
            Happened = visit => visit.IsQualified,
            Request = visit => new QualifyLeadRequest { LeadId = visit.Reference, CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(3) },
        },
        new("Opportunity created from the lead", ["Create opportunity"], HalfIsWorse)
        {
            Qualifies = true,
            Happened = visit => Opportunities(visit) > 0,
            Request = visit => new CreateRequest { Target = new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = visit.Reference } },
        },
        new("Opportunity that names the lead later", ["Update opportunity"], HalfIsWorse)
        {
            Qualifies = true,
            Happened = visit => Opportunities(visit) > 0,
            Prepare = visit => visit.Other = new("opportunity", visit.System.Create(new Entity("opportunity") { ["name"] = "Deal" })),
            Request = visit => new UpdateRequest { Target = new Entity("opportunity", visit.Other!.Id) { ["originatingleadid"] = visit.Reference } },
        },
        new("Merge that carries an owner", ["Merge lead"], "Half a merge is worse than none.")
        {
            SecondLine = ["Update lead"],
            Prepare = AddTwin, Request = visit => Merge(visit, new Entity("lead") { ["ownerid"] = visit.Receiver }),
        },
        new("Merge that carries a state", ["Merge lead"], "Half a merge is worse than none.")
        {
            SecondLine = ["Update lead"],
            Qualifies = true,
            Happened = visit => visit.IsQualified,
            Prepare = AddTwin,
            Request = visit => Merge(visit, new Entity("lead") { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) }),
        },
        new("Restore", ["Restore lead"], NeverRefused)
        {
            Prepare = visit =>
            {
                visit.House.WithoutSteps(visit, new UpdateRequest { Target = Owned(visit) });
                visit.System.Delete("lead", visit.Lead);
            },
            Request = visit => new OrganizationRequest("Restore") { ["Target"] = new Entity("lead", visit.Lead) },
        },
        new("Account reassigned, its leads follow", ["Update account", "Assign account"], "Refusing would stop the account: the lead comes back.")
        {
            Prepare = visit => visit.House.GiveAccount(visit),
            Request = visit => new AssignRequest { Target = visit.Other!, Assignee = visit.Receiver },
        },
        new("Contact reassigned, its leads follow", ["Update contact", "Assign contact"], "Refusing would stop the contact: the lead comes back.")
        {
            Prepare = visit => visit.House.GiveContact(visit),
            Request = visit => new UpdateRequest { Target = new Entity("contact", visit.Other!.Id) { ["ownerid"] = visit.Receiver } },
        },
        new("All records of a person reassigned", [], "Refusing would stop a leaver's records; where no step of the lead runs, the sweep sees it.")
        {
            NeedsAdministrator = true,
            Prepare = visit => visit.House.GiveToLeaver(visit),
            Request = visit => new ReassignObjectsSystemUserRequest { UserId = visit.Other!.Id, ReassignPrincipal = visit.Receiver },
        },
        new("Owner parked on somebody who then joins field sales", ["AddMembersTeam any table", "Associate any table"], "Memberships are the administrator's business: booked, and the sweep goes on watching.")
        {
            NeedsAdministrator = true, BooksTheWay = true,
            Prepare = visit => visit.House.Park(visit),
            Request = visit => new AddMembersTeamRequest { TeamId = visit.House.Office.Field, MemberIds = [visit.Receiver.Id] },
        },
        new("Field seller joins a team that owns unripe leads", ["AddMembersTeam any table", "Associate any table"], "Memberships are the administrator's business: booked.")
        {
            NeedsAdministrator = true,
            Prepare = visit => visit.House.GiveToSmallTeam(visit),
            Request = visit => new AddMembersTeamRequest { TeamId = visit.Other!.Id, MemberIds = [visit.Receiver.Id] },
            Happened = visit => visit.House.IsMember(visit.Other!.Id, visit.Receiver.Id),
        },
        new("Lead shared for writing", ["GrantAccess lead"], "Who may not own a lead may not work on it by the back door; reading is free.")
        {
            Happened = visit => visit.House.MayWrite(visit),
            Request = visit => new GrantAccessRequest { Target = visit.Reference, PrincipalAccess = new PrincipalAccess { Principal = visit.Receiver, AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess } },
        },
        new("Share widened to writing", ["ModifyAccess lead"], "Who may not own a lead may not work on it by the back door; reading is free.")
        {
            Happened = visit => visit.House.MayWrite(visit),
            Prepare = visit => visit.System.Execute(new GrantAccessRequest { Target = visit.Reference, PrincipalAccess = new PrincipalAccess { Principal = visit.Receiver, AccessMask = AccessRights.ReadAccess } }),
            Request = visit => new ModifyAccessRequest { Target = visit.Reference, PrincipalAccess = new PrincipalAccess { Principal = visit.Receiver, AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess } },
        },
        new("Update that bypasses custom steps", [], "Administrators can switch steps off for a request, and there is no event of that: the sweep finds the state.")
        {
            NeedsAdministrator = true,
            Request = visit => new UpdateRequest { Target = Owned(visit), ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" },
        },
    ];

    private static Entity New(DoorVisit visit)
    {
        var lead = visit.Facts();
        lead.Id = visit.Lead;
        lead["ownerid"] = visit.Receiver;
        return lead;
    }

    private static Entity Owned(DoorVisit visit) => new("lead", visit.Lead) { ["ownerid"] = visit.Receiver };

    private static EntityCollection One(Entity row) => new([row]) { EntityName = row.LogicalName };

    private static int Opportunities(DoorVisit visit)
    {
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition("originatingleadid", ConditionOperator.Equal, visit.Lead);
        return visit.System.RetrieveMultiple(query).Entities.Count;
    }

    private static void AddTwin(DoorVisit visit) => visit.Other = new("lead", visit.CreateLead());

    private static MergeRequest Merge(DoorVisit visit, Entity content) =>
        new() { Target = visit.Reference, SubordinateId = visit.Other!.Id, UpdateContent = content, PerformParentingChecks = false };
}
