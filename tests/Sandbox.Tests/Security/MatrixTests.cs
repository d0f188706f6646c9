using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>Every verb at every depth against rows of every kind of owner.</summary>
[TestClass]
public class MatrixTests
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
    private static readonly string[] Depths = ["None", "Basic", "Local", "Deep", "Global"];
    private static readonly Dictionary<string, EntityReference> Owners = [];
    private static Bench bench = null!;
    private static Guid home;
    private static Guid account;

    [ClassInitialize]
    public static void Found(TestContext context)
    {
        bench = Roles.Bench(Roles.Xml("Team", ["prvReadLead=Basic"], teamOnly: true) + string.Concat(Verbs.SelectMany(v => Depths.Select(d => Role(v, d)))));
        home = bench.Sandbox.AddBusinessUnit("Home");
        var sibling = bench.Sandbox.AddBusinessUnit("Sibling");
        foreach (var (name, unit) in new[] { ("same", home), ("child", bench.Sandbox.AddBusinessUnit("Child", home)), ("sibling", sibling), ("shared", sibling) })
        {
            Owners[name] = new EntityReference("systemuser", bench.Sandbox.AddUser($"The {name}", $"{name}@example.com", unit, roles: "Read Global"));
        }

        Owners["team"] = new EntityReference("team", bench.Sandbox.AddTeam("Team", TeamType.Owner, sibling, null, "Team"));
        account = bench.System.Create(new Entity("account") { ["name"] = "A" });
    }

    [ClassCleanup]
    public static void Close() => bench.Dispose();

    // + allowed, - refused, . not a question: one can't be shared a row that is yet to be made, and nobody owns rows without Read.
    [TestMethod]
    [DataRow("Create", "None", "- - - - . -")]
    [DataRow("Create", "Basic", "+ - - - . +")]
    [DataRow("Create", "Local", "+ + - - . +")]
    [DataRow("Create", "Deep", "+ + + - . +")]
    [DataRow("Create", "Global", "+ + + + . +")]
    [DataRow("Read", "None", ". - - - . +")]
    [DataRow("Read", "Basic", "+ - - - + +")]
    [DataRow("Read", "Local", "+ + - - + +")]
    [DataRow("Read", "Deep", "+ + + - + +")]
    [DataRow("Read", "Global", "+ + + + + +")]
    [DataRow("Write", "None", "- - - - - -")]
    [DataRow("Write", "Basic", "+ - - - + +")]
    [DataRow("Write", "Local", "+ + - - + +")]
    [DataRow("Write", "Deep", "+ + + - + +")]
    [DataRow("Write", "Global", "+ + + + + +")]
    [DataRow("Delete", "None", "- - - - - -")]
    [DataRow("Delete", "Basic", "+ - - - + +")]
    [DataRow("Delete", "Local", "+ + - - + +")]
    [DataRow("Delete", "Deep", "+ + + - + +")]
    [DataRow("Delete", "Global", "+ + + + + +")]
    [DataRow("Append", "None", "- - - - - -")]
    [DataRow("Append", "Basic", "+ - - - + +")]
    [DataRow("Append", "Local", "+ + - - + +")]
    [DataRow("Append", "Deep", "+ + + - + +")]
    [DataRow("Append", "Global", "+ + + + + +")]
    [DataRow("AppendTo", "None", "- - - - - -")]
    [DataRow("AppendTo", "Basic", "+ - - - + +")]
    [DataRow("AppendTo", "Local", "+ + - - + +")]
    [DataRow("AppendTo", "Deep", "+ + + - + +")]
    [DataRow("AppendTo", "Global", "+ + + + + +")]
    [DataRow("Assign", "None", "- - - - - -")]
    [DataRow("Assign", "Basic", "+ - - - + +")]
    [DataRow("Assign", "Local", "+ + - - + +")]
    [DataRow("Assign", "Deep", "+ + + - + +")]
    [DataRow("Assign", "Global", "+ + + + + +")]
    [DataRow("Share", "None", "- - - - - -")]
    [DataRow("Share", "Basic", "+ - - - + +")]
    [DataRow("Share", "Local", "+ + - - + +")]
    [DataRow("Share", "Deep", "+ + + - + +")]
    [DataRow("Share", "Global", "+ + + + + +")]
    public void A_privilege_reaches_as_far_as_its_depth(string verb, string depth, string expected)
    {
        var user = bench.Sandbox.AddUser("The caller", $"u{Guid.NewGuid():N}@example.com", home, roles: $"{verb} {depth}");
        bench.Sandbox.AddMember(Owners["team"].Id, user);
        var kinds = new[] { "own", "same", "child", "sibling", "shared", "team" };
        var cells = expected.Split(' ');
        Assert.HasCount(kinds.Length, cells);
        Assert.AreEqual(expected, string.Join(' ', kinds.Select((kind, i) => cells[i] == "." ? "." : Try(verb, user, kind) ? "+" : "-")));
    }

    private static bool Try(string verb, Guid user, string kind)
    {
        var owner = kind == "own" ? new EntityReference("systemuser", user) : Owners[kind];
        var service = bench.Sandbox.ServiceFor(user);
        var lead = verb == "Create" ? Guid.Empty : bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = owner });
        if (kind == "shared")
        {
            Share(bench.System, lead, user, AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess);
        }

        try
        {
            Do(verb, service, lead, owner);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Assert.AreEqual(-2147220960, fault.Detail.ErrorCode, fault.Message);
            StringAssert.Contains(fault.Message, $"prv{verb}Lead ");
            return false;
        }

        return true;
    }

    private static void Do(string verb, IOrganizationService service, Guid lead, EntityReference owner)
    {
        switch (verb)
        {
            case "Create":
                service.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = owner });
                break;
            case "Read":
                var query = new QueryExpression("lead");
                query.Criteria.AddCondition("leadid", ConditionOperator.Equal, lead);
                var found = service.RetrieveMultiple(query).Entities.Count;
                Assert.AreEqual(found == 1, Allowed(() => service.Retrieve("lead", lead, new ColumnSet("lastname"))), "one row and a list must agree");
                service.Retrieve("lead", lead, new ColumnSet("lastname"));
                break;
            case "Write":
                service.Update(new Entity("lead", lead) { ["subject"] = "S" });
                break;
            case "Delete":
                service.Delete("lead", lead);
                break;
            case "Append":
                service.Update(new Entity("lead", lead) { ["parentaccountid"] = new EntityReference("account", account) });
                break;
            case "AppendTo":
                service.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = new EntityReference("lead", lead) });
                break;
            case "Assign":
                service.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = Owners["same"] });
                break;
            default:
                Share(service, lead, Owners["same"].Id, AccessRights.ReadAccess);
                break;
        }
    }

    private static void Share(IOrganizationService service, Guid lead, Guid user, AccessRights rights) => service.Execute(new GrantAccessRequest
    {
        Target = new EntityReference("lead", lead), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = rights },
    });

    private static bool Allowed(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    /// <summary>The verb in question at its depth, and everything else that the request needs everywhere.</summary>
    private static string Role(string verb, string depth)
    {
        var others = Verbs.Where(v => v != verb).Select(v => $"prv{v}Lead=Global").Concat(["prvReadAccount=Global", "prvAppendToAccount=Global"])
            .Concat(new[] { "Create", "Read", "Append" }.Select(v => $"prv{v}Activity=Global"));
        return Roles.Xml($"{verb} {depth}", others.Concat(depth == "None" ? [] : [$"prv{verb}Lead={depth}"]).ToArray());
    }
}
