using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests.Distribution;

/// <summary>An office whose inside sales has three people, nobody of them a seller yet.</summary>
internal sealed class InsideTeam : IDisposable
{
    private readonly Guid coldCalling;

    public InsideTeam(SandboxSwitches? switches = null, bool enforcing = true)
    {
        Office = enforcing ? Office.Enforcing(switches) : Office.Observing();
        coldCalling = Office.Channel("coldCalling").Id;
        People = [Office.Ina, Join("Ida"), Join("Ivo")];
    }

    public Office Office { get; }

    public IReadOnlyList<Guid> People { get; }

    /// <summary>Sellers in the order given.</summary>
    public InsideTeam Selling(params (int? Weight, int? Capacity)[] sellers)
    {
        for (var index = 0; index < sellers.Length; index++)
        {
            AddSeller(People[index], sellers[index].Weight, sellers[index].Capacity);
        }

        LetSnapshotsEnd();
        return this;
    }

    public Guid AddSeller(Guid user, int? weight = null, int? capacity = null, Guid? team = null) => Office.AddSeller(user, team ?? Office.Inside, weight, capacity);

    public void AddAbsence(Guid user, DateTime from, DateTime? until) => Office.System.Create(new Entity("lgov_absence")
    {
        ["lgov_user"] = new EntityReference("systemuser", user),
        ["lgov_from"] = from,
        ["lgov_until"] = until,
    });

    public void LetSnapshotsEnd() => Office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

    /// <summary>Leads of the team's own channel, entered one by one by a form on the web; after the jobs have run.</summary>
    public List<Guid> Enter(int count)
    {
        var leads = Enumerable.Range(0, count).Select(_ => Office.Create(Office.Robot, Lead())).ToList();
        Office.Sandbox.RunJobs();
        return leads;
    }

    public List<Guid> EnterInOneBulk(int count)
    {
        var leads = new EntityCollection([.. Enumerable.Range(0, count).Select(_ => Lead())]) { EntityName = "lead" };
        var response = (CreateMultipleResponse)Office.As(Office.Robot).Execute(new CreateMultipleRequest { Targets = leads });
        Office.Sandbox.RunJobs();
        return [.. response.Ids];
    }

    public OrganizationResponse Distribute(Guid lead) => Office.System.Execute(new OrganizationRequest("lgov_DistributeLead") { ["Lead"] = new EntityReference("lead", lead) });

    /// <summary>How many of the leads each of the people owns; last what the team kept.</summary>
    public string Shares(IEnumerable<Guid> leads)
    {
        var owners = leads.Select(Office.OwnerOf).ToList();
        return string.Join(" ", People.Append(Office.Inside).Select(owner => owners.Count(id => id == owner)));
    }

    public void Dispose() => Office.Dispose();

    private Entity Lead() => Leads.Early(new EntityReference("lgov_channel", coldCalling));

    private Guid Join(string name)
    {
        var user = Office.Sandbox.AddUser(name, $"{name}@example.org", languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        Office.Sandbox.AddMember(Office.Inside, user);
        return user;
    }
}
