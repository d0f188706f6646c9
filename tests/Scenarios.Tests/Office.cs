using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A small company in a sandbox of its own: four teams with people, the managed zip imported, the charter set up.</summary>
internal sealed class Office : IDisposable
{
    private const int German = 1031;
    private static readonly string[] Roles = [RoleNames.Salesperson, RoleNames.Seller];

    private Office(SandboxSwitches? switches, string? folder = null, string name = "Office", string? zip = null)
    {
        Sandbox = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Name = name, StartAt = Monday, Switches = switches ?? Setting.Switches, Folder = folder });
        Sandbox.Import(zip ?? Package.ManagedZip);
        Marketing = Team("Marketing");
        Inside = Team("Inside Sales");
        Field = Team("Field Sales");
        External = Team("External Provider");
        Governance = Sandbox.AddTeam("Governance", TeamType.Owner, roles: []);
        Mia = Member("Mia Marketing", Marketing);
        Ina = Member("Ina Inside", Inside);
        Sandbox.AddRole(Ina, RoleNames.InsideSales);
        Finn = Member("Finn Field", Field, German);
        Fred = Member("Fred Field", Field);
        Otto = Member("Otto Ohneamt", null);
        Robot = Sandbox.AddUser("Web Robot", "robot@example.org", languageId: 1033, application: true, roles: Roles);
    }

    /// <summary>Monday, 5 January 2026, 09:00 UTC.</summary>
    public static DateTime Monday { get; } = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public LeadGovernance.Sandbox.Sandbox Sandbox { get; }

    public Guid Marketing { get; }

    public Guid Inside { get; }

    public Guid Field { get; }

    public Guid External { get; }

    public Guid Governance { get; }

    public Guid Mia { get; }

    public Guid Ina { get; }

    public Guid Finn { get; }

    public Guid Fred { get; }

    /// <summary>Somebody without any responsibility.</summary>
    public Guid Otto { get; }

    public Guid Robot { get; }

    public IOrganizationService System => Sandbox.System;

    /// <summary>Imported, not set up.</summary>
    public static Office Bare(SandboxSwitches? switches = null) => new(switches);

    public static Office Enforcing(SandboxSwitches? switches = null) => SetUp("enforce", switches);

    /// <summary>Enforcing, in a folder.</summary>
    public static Office Keeping(string folder) => SetUp("enforce", null, folder);

    /// <summary>Enforcing, on another version of the solution than the one that ships.</summary>
    public static Office On(string zip)
    {
        var office = new Office(null, zip: zip);
        office.SetUp("enforce", keys: 0);
        return office;
    }

    public static Office Observing() => SetUp("observe", null);

    /// <summary>In an organisation of its own name, as the recorder plug-in of the tests needs it.</summary>
    public static Office Named(string name, string level, SandboxSwitches switches)
    {
        var office = new Office(switches, null, name);
        office.SetUp(level, keys: 0);
        return office;
    }

    public IOrganizationService As(Guid user) => Sandbox.ServiceFor(user);

    public OrganizationResponse SetUp(string level, int keys, string? charterJson = null, Guid? alertManager = null, Guid? by = null)
    {
        var request = new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = Marketing,
            ["InsideSalesTeamId"] = Inside,
            ["FieldSalesTeamId"] = Field,
            ["ExternalProviderTeamId"] = External,
            ["GovernanceTeamId"] = Governance,
            ["Level"] = level,
            ["Keys"] = keys,
        };
        if (alertManager is { } user)
        {
            request["AlertManagerId"] = user;
        }

        if (charterJson != null)
        {
            request["CharterJson"] = charterJson;
        }

        return (by is { } caller ? As(caller) : System).Execute(request);
    }

    public Guid Create(Guid by, Entity lead) => As(by).Create(lead);

    /// <summary>Somebody to whom leads of the team are given in turn.</summary>
    public Guid AddSeller(Guid user, Guid team, int? weight = null, int? capacity = null) => System.Create(new Entity("lgov_seller")
    {
        ["lgov_name"] = "Seller",
        ["lgov_user"] = new EntityReference("systemuser", user),
        ["lgov_team"] = new EntityReference("team", team),
        ["lgov_weight"] = weight,
        ["lgov_capacity"] = capacity,
    });

    /// <summary>The query of a view of the table.</summary>
    public string QueryOf(string table, string view)
    {
        var query = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("fetchxml") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, view);
        query.Criteria.AddCondition("returnedtypecode", ConditionOperator.Equal, table);
        return System.RetrieveMultiple(query).Entities.Single().GetAttributeValue<string>("fetchxml");
    }

    public Entity Read(Guid lead) => System.Retrieve("lead", lead, new ColumnSet(true));

    public Guid OwnerOf(Guid lead) => Read(lead).GetAttributeValue<EntityReference>("ownerid").Id;

    public Stage StageOf(Guid lead) => (Stage)(Read(lead).GetAttributeValue<OptionSetValue>("lgov_stage").Value - 723100000);

    public List<Entity> ViolationsOf(Guid lead) => Rows("lgov_violation", lead);

    /// <summary>After the jobs have run.</summary>
    public List<Entity> ReceiptsOf(Guid lead)
    {
        Sandbox.RunJobs();
        return Rows("lgov_receipt", lead);
    }

    public List<Entity> NotificationsOf(Guid user)
    {
        var query = new QueryExpression("appnotification") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, user);
        return [.. System.RetrieveMultiple(query).Entities];
    }

    public List<Entity> ExceptionsOf(Guid lead) => Rows("lgov_exception", lead);

    /// <summary>Whether the lead's own channel and evidence make field sales accountable for it.</summary>
    public bool FieldMayKeep(Guid lead) => (string)System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) })["Accountable"] == "FieldSales";

    public List<Entity> HandoversOf(Guid lead) => Rows("lgov_handover", lead);

    public void Set(Guid by, Guid lead, params (string Column, object? Value)[] values)
    {
        var row = new Entity("lead", lead);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        As(by).Update(row);
    }

    public EntityReference Channel(string code)
    {
        var query = new QueryExpression("lgov_channel") { ColumnSet = new ColumnSet("lgov_code") };
        query.Criteria.AddCondition("lgov_code", ConditionOperator.Equal, code);
        return System.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    public void SetCutOver(DateTime moment)
    {
        var query = new QueryExpression("lgov_charter") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("lgov_status", ConditionOperator.Equal, 723100001);
        System.Update(new Entity("lgov_charter", System.RetrieveMultiple(query).Entities.Single().Id) { ["lgov_cutoveron"] = moment });
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
    }

    /// <summary>What a sweep does, for one lead or for all that its selection names; a lead that fails is parked. Returns how many it looked at.</summary>
    public int Sweep(Guid? only = null, string select = "changed", DateTime? since = null)
    {
        var ids = only is { } lead ? [lead] : Selected(select, since);
        foreach (var id in ids)
        {
            var request = new OrganizationRequest("lgov_ReevaluateLead") { ["Lead"] = new EntityReference("lead", id) };
            try
            {
                System.Execute(request);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                request["Error"] = fault.Message;
                System.Execute(request);
            }
        }

        Sandbox.RunJobs();
        return ids.Count;
    }

    /// <summary>All pages of a selection.</summary>
    public List<Guid> Selected(string select, DateTime? since = null, int pageSize = 0)
    {
        var ids = new List<Guid>();
        var cursor = string.Empty;
        do
        {
            var request = new OrganizationRequest("lgov_SweepLeads") { ["Select"] = select, ["Cursor"] = cursor, ["PageSize"] = pageSize };
            if (since is { } moment)
            {
                request["Since"] = moment;
            }

            var page = System.Execute(request);
            ids.AddRange(((string)page["LeadIds"]).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));
            cursor = (string)page["Cursor"];
        }
        while (cursor.Length > 0);
        return ids;
    }

    /// <summary>The message of the refusal that the action must meet.</summary>
    public static string Refused(Action action) =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Message;

    public void Dispose() => Sandbox.Dispose();

    private static Office SetUp(string level, SandboxSwitches? switches, string? folder = null)
    {
        var office = new Office(switches, folder);
        office.SetUp(level, keys: 0);
        return office;
    }

    private List<Entity> Rows(string table, Guid lead)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("lgov_lead", ConditionOperator.Equal, lead);
        return [.. System.RetrieveMultiple(query).Entities];
    }

    private Guid Team(string name) => Sandbox.AddTeam(name, TeamType.Owner, roles: Roles);

    private Guid Member(string name, Guid? team, int language = 1033)
    {
        var user = Sandbox.AddUser(name, $"{name.Split(' ')[0]}@example.org", languageId: language, roles: Roles);
        if (team is { } id)
        {
            Sandbox.AddMember(id, user);
        }

        return user;
    }
}
