using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>Something that somebody may do to a lead, well or ill.</summary>
/// <param name="Door">The door it goes through, as the page of doors names it; facts go through none.</param>
internal sealed record RandomOperation(string Door, Func<RandomWalk, OrganizationRequest> Request)
{
    /// <summary>No event shows it: what it leaves is the sweep's to find.</summary>
    public bool IsUnseen { get; init; }

    public bool NeedsAdministrator { get; init; }

    public static RandomOperation[] All { get; } =
    [
        new("Create", walk => new CreateRequest { Target = walk.NewLead(owned: true) }),
        new("Upsert of a new row", walk => new UpsertRequest { Target = walk.NewLead(owned: true) }),
        new("CreateMultiple", walk => new CreateMultipleRequest { Targets = Many(walk.NewLead(owned: true), walk.NewLead(owned: true)) }),
        new("Update of the owner", walk => new UpdateRequest { Target = Owned(walk) }),
        new("Upsert of a row that is there", walk => new UpsertRequest { Target = Owned(walk) }),
        new("UpdateMultiple", walk => new UpdateMultipleRequest { Targets = Many(Owned(walk), new Entity("lead", walk.NewRow(walk.NewLead(owned: false))) { ["ownerid"] = walk.Receiver() }) }),
        new("Assign", walk => new AssignRequest { Target = walk.Reference, Assignee = walk.Receiver() }),
        new("Update of the state", walk => new UpdateRequest { Target = Qualified(walk, new Entity("lead", walk.Lead)) }),
        new("SetState", walk => new SetStateRequest { EntityMoniker = walk.Reference, State = new OptionSetValue(walk.Next(3)), Status = new OptionSetValue(-1) }),
        new("QualifyLead", walk => new QualifyLeadRequest { LeadId = walk.Reference, CreateAccount = walk.Coin, CreateContact = walk.Coin, CreateOpportunity = walk.Coin, Status = new OptionSetValue(3) }),
        new("Opportunity created from the lead", walk => new CreateRequest { Target = new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = walk.Reference } }),
        new("Opportunity that names the lead later", walk => new UpdateRequest { Target = new Entity("opportunity", walk.NewRow(new Entity("opportunity") { ["name"] = "Deal" })) { ["originatingleadid"] = walk.Reference } }),
        new("Merge that carries an owner", walk => Merge(walk, new Entity("lead") { ["ownerid"] = walk.Receiver() })),
        new("Merge that carries a state", walk => Merge(walk, Qualified(walk, new Entity("lead")))),
        new("Restore", walk => new OrganizationRequest("Restore") { ["Target"] = new Entity("lead", walk.Deleted()) { ["ownerid"] = walk.Receiver() } }),
        new("Account reassigned, its leads follow", walk => new AssignRequest { Target = walk.CustomerOf("account"), Assignee = walk.Receiver() }),
        new("Contact reassigned, its leads follow", walk => new UpdateRequest { Target = new Entity("contact", walk.CustomerOf("contact").Id) { ["ownerid"] = walk.Receiver() } }),
        new("All records of a person reassigned", walk => new ReassignObjectsSystemUserRequest { UserId = walk.GivenToLeaver(), ReassignPrincipal = walk.Receiver() }) { IsUnseen = true, NeedsAdministrator = true },
        new("Owner parked on somebody who then joins field sales", walk => new AddMembersTeamRequest { TeamId = walk.House.Office.Field, MemberIds = [walk.Parked()] }) { NeedsAdministrator = true },
        new("Lead shared for writing", walk => new GrantAccessRequest { Target = walk.Reference, PrincipalAccess = walk.Share() }),
        new("Share widened to writing", walk => new ModifyAccessRequest { Target = walk.Reference, PrincipalAccess = walk.Share() }),
        new("Update that bypasses custom steps", walk => new UpdateRequest { Target = Owned(walk), ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" }) { IsUnseen = true, NeedsAdministrator = true },
        new("facts", walk => new UpdateRequest { Target = walk.Facts(new Entity("lead", walk.Lead)) }),
        new("channel", walk => new UpdateRequest { Target = new Entity("lead", walk.Lead) { ["lgov_channel"] = walk.Channel() } }),
        new("owner and facts", walk => new UpdateRequest { Target = walk.Facts(Owned(walk)) }),
    ];

    private static Entity Owned(RandomWalk walk) => new("lead", walk.Lead) { ["ownerid"] = walk.Receiver() };

    private static Entity Qualified(RandomWalk walk, Entity row)
    {
        row["statecode"] = new OptionSetValue(1);
        row["statuscode"] = new OptionSetValue(3);
        return walk.Coin ? row : walk.Facts(row);
    }

    private static MergeRequest Merge(RandomWalk walk, Entity content) =>
        new() { Target = walk.Reference, SubordinateId = walk.NewRow(walk.NewLead(owned: false)), UpdateContent = content, PerformParentingChecks = false };

    private static EntityCollection Many(params Entity[] rows) => new(rows) { EntityName = "lead" };
}
