using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>The office with everybody whom the doors need, and with a custom API of somebody else.</summary>
internal sealed class DoorOffice : IDisposable
{
    private const string RelayApi = "rec_Relay";
    private static readonly string[] Powerful = [RoleNames.SalesManager, RoleNames.Seller, RoleNames.Manager];
    private readonly string name = "doors" + Guid.NewGuid().ToString("N");
    private int people;
    private IReadOnlyList<EntityReference>? receivers;
    private IReadOnlyList<Guid>? actors;
    private IReadOnlyList<EntityReference>? channels;
    private EntityReference? referrer;
    private Guid leaver;
    private OrganizationRequest? relayed;

    public DoorOffice(string level, SandboxSwitches switches)
    {
        Office = Office.Named(name, level, switches);
        Administrator = Office.Sandbox.Administrator;
        Max = Office.Sandbox.AddUser("Max Manager", "max@example.org", languageId: 1033, application: false, roles: Powerful);
        Robot = Office.Sandbox.AddUser("Import Robot", "import@example.org", languageId: 1033, application: true, roles: Powerful);
        Office.System.Create(new Entity("recyclebinconfig") { ["name"] = "organization", ["isreadyforrecyclebin"] = true, ["cleanupintervalindays"] = 30 });
        ImportRelay();
        Tick();
    }

    public Office Office { get; }

    /// <summary>A sales manager with organisation-wide rights and no responsibility.</summary>
    public Guid Max { get; }

    public Guid Robot { get; }

    public Guid Administrator { get; }

    /// <summary>For random walks: who may be given a lead, who acts, and what else they need.</summary>
    public IReadOnlyList<EntityReference> Receivers => receivers ??=
    [
        new("team", Office.Field), new("systemuser", Office.Fred), new("systemuser", Office.Finn), new("team", Office.Inside), new("systemuser", Office.Ina),
        new("team", Office.Marketing), new("systemuser", Office.Otto),
    ];

    public IReadOnlyList<Guid> Actors => actors ??= [Max, Robot, Administrator, Office.Ina, Office.Fred, Office.Mia];

    public IReadOnlyList<EntityReference> Channels => channels ??= [.. new[] { "inbound", "coldCalling", "referral", "marketingAutomation", "socialSelling" }.Select(Office.Channel)];

    public EntityReference Referrer => referrer ??= new("contact", Office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));

    public Guid Leaver => leaver == Guid.Empty ? leaver = NewPerson("Leaver", Office.Inside) : leaver;

    public void Dispose() => Office.Dispose();

    public string NameOf(Guid user) =>
        user == Max ? "manager" : user == Robot ? "application" : user == Administrator ? "administrator" : user == Office.Ina ? "inside seller" : user == Office.Fred ? "field seller" : "marketer";

    public bool IsFieldSales(Guid owner) => owner == Office.Field || IsMember(Office.Field, owner);

    /// <summary>Somebody whom the charter has no reason to know: no new snapshot is waited for.</summary>
    public Guid NewHelper() => AddPerson("Helper", null);

    /// <summary>What a new look at the lead says; it books what it finds, so that ask first whether the lead is explained.</summary>
    public bool IsFoundUnjudged(Guid lead) => Office.System.Execute(new OrganizationRequest("lgov_ReevaluateLead") { ["Lead"] = new EntityReference("lead", lead) })["Ok"] is false;

    public bool IsClosed(Guid lead) => Office.Read(lead).GetAttributeValue<OptionSetValue>("statecode").Value != 0;

    /// <summary>Of an open lead: by its stage and the responsibility for it.</summary>
    public bool HasOpportunityTooEarly(Guid lead) => Opportunities(lead) > 0 && Office.StageOf(lead) != Stage.Srl && !Office.FieldMayKeep(lead);

    public int Opportunities(Guid lead)
    {
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition("originatingleadid", ConditionOperator.Equal, lead);
        return Office.System.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>Somebody of field sales with a share for writing; null when there is none.</summary>
    public EntityReference? FieldWriter(Guid lead)
    {
        var shares = (RetrieveSharedPrincipalsAndAccessResponse)Office.System.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = new("lead", lead) });
        return shares.PrincipalAccesses.Where(share => share.AccessMask.HasFlag(AccessRights.WriteAccess)).Select(share => share.Principal).FirstOrDefault(principal => IsFieldSales(principal.Id));
    }

    public bool IsExplained(Guid lead) => Office.ViolationsOf(lead).Count > 0 || Office.ExceptionsOf(lead).Count > 0;

    /// <summary>Longer than a charter snapshot is kept: who joined a team is known then.</summary>
    public void Tick() => Office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

    public Guid Actor(Door door, Situation situation) =>
        door.NeedsAdministrator || situation == Situation.AsAdministrator ? Administrator : situation == Situation.AsIntegration ? Robot : Max;

    public void Send(DoorVisit visit, OrganizationRequest request)
    {
        var service = Office.As(visit.Actor);
        switch (visit.Situation)
        {
            case Situation.ThroughCustomApi:
                relayed = request;
                service.Execute(new OrganizationRequest(RelayApi));
                break;
            case Situation.InTransaction:
                service.Execute(new ExecuteTransactionRequest { Requests = [request], ReturnResponses = false });
                break;
            default:
                service.Execute(request);
                break;
        }
    }

    /// <summary>Switches off every step of the pack on these messages, named "Message table".</summary>
    public void Disable(IEnumerable<string> events)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.BeginsWith, "LeadGovernance:");
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").Columns = new ColumnSet("name");
        query.LinkEntities[0].EntityAlias = "m";
        query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid", JoinOperator.LeftOuter).Columns = new ColumnSet("primaryobjecttypecode");
        query.LinkEntities[1].EntityAlias = "f";
        var steps = Office.System.RetrieveMultiple(query).Entities
            .Where(row => events.Contains($"{row.GetAttributeValue<AliasedValue>("m.name").Value} {row.GetAttributeValue<AliasedValue>("f.primaryobjecttypecode")?.Value ?? "any table"}"))
            .ToList();
        if (steps.Count == 0)
        {
            throw new InvalidOperationException($"No step is registered on {string.Join(", ", events)}.");
        }

        steps.ForEach(step => Office.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) }));
    }

    public void WithoutSteps(DoorVisit visit, OrganizationRequest request)
    {
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        visit.System.Execute(request);
    }

    public void GiveAccount(DoorVisit visit)
    {
        visit.Other = new("account", visit.System.Create(new Entity("account") { ["name"] = "Weber AG", ["ownerid"] = new EntityReference("team", Office.Inside) }));
        visit.System.Update(new Entity("lead", visit.Lead) { ["customerid"] = visit.Other });
    }

    public void GiveContact(DoorVisit visit)
    {
        visit.Other = new("contact", visit.System.Create(new Entity("contact") { ["lastname"] = "Weber", ["ownerid"] = new EntityReference("team", Office.Inside) }));
        visit.System.Update(new Entity("lead", visit.Lead) { ["customerid"] = visit.Other });
    }

    public void GiveToLeaver(DoorVisit visit)
    {
        visit.Other = new("systemuser", NewPerson("Leaver", Office.Inside));
        visit.System.Update(new Entity("lead", visit.Lead) { ["ownerid"] = visit.Other });
    }

    /// <summary>Somebody without responsibility gets the lead, which the charter allows and books.</summary>
    public void Park(DoorVisit visit)
    {
        visit.Receiver = new("systemuser", NewPerson("Helper", null));
        visit.System.Update(new Entity("lead", visit.Lead) { ["ownerid"] = visit.Receiver });
    }

    /// <summary>A team of inside sales that owns this lead and no other, and a field seller who is not in it yet.</summary>
    public void GiveToSmallTeam(DoorVisit visit)
    {
        visit.Other = new("team", Office.Sandbox.AddTeam($"Inside {++people}", TeamType.Owner, roles: [RoleNames.Salesperson, RoleNames.Seller]));
        visit.System.Create(new Entity("lgov_responsibility")
        {
            ["lgov_name"] = "Inside Sales", ["lgov_kind"] = new OptionSetValue(723100001), ["lgov_team"] = visit.Other, ["lgov_priority"] = 9,
        });
        visit.Receiver = new("systemuser", NewPerson("Seller", Office.Field));
        visit.System.Update(new Entity("lead", visit.Lead) { ["ownerid"] = visit.Other });
    }

    public bool IsMember(Guid team, Guid user)
    {
        var query = new QueryExpression("teammembership");
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team);
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        return Office.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    public bool MayWrite(DoorVisit visit)
    {
        var shares = (RetrieveSharedPrincipalsAndAccessResponse)visit.System.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = visit.Reference });
        return shares.PrincipalAccesses.Any(share => share.Principal.Id == visit.Receiver.Id && share.AccessMask.HasFlag(AccessRights.WriteAccess));
    }

    public void GrantException(Guid lead)
    {
        var asked = Office.As(Max).Execute(new OrganizationRequest("lgov_RequestException") { ["Lead"] = new EntityReference("lead", lead), ["Reason"] = "The customer leaves on Friday" });
        // A manager of his own, since each has a budget.
        var answer = Office.As(NewPerson("Boss", null)).Execute(new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = asked["ExceptionId"], ["ManyUses"] = true });
        if (answer["Ok"] is not true)
        {
            throw new InvalidOperationException((string)answer["Message"]);
        }
    }

    private Guid NewPerson(string kind, Guid? team)
    {
        var user = AddPerson(kind, team);
        Tick();
        return user;
    }

    private Guid AddPerson(string kind, Guid? team)
    {
        var user = Office.Sandbox.AddUser($"{kind} {++people}", $"{kind}{people}@example.org", languageId: 1033, application: false, roles: Powerful);
        if (team is { } id)
        {
            Office.Sandbox.AddMember(id, user);
        }

        return user;
    }

    private void ImportRelay() => ForeignSolution.Import(
        Office,
        name,
        solution => solution.AddApi(RelayApi, [], []),
        RelayApi,
        run => run.Factory.CreateOrganizationService(run.Context.UserId).Execute(relayed!));
}
