using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>Somebody with one role alone tries everything on every table: what his jobs need works, and nothing more.</summary>
[TestClass]
public sealed class RoleScenarios
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private static readonly SolutionSchema Schema = SchemaReader.Read(Path.Combine(Package.RepositoryRoot, "solution", "schema"));

    private static Office office = null!;
    private static Guid far;

    public static IEnumerable<object[]> Roles => Jobs.Roles.Select(role => new object[] { role });

    /// <summary>By the names of their privileges.</summary>
    private static IEnumerable<string> Tables => Schema.Tables.Select(table => table.SchemaName).Where(name => name == "Lead" || name.StartsWith("lgov_", StringComparison.Ordinal)).Concat(["Activity", "Note"]);

    /// <summary>With the pack's steps switched off: its guards have scenarios of their own, and here they would hide what the role says.</summary>
    [ClassInitialize]
    public static void Open(TestContext context)
    {
        office = Office.Bare();
        far = office.Sandbox.AddUser("Fara Far", "far@example.org", office.Sandbox.AddBusinessUnit("Elsewhere"), 1033, roles: ["System Administrator"]);
        foreach (var step in office.All("sdkmessageprocessingstep"))
        {
            office.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }
    }

    [ClassCleanup]
    public static void Close() => office.Dispose();

    [TestMethod]
    public void Every_role_of_the_solution_has_a_job() =>
        CollectionAssert.AreEquivalent(Jobs.Roles.ToList(), Schema.Roles.Select(role => role.Name).ToList());

    [TestMethod]
    public void Every_api_with_a_privilege_says_whose_job_it_is() =>
        CollectionAssert.AreEquivalent(Jobs.Callers.Keys.ToList(), Schema.CustomApis.Where(api => api.Privilege is not null).Select(api => api.Name).ToList());

    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void A_role_may_what_its_jobs_need_and_nothing_more(string role)
    {
        var user = Holder(role);
        var differences = new List<string>();
        foreach (var table in Tables)
        {
            foreach (var verb in Verbs)
            {
                var needs = Jobs.Needs.Where(need => need.Role == role && need.Table == table).ToList();
                var all = needs.Any(need => need.At(Depth.Global).Contains(verb));
                var unit = all || needs.Any(need => need.At(Depth.Local).Contains(verb));
                var own = unit || (needs.Any(need => need.Reads) && needs.Any(need => need.At(Depth.Basic).Contains(verb)));
                Compare(own, May(user, verb, table, user), $"{verb} {table}, own", differences);
                Compare(unit, May(user, verb, table, office.Sandbox.Administrator), $"{verb} {table}, another's of the business unit", differences);
                Compare(all, May(user, verb, table, far), $"{verb} {table}, another's", differences);
            }
        }

        Assert.IsEmpty(differences, string.Join("\n", differences));
    }

    /// <summary>Also what shows itself nowhere: rights on own rows of a table that the role does not read, and rights on tables of the platform.</summary>
    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void A_role_holds_the_privileges_of_its_jobs_at_their_depth_and_no_other(string role)
    {
        var needed =
            from need in Jobs.Needs.Where(need => need.Role == role)
            from depth in Enum.GetValues<Depth>()
            from verb in need.At(depth)
            select $"prv{verb}{need.Table} {depth}";
        var names = office.All("privilege").ToDictionary(row => row.Id, row => (string)row["name"]);
        var id = office.All("role").Single(row => (string)row["name"] == role).Id;
        var held = office.All("roleprivileges").Where(row => (Guid)row["roleid"] == id)
            .Select(row => $"{names[(Guid)row["privilegeid"]]} {(Depth)(int)row["privilegedepthmask"]}");

        CollectionAssert.AreEquivalent(needed.ToList(), held.ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Roles))]
    public void A_role_may_call_the_apis_of_its_jobs_and_no_other(string role)
    {
        var service = office.As(Holder(role));
        foreach (var api in Schema.CustomApis.Where(api => api.Privilege is not null))
        {
            var request = new OrganizationRequest(api.Name);
            foreach (var parameter in api.Parameters.Where(parameter => parameter.Required))
            {
                request[parameter.Name] = Any(parameter);
            }

            var denied = Message(() => service.Execute(request)).Contains($"missing {api.Privilege} privilege", StringComparison.Ordinal);

            Assert.AreEqual(!Jobs.Callers[api.Name].Contains(role), denied, $"{role} calls {api.Name}");
        }
    }

    /// <summary>A value of the right type; the privilege is asked for before anything is looked for.</summary>
    private static object Any(ApiParameterSchema parameter) => parameter.Type switch
    {
        ApiType.EntityReference => new EntityReference(parameter.Table, Guid.NewGuid()),
        ApiType.Guid => Guid.NewGuid(),
        ApiType.Boolean => true,
        _ => "any",
    };

    private static void Compare(bool needed, bool may, string what, List<string> differences)
    {
        if (needed != may)
        {
            differences.Add(needed ? $"{what}: a job needs it, and it is refused." : $"{what}: works, and no job needs it.");
        }
    }

    /// <summary>A try on a row of its own, so that none disturbs the next. Only the privilege's own refusal counts: rules of the pack are other scenarios.</summary>
    private static bool May(Guid user, string verb, string table, Guid owner)
    {
        var service = office.As(user);
        if (verb == "Create")
        {
            return !Denied(() => service.Create(Row(table, owner)), verb, table);
        }

        Guid id;
        try
        {
            id = office.System.Create(Row(table, owner));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains("is missing prvRead", StringComparison.Ordinal))
        {
            // Who can't read a table can't own a row of it; what he may do to everybody's remains.
            return May(user, verb, table, office.Sandbox.Administrator);
        }

        var target = new EntityReference(Logical(table), id);
        var right = ((RetrievePrincipalAccessResponse)office.System.Execute(new RetrievePrincipalAccessRequest { Target = target, Principal = new("systemuser", user) })).AccessRights.HasFlag(Enum.Parse<AccessRights>(verb + "Access"));
        if (Try(service, verb, target) is { } attempt)
        {
            Assert.AreEqual(right, !Denied(attempt, verb, table), $"{verb} {table}: what RetrievePrincipalAccess says is not what happens");
        }

        return right;
    }

    /// <summary>Null: Append and AppendTo are tried by every lookup that the other scenarios set.</summary>
    private static Action? Try(IOrganizationService service, string verb, EntityReference target) => verb switch
    {
        "Read" => () => service.Retrieve(target.LogicalName, target.Id, new ColumnSet(false)),
        "Write" => () => service.Update(new Entity(target.LogicalName, target.Id) { [Name(target.LogicalName)] = "B" }),
        "Delete" => () => service.Delete(target.LogicalName, target.Id),
        _ => null,
    };

    private static Entity Row(string table, Guid owner)
    {
        var row = new Entity(Logical(table)) { [Name(Logical(table))] = "A" };
        if (Schema.Tables.FirstOrDefault(t => t.SchemaName == table)?.Ownership != Ownership.OrgOwned)
        {
            row["ownerid"] = new EntityReference("systemuser", owner);
        }

        return row;
    }

    private static string Logical(string table) => table switch { "Activity" => "task", "Note" => "annotation", _ => table.ToLowerInvariant() };

    private static string Name(string table) => table switch { "lead" => "lastname", "task" or "annotation" => "subject", _ => "lgov_name" };

    private static bool Denied(Action action, string verb, string table) => Message(action).Contains($"missing prv{verb}{table} privilege", StringComparison.Ordinal);

    private static string Message(Action action)
    {
        try
        {
            action();
            return string.Empty;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }

    private static Guid Holder(string role) => office.Sandbox.AddUser($"Holder of {role}", $"{Guid.NewGuid():N}@example.org", languageId: 1033, roles: [role]);
}
