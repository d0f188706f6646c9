using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class QueryTests
{
    [TestMethod]
    [DataRow("companyname", Op.Equal, new object[] { "müller ag" }, "A")]
    [DataRow("companyname", Op.NotEqual, new object[] { "Müller AG" }, "BC")]
    [DataRow("companyname", Op.Like, new object[] { "%ÜLL%" }, "A")]
    [DataRow("companyname", Op.NotLike, new object[] { "M%" }, "BC")]
    [DataRow("companyname", Op.BeginsWith, new object[] { "10%" }, "B")]
    [DataRow("companyname", Op.EndsWith, new object[] { "ag" }, "A")]
    [DataRow("companyname", Op.Contains, new object[] { "0% " }, "B")]
    [DataRow("companyname", Op.Null, new object[0], "C")]
    [DataRow("companyname", Op.NotNull, new object[0], "AB")]
    [DataRow("numberofemployees", Op.GreaterThan, new object[] { 10 }, "B")]
    [DataRow("numberofemployees", Op.GreaterEqual, new object[] { 10 }, "AB")]
    [DataRow("numberofemployees", Op.LessThan, new object[] { 20 }, "A")]
    [DataRow("numberofemployees", Op.In, new object[] { 10, 20 }, "AB")]
    [DataRow("numberofemployees", Op.NotIn, new object[] { 10 }, "BC")]
    [DataRow("numberofemployees", Op.Between, new object[] { 5, 15 }, "A")]
    [DataRow("leadsourcecode", Op.Equal, new object[] { 8 }, "A")]
    [DataRow("donotphone", Op.Equal, new object[] { true }, "B")]
    [DataRow("estimatedclosedate", Op.On, new object[] { "2026-03-12" }, "A")]
    [DataRow("estimatedclosedate", Op.OnOrBefore, new object[] { "2026-03-12" }, "A")]
    [DataRow("estimatedclosedate", Op.OnOrAfter, new object[] { "2026-03-13" }, "B")]
    [DataRow("revenue", Op.GreaterThan, new object[] { 1.5 }, "B")]
    public void Finds(string column, Op op, object[] values, string names)
    {
        using var bench = Filled();
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        query.Criteria.AddCondition(column, op, values);
        query.AddOrder("lastname", OrderType.Ascending);
        Assert.AreEqual(names, string.Concat(bench.System.RetrieveMultiple(query).Entities.Select(e => e["lastname"])));
    }

    [TestMethod]
    public void Refuses_an_operator_it_does_not_know_by_its_name()
    {
        using var bench = new Bench();
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("parentaccountid", Op.Under, Guid.NewGuid());
        Assert.AreEqual("Sandbox: not supported: condition operator Under.", Bench.Faults(() => bench.System.RetrieveMultiple(query)).Message);
    }

    [TestMethod]
    public void Joins_inner_and_outer_with_aliased_values()
    {
        using var bench = Filled();
        var account = bench.System.Create(new Entity("account") { ["name"] = "Parent" });
        var a = bench.System.RetrieveMultiple(new QueryByAttribute("lead") { Attributes = { "lastname" }, Values = { "A" } }).Entities.Single();
        bench.System.Update(new Entity("lead", a.Id) { ["parentaccountid"] = new EntityReference("account", account) });
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        var link = query.AddLink("account", "parentaccountid", "accountid", JoinOperator.Inner);
        link.EntityAlias = "p";
        link.Columns = new ColumnSet("name");
        var row = bench.System.RetrieveMultiple(query).Entities.Single();
        Assert.AreEqual("Parent", ((AliasedValue)row["p.name"]).Value);
        link.JoinOperator = JoinOperator.LeftOuter;
        Assert.HasCount(3, bench.System.RetrieveMultiple(query).Entities);
        query.Criteria.AddCondition("p", "name", Op.Null);
        Assert.HasCount(2, bench.System.RetrieveMultiple(query).Entities);
    }

    [TestMethod]
    public void Pages_without_overlap_and_counts_all()
    {
        using var bench = Filled();
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname"), PageInfo = new PagingInfo { Count = 2, PageNumber = 1, ReturnTotalRecordCount = true } };
        query.AddOrder("lastname", OrderType.Descending);
        var first = bench.System.RetrieveMultiple(query);
        Assert.IsTrue(first.MoreRecords);
        Assert.AreEqual(3, first.TotalRecordCount);
        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = bench.System.RetrieveMultiple(query);
        Assert.IsFalse(second.MoreRecords);
        Assert.AreEqual("CBA", string.Concat(first.Entities.Concat(second.Entities).Select(e => e["lastname"])));
    }

    [TestMethod]
    public void Top_and_or_filters_limit_the_result()
    {
        using var bench = Filled();
        var query = new QueryExpression("lead") { TopCount = 1, ColumnSet = new ColumnSet("lastname") };
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("lastname", Op.Equal, "B");
        either.AddCondition("lastname", Op.Equal, "C");
        query.AddOrder("lastname", OrderType.Descending);
        Assert.AreEqual("C", bench.System.RetrieveMultiple(query).Entities.Single()["lastname"]);
    }

    private static Bench Filled()
    {
        var bench = new Bench();
        bench.System.Create(new Entity("lead")
        {
            ["lastname"] = "A", ["companyname"] = "Müller AG", ["numberofemployees"] = 10, ["leadsourcecode"] = new OptionSetValue(8),
            ["estimatedclosedate"] = new DateTime(2026, 3, 12), ["revenue"] = new Money(1.5m),
        });
        bench.System.Create(new Entity("lead")
        {
            ["lastname"] = "B", ["companyname"] = "10% off GmbH", ["numberofemployees"] = 20, ["donotphone"] = true,
            ["estimatedclosedate"] = new DateTime(2026, 3, 13), ["revenue"] = new Money(2m),
        });
        bench.System.Create(new Entity("lead") { ["lastname"] = "C" });
        return bench;
    }
}
