using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using LeadGovernance.Plugins;
using LeadGovernance.Plugins.Dataverse;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.FakeXrmEasy.Tests;

/// <summary>The core of the pack on FakeXrmEasy's in-memory organisation: set-up writes a charter that the create step then reads.</summary>
[TestClass]
public sealed class RouteNewLeadTests
{
    private readonly IOrganizationService service = MiddlewareBuilder.New()
        .AddCrud()
        .AddFakeMessageExecutors()
        .UseCrud()
        .UseMessages()
        .SetLicense(FakeXrmEasyLicense.RPL_1_5)
        .Build()
        .GetOrganizationService();

    private readonly Guid organization = Guid.NewGuid();

    [TestMethod]
    [DataRow("inbound", "Marketing")]
    [DataRow("coldCalling", "Inside Sales")]
    [DataRow("referral", "Inside Sales")]
    public void A_new_lead_goes_to_the_team_that_is_accountable_for_its_channel(string channel, string team)
    {
        var teams = SetUpCharter();
        var lead = new Entity("lead")
        {
            ["lastname"] = "Schäfer",
            ["companyname"] = "Müller & Söhne GmbH",
            ["lgov_channel"] = new EntityReference("lgov_channel", RowIds.Channel(channel)),
        };

        Run(new RouteNewLead(), new StepContext("Create", "lead", 20, organization) { ["Target"] = lead });

        Assert.AreEqual(teams[team], lead.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private Dictionary<string, Guid> SetUpCharter()
    {
        var teams = new[] { "Marketing", "Inside Sales", "Field Sales" }
            .ToDictionary(name => name, name => service.Create(new Entity("team") { ["name"] = name, ["teamtype"] = new OptionSetValue(0), ["isdefault"] = false }));
        var role = service.Create(new Entity("role") { ["name"] = "Salesperson" });
        var privilege = service.Create(new Entity("privilege") { ["name"] = "prvReadLead" });
        service.Create(new Entity("roleprivileges") { ["roleid"] = role, ["privilegeid"] = privilege });
        foreach (var team in teams.Values)
        {
            service.Create(new Entity("teamroles") { ["teamid"] = team, ["roleid"] = role });
        }

        Run(new SetUp(), new StepContext("lgov_SetUp", string.Empty, 30, organization)
        {
            ["MarketingTeamId"] = teams["Marketing"],
            ["InsideSalesTeamId"] = teams["Inside Sales"],
            ["FieldSalesTeamId"] = teams["Field Sales"],
            ["Level"] = "enforce",
            ["Keys"] = 0,
        });
        Assert.HasCount(10, service.RetrieveMultiple(new QueryExpression("lgov_channel")).Entities);
        return teams;
    }

    private void Run(IPlugin plugin, StepContext context) => plugin.Execute(new StepServices(context, service));
}
