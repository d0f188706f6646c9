using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>Links that only ask whether there are rows. Big has leads A and B, Small has C, Lonely has none.</summary>
[TestClass]
public sealed class RelatedRowsTests
{
    private static Sample sample = null!;

    [ClassInitialize]
    public static void Fill(TestContext _)
    {
        sample = new Sample();
        sample.Bench.System.Create(new Entity("account") { ["name"] = "Lonely" });
    }

    [ClassCleanup]
    public static void Close() => sample.Dispose();

    [TestMethod]
    [DataRow("any", JoinOperator.Any, "10", "Ärzte AG")]
    [DataRow("any", JoinOperator.Any, "20", "Ärzte AG, zwei & Söhne")]
    [DataRow("not all", JoinOperator.NotAll, "10", "Ärzte AG", DisplayName = "not all is any")]
    [DataRow("not any", JoinOperator.NotAny, "10", "Lonely, zwei & Söhne")]
    [DataRow("all", JoinOperator.All, "10", "zwei & Söhne", DisplayName = "all: there are rows, and none meets the inverted condition")]
    public void A_link_within_a_filter_asks_for_related_rows(string type, JoinOperator join, string employees, string names)
    {
        Assert.AreEqual(names, Accounts($"<filter><link-entity name='lead' from='parentaccountid' to='accountid' link-type='{type}'><filter><condition attribute='numberofemployees' operator='eq' value='{employees}'/></filter></link-entity></filter>"));
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AnyAllFilterLinkEntity = Link(join, employees);
        Assert.AreEqual(names, Names(query));
    }

    [TestMethod]
    public void A_link_within_an_or_filter_is_one_of_its_conditions() => Assert.AreEqual("Ärzte AG, Lonely", Accounts(
        "<filter type='or'><condition attribute='name' operator='eq' value='LONELY'/><link-entity name='lead' from='parentaccountid' to='accountid' link-type='any'><filter><condition attribute='lastname' operator='eq' value='a'/></filter></link-entity></filter>"));

    [TestMethod]
    [DataRow("exists", JoinOperator.Exists)]
    [DataRow("in", JoinOperator.In)]
    public void Exists_and_in_give_each_row_once_where_inner_repeats_it(string type, JoinOperator join)
    {
        const string Link = "<link-entity name='lead' from='parentaccountid' to='accountid' link-type='{0}'/>";
        Assert.AreEqual("Ärzte AG, Ärzte AG, zwei & Söhne", Accounts(string.Format(null, Link, "inner")));
        Assert.AreEqual("Ärzte AG, zwei & Söhne", Accounts(string.Format(null, Link, type)));
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.LinkEntities.Add(RelatedRowsTests.Link(join, "20"));
        Assert.AreEqual("Ärzte AG, zwei & Söhne", Names(query));
    }

    [TestMethod]
    public void A_related_row_may_itself_be_joined_and_asked_for() => Assert.AreEqual("AB", Sample.Names(sample.Leads(
        "<link-entity name='account' from='accountid' to='parentaccountid' link-type='exists'><link-entity name='lead' from='parentaccountid' to='accountid'><filter><condition attribute='lastname' operator='eq' value='B'/></filter></link-entity></link-entity><order attribute='lastname'/>")));

    [TestMethod]
    public void A_related_row_counts_only_if_the_caller_may_read_it()
    {
        var seller = sample.Bench.Sandbox.ServiceFor(sample.Bench.User("Salesperson (sandbox)"));
        var own = seller.Create(new Entity("account") { ["name"] = "Own" });
        sample.Bench.System.Create(new Entity("lead") { ["lastname"] = "Not his", ["parentaccountid"] = new EntityReference("account", own) });
        var fetch = new FetchExpression("<fetch><entity name='account'><attribute name='name'/><link-entity name='lead' from='parentaccountid' to='accountid' link-type='exists'/></entity></fetch>");
        Assert.IsEmpty(seller.RetrieveMultiple(fetch).Entities);
        seller.Create(new Entity("lead") { ["lastname"] = "His", ["parentaccountid"] = new EntityReference("account", own) });
        Assert.HasCount(1, seller.RetrieveMultiple(fetch).Entities);
        sample.Bench.System.Delete("account", own);
    }

    [TestMethod]
    [DataRow(JoinOperator.Any)]
    [DataRow(JoinOperator.Natural)]
    [DataRow(JoinOperator.MatchFirstRowUsingCrossApply)]
    public void Another_join_operator_is_refused_by_name(JoinOperator join)
    {
        var query = new QueryExpression("account");
        query.LinkEntities.Add(Link(join, "10"));
        StringAssert.StartsWith(Support.Bench.Faults(() => sample.Bench.System.RetrieveMultiple(query)).Message, $"Sandbox: not supported: join operator {join}.");
    }

    private static LinkEntity Link(JoinOperator join, string employees)
    {
        var link = new LinkEntity("account", "lead", "accountid", "parentaccountid", join);
        link.LinkCriteria.AddCondition("numberofemployees", Op.Equal, employees);
        return link;
    }

    private static string Accounts(string inner) =>
        Names(new FetchExpression($"<fetch><entity name='account'><attribute name='name'/>{inner}<order attribute='name'/></entity></fetch>"));

    private static string Names(QueryBase query)
    {
        if (query is QueryExpression expression)
        {
            expression.AddOrder("name", OrderType.Ascending);
        }

        return string.Join(", ", global::System.Linq.Enumerable.Select(sample.Bench.System.RetrieveMultiple(query).Entities, e => e["name"]));
    }
}
