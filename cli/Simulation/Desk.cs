using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.RegularExpressions;
using LeadGovernance.Cli.Demo;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Where people ask the organisation for something, each with his own rights. A refusal is an outcome, not an error.</summary>
internal sealed partial class Desk(LeadGovernance.Sandbox.Sandbox sandbox, People people, FunnelBook book, Action<DateTime, Guid, OrganizationRequest>? asked)
{
    private readonly Dictionary<Guid, IOrganizationService> services = [];
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public int Requests { get; private set; }

    public DateTime Now => sandbox.Clock.Now;

    /// <returns>Null when it was refused.</returns>
    public OrganizationResponse? Ask(Guid person, LeadCase lead, string what, OrganizationRequest request)
    {
        Requests++;
        asked?.Invoke(Now, person, request);
        try
        {
            var answer = Service(person).Execute(request);
            if (answer.Results.TryGetValue("Ok", out var ok) && ok is false)
            {
                Refuse(person, lead, what, Text(answer, "Codes", "Code").Split(',')[0], Text(answer, "Message"));
                return null;
            }

            return answer;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Refuse(person, lead, what, MoveReplay.Code(fault), fault.Message);
            return null;
        }
    }

    public bool Set(Guid person, LeadCase lead, string what, params (string Column, object? Value)[] values)
    {
        var row = new Entity("lead", lead.Id);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return Ask(person, lead, what, new UpdateRequest { Target = row }) != null;
    }

    private void Refuse(Guid person, LeadCase lead, string what, string code, string message)
    {
        book.On(Now).Refusals++;
        // The platform names rows by ids, which are others in every sandbox.
        var said = Id().Replace(message, match => people.NameOf(Guid.Parse(match.Value)) is var name && name == match.Value ? "…" : name);
        refusals.Add(new Refusal(lead.Key, 0, (Now.Date - DemoScript.Start.Date).Days, people.NameOf(person), what, code, said));
    }

    private IOrganizationService Service(Guid person)
    {
        if (!services.TryGetValue(person, out var service))
        {
            service = services[person] = sandbox.ServiceFor(person);
        }

        return service;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    private static string Text(OrganizationResponse answer, params string[] names) =>
        names.Select(name => answer.Results.TryGetValue(name, out var value) ? value as string : null).FirstOrDefault(text => text != null) ?? string.Empty;
}
