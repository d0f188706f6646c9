using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>The same question in FetchXML and as QueryExpression has the same answer, to the last cookie.</summary>
[TestClass]
public sealed class TwoLanguagesTests
{
    private static readonly Dictionary<string, (string Fetch, Action<QueryExpression> Build)> Questions = new()
    {
        ["plain"] = ("<fetch><entity name='lead'><attribute name='lastname'/><attribute name='parentaccountid'/></entity></fetch>", q => q.ColumnSet.AddColumn("parentaccountid")),
        ["nested filters"] = (
            "<fetch><entity name='lead'><attribute name='lastname'/><filter type='or'><condition attribute='lastname' operator='eq' value='E'/><filter><condition attribute='numberofemployees' operator='between'><value>15</value><value>40</value></condition><condition attribute='address1_city' operator='ne' value='köln'/></filter></filter></entity></fetch>",
            q =>
            {
                q.Criteria.FilterOperator = LogicalOperator.Or;
                q.Criteria.AddCondition("lastname", Op.Equal, "E");
                var inner = q.Criteria.AddFilter(LogicalOperator.And);
                inner.AddCondition("numberofemployees", Op.Between, 15, 40);
                inner.AddCondition("address1_city", Op.NotEqual, "köln");
            }),
        ["outer link with filter and order"] = (
            "<fetch><entity name='lead'><attribute name='lastname'/><link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='p'><attribute name='name'/><attribute name='numberofemployees'/><filter><condition attribute='numberofemployees' operator='lt' value='100'/></filter><order attribute='name' descending='true'/></link-entity><order attribute='lastname'/></entity></fetch>",
            q =>
            {
                var link = q.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
                link.EntityAlias = "p";
                link.Columns = new ColumnSet("name", "numberofemployees");
                link.LinkCriteria.AddCondition("numberofemployees", Op.LessThan, 100);
                link.Orders.Add(new OrderExpression("name", OrderType.Descending));
                q.AddOrder("lastname", OrderType.Ascending);
            }),
        ["link without alias"] = (
            "<fetch><entity name='lead'><attribute name='lastname'/><link-entity name='account' from='accountid' to='parentaccountid'><attribute name='name'/></link-entity></entity></fetch>",
            q => q.AddLink("account", "parentaccountid", "accountid").Columns = new ColumnSet("name")),
        ["second page"] = (
            "<fetch count='2' page='2' returntotalrecordcount='true'><entity name='lead'><attribute name='lastname'/><order attribute='lastname' descending='true'/></entity></fetch>",
            q =>
            {
                q.PageInfo = new PagingInfo { Count = 2, PageNumber = 2, ReturnTotalRecordCount = true };
                q.AddOrder("lastname", OrderType.Descending);
            }),
        ["top"] = ("<fetch top='3'><entity name='lead'><attribute name='lastname'/><order attribute='leadsourcecode'/></entity></fetch>", q =>
        {
            q.TopCount = 3;
            q.AddOrder("leadsourcecode", OrderType.Ascending);
        }),
        ["distinct"] = ("<fetch distinct='true'><entity name='lead'><attribute name='lastname'/></entity></fetch>", q => q.Distinct = true),
        ["values in a list"] = (
            "<fetch><entity name='lead'><attribute name='lastname'/><filter><condition attribute='leadsourcecode' operator='in'><value>1</value><value>2</value></condition></filter></entity></fetch>",
            q => q.Criteria.AddCondition("leadsourcecode", Op.In, 1, 2)),
        ["weeks"] = (
            "<fetch><entity name='lead'><attribute name='lastname'/><filter><condition attribute='createdon' operator='last-x-weeks' value='2'/></filter></entity></fetch>",
            q => q.Criteria.AddCondition("createdon", Op.LastXWeeks, 2)),
    };

    public static IEnumerable<object[]> Names => [.. System.Linq.Enumerable.Select(Questions.Keys, k => new object[] { k })];

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Both_languages_give_the_same_rows(string name)
    {
        using var sample = new Sample();
        var (fetch, build) = Questions[name];
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        build(query);
        var rows = sample.Fetch(fetch);
        Assert.AreNotEqual(0, rows.Entities.Count);
        Assert.AreEqual(Sample.Whole(sample.Bench.System.RetrieveMultiple(query)), Sample.Whole(rows));
    }
}
