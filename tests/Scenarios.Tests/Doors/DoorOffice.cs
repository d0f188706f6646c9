using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Sandbox;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>The office with everybody whom the doors need, and with a custom API of somebody else.</summary>
internal sealed class DoorOffice : IDisposable
{
    private const string RelayApi = "rec_Relay";
    private static readonly string[] Powerful = ["Sales Manager (sandbox)", "Lead Governance User", "Lead Governance Manager"];
    private readonly string name = "doors" + Guid.NewGuid().ToString("N");
    private int people;
    private OrganizationRequest? relayed;

    public DoorOffice(string level, SandboxSwitches switches)
    {
        Office = Office.Named(name, level, switches);
        Administrator = Office.Sandbox.Administrator;
        Max = Office.Sandbox.AddUser("Max Manager", "max@example.org", languageId: 1033, application: false, roles: Powerful);
        Robot = Office.Sandbox.AddUser("Import Robot", "import@example.org", languageId: 1033, application: true, roles: Powerful);
        Office.System.Create(new Entity("recyclebinconfig") { ["name"] = "organization", ["statecode"] = new OptionSetValue(0) });
        ImportRelay();
        Tick();
    }

    public Office Office { get; }

    /// <summary>A sales manager with organisation-wide rights and no responsibility.</summary>
    public Guid Max { get; }

    public Guid Robot { get; }

    public Guid Administrator { get; }

    public void Dispose() => Office.Dispose();

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

    public void WithoutSteps(DoorVisit visit, OrganizationRequest request)
    {
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        visit.System.Execute(request);
    }

    public void GiveAccount(DoorVisit visit)
    {
        visit.Other = new("account", visit.System.Create(new Entity("account") { ["name"] = "Weber AG", ["ownerid"] = new EntityReference("team", Office.Inside) }));
        visit.System.Update(new Entity("lead", visit.Lead) { ["parentaccountid"] = visit.Other });
    }

    public void GiveContact(DoorVisit visit)
    {
        visit.Other = new("contact", visit.System.Create(new Entity("contact") { ["lastname"] = "Weber", ["ownerid"] = new EntityReference("team", Office.Inside) }));
        visit.System.Update(new Entity("lead", visit.Lead) { ["parentcontactid"] = visit.Other });
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

    public Guid NewSeller() => NewPerson("Seller", Office.Field);

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
        var answer = Office.As(Administrator).Execute(new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = asked["ExceptionId"], ["ManyUses"] = true });
        if (answer["Ok"] is not true)
        {
            throw new InvalidOperationException((string)answer["Message"]);
        }
    }

    private Guid NewPerson(string kind, Guid? team)
    {
        var user = Office.Sandbox.AddUser($"{kind} {++people}", $"{kind}{people}@example.org", languageId: 1033, application: false, roles: Powerful);
        if (team is { } id)
        {
            Office.Sandbox.AddMember(id, user);
        }

        Tick();
        return user;
    }

    private void ImportRelay()
    {
        var solution = new TinySolution();
        solution.AddApi(RelayApi, [], []);
        AppDomain.CurrentDomain.SetData("recorder:" + name, new Dictionary<string, Action<object, IServiceProvider>>
        {
            [RelayApi] = (_, services) =>
            {
                var context = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;
                ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(context.UserId).Execute(relayed!);
            },
        });
        var path = Path.Combine(Path.GetTempPath(), name + ".zip");
        File.WriteAllBytes(path, solution.Zip());
        Office.Sandbox.Import(path);
        File.Delete(path);
    }
}
