using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Queries;

[TestClass]
public sealed class FetchTests
{
    private static Sample sample = null!;

    [ClassInitialize]
    public static void Fill(TestContext _) => sample = new Sample();

    [ClassCleanup]
    public static void Close() => sample.Dispose();

    [TestMethod]
    [DataRow("<condition attribute='address1_city' operator='eq' value='KÖLN'/>", "AB")]
    [DataRow("<condition attribute='address1_city' operator='ne' value='Köln'/>", "CDE")]
    [DataRow("<condition attribute='address1_city' operator='neq' value='Köln'/>", "CDE")]
    [DataRow("<condition attribute='address1_city' operator='like' value='%ON%'/>", "CD")]
    [DataRow("<condition attribute='address1_city' operator='not-like' value='k%'/>", "CDE")]
    [DataRow("<condition attribute='address1_city' operator='begins-with' value='kö'/>", "AB")]
    [DataRow("<condition attribute='address1_city' operator='not-begin-with' value='kö'/>", "CDE")]
    [DataRow("<condition attribute='address1_city' operator='ends-with' value='NN'/>", "CD")]
    [DataRow("<condition attribute='address1_city' operator='not-end-with' value='nn'/>", "ABE")]
    [DataRow("<condition attribute='address1_city' operator='null'/>", "E")]
    [DataRow("<condition attribute='address1_city' operator='not-null'/>", "ABCD")]
    [DataRow("<condition attribute='numberofemployees' operator='gt' value='20'/>", "D")]
    [DataRow("<condition attribute='numberofemployees' operator='ge' value='20'/>", "BCD")]
    [DataRow("<condition attribute='numberofemployees' operator='lt' value='20'/>", "A")]
    [DataRow("<condition attribute='numberofemployees' operator='le' value='20'/>", "ABC")]
    [DataRow("<condition attribute='numberofemployees' operator='in'><value>10</value><value>31</value></condition>", "AD")]
    [DataRow("<condition attribute='numberofemployees' operator='not-in'><value>10</value><value>31</value></condition>", "BCE")]
    [DataRow("<condition attribute='numberofemployees' operator='between'><value>15</value><value>25</value></condition>", "BC")]
    [DataRow("<condition attribute='numberofemployees' operator='not-between'><value>15</value><value>25</value></condition>", "ADE")]
    [DataRow("<condition attribute='leadsourcecode' operator='eq' value='8' uiname='Web' uitype='x'/>", "BC")]
    [DataRow("<condition attribute='revenue' operator='ge' value='2.25'/>", "BC")]
    [DataRow("<condition attribute='estimatedclosedate' operator='on' value='2024-02-29'/>", "C")]
    [DataRow("<condition attribute='estimatedclosedate' operator='on-or-before' value='2023-08-27'/>", "AB")]
    [DataRow("<condition attribute='estimatedclosedate' operator='on-or-after' value='2024-02-29'/>", "CD")]
    [DataRow("<condition attribute='estimatedclosedate' operator='olderthan-x-days' value='1'/>", "ABCD")]
    [DataRow("<condition attribute='createdon' operator='today'/>", "ABCDE")]
    [DataRow("<condition attribute='createdon' operator='this-week'/>", "ABCDE")]
    [DataRow("<condition attribute='createdon' operator='next-month'/>", "")]
    [DataRow("<condition attribute='createdon' operator='last-year'/>", "")]
    [DataRow("<condition attribute='ownerid' operator='eq-userid'/>", "ABCDE")]
    [DataRow("<condition attribute='ownerid' operator='ne-userid'/>", "")]
    [DataRow("<condition attribute='numberofemployees' operator='eq' valueof='numberofemployees'/>", "ABCD")]
    public void A_condition_finds(string condition, string names) =>
        Assert.AreEqual(names, Sample.Names(sample.Leads($"<filter>{condition}</filter><order attribute='lastname'/>")));

    [TestMethod]
    public void Filters_nest_and_stand_side_by_side()
    {
        const string Inner = "<filter type='or'><condition attribute='lastname' operator='eq' value='E'/><filter><condition attribute='address1_city' operator='eq' value='Bonn'/>"
            + "<condition attribute='numberofemployees' operator='gt' value='20'/></filter></filter><filter><condition attribute='lastname' operator='not-null'/></filter><order attribute='lastname'/>";
        Assert.AreEqual("DE", Sample.Names(sample.Leads(Inner)));
    }

    [TestMethod]
    public void An_inner_link_filters_and_an_outer_link_keeps()
    {
        const string Link = "<link-entity name='account' from='accountid' to='parentaccountid' link-type='{0}' alias='p'><attribute name='name'/><filter><condition attribute='numberofemployees' operator='gt' value='100'/></filter></link-entity><order attribute='lastname'/>";
        Assert.AreEqual("AB", Sample.Names(sample.Leads(string.Format(null, Link, "inner"))));
        var outer = sample.Leads(string.Format(null, Link, "outer"));
        Assert.AreEqual("ABCDE", Sample.Names(outer));
        Assert.AreEqual("lastname=A leadid", Sample.Line(outer.Entities[0])[..17]);
        StringAssert.EndsWith(Sample.Line(outer.Entities[0]), "p.name=Ärzte AG");
        Assert.IsFalse(outer.Entities[2].Contains("p.name"), "the miss of an outer link has no values");
    }

    [TestMethod]
    public void A_condition_of_the_entity_may_name_a_link()
    {
        const string Inner = "<link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='p'/><filter><condition entityname='p' attribute='accountid' operator='null'/></filter><order attribute='lastname'/>";
        Assert.AreEqual("DE", Sample.Names(sample.Leads(Inner)));
    }

    [TestMethod]
    public void A_link_without_alias_is_called_by_its_table()
    {
        const string Inner = "<link-entity name='account' from='accountid' to='parentaccountid'/><filter><condition entityname='account' attribute='numberofemployees' operator='lt' value='100'/></filter>";
        Assert.AreEqual("C", Sample.Names(sample.Leads(Inner)));
    }

    [TestMethod]
    public void Two_links_reach_across_an_intersect_table()
    {
        var team = sample.Bench.Sandbox.AddTeam("Linked");
        sample.Bench.Sandbox.AddMember(team, sample.Bench.Sandbox.Administrator);
        var rows = sample.Fetch("<fetch><entity name='systemuser'><attribute name='fullname'/><link-entity name='teammembership' from='systemuserid' to='systemuserid' intersect='true'>"
            + "<link-entity name='team' from='teamid' to='teamid' alias='t'><filter><condition attribute='name' operator='eq' value='linked'/></filter></link-entity></link-entity></entity></fetch>");
        Assert.AreEqual("Admin Istrator", rows.Entities.Single()["fullname"]);
    }

    [TestMethod]
    public void Distinct_rows_may_be_ordered_by_a_lookups_name()
    {
        var rows = sample.Fetch("<fetch distinct='true'><entity name='lead'><attribute name='parentaccountid'/><filter><condition attribute='parentaccountid' operator='not-null'/></filter><order attribute='parentaccountid' descending='true'/></entity></fetch>");
        Assert.AreEqual("parentaccountid=zwei & Söhne, parentaccountid=Ärzte AG", string.Join(", ", rows.Entities.Select(Sample.Line)));
    }

    [TestMethod]
    [DataRow("<order attribute='lastname' descending='true'/>", "EDCBA")]
    [DataRow("<order attribute='numberofemployees' descending='true'/><order attribute='lastname' descending='true'/>", "DCBAE")]
    [DataRow("<order attribute='parentaccountid' descending='true'/><order attribute='lastname'/>", "CABDE")]
    [DataRow("<order attribute='leadsourcecode'/><order attribute='lastname'/>", "EADBC")]
    public void Orders_by_value_by_a_lookups_name_and_by_a_choices_label(string orders, string names) => Assert.AreEqual(names, Sample.Names(sample.Leads(orders)));

    [TestMethod]
    public void Orders_of_a_link_come_last_unless_the_entity_names_them_first()
    {
        const string Link = "<link-entity name='account' from='accountid' to='parentaccountid' alias='p'>{0}</link-entity>";
        Assert.AreEqual("ABC", Sample.Names(sample.Leads(string.Format(null, Link, "<order attribute='name' descending='true'/>") + "<order attribute='lastname'/>")));
        Assert.AreEqual("CAB", Sample.Names(sample.Leads(string.Format(null, Link, "") + "<order entityname='p' attribute='name' descending='true'/><order attribute='lastname'/>")));
    }

    [TestMethod]
    public void Top_limits_and_count_with_page_pages_without_overlap()
    {
        Assert.AreEqual("AB", Sample.Names(sample.Leads("<order attribute='lastname'/>", "top='2'")));
        var names = new List<string>();
        string? cookie = null;
        for (var page = 1; ; page++)
        {
            var sent = cookie is null ? "" : $"paging-cookie='{SecurityElement.Escape(cookie)}'";
            var rows = sample.Leads("<order attribute='lastname'/>", $"count='2' page='{page}' returntotalrecordcount='true' {sent}");
            names.Add(Sample.Names(rows));
            Assert.AreEqual(5, rows.TotalRecordCount);
            cookie = rows.PagingCookie;
            if (!rows.MoreRecords)
            {
                break;
            }
        }

        Assert.AreEqual("AB CD E", string.Join(' ', names));
    }

    [TestMethod]
    public void Distinct_rows_come_without_key()
    {
        var rows = sample.Fetch("<fetch distinct='true'><entity name='lead'><attribute name='address1_city'/><order attribute='address1_city'/></entity></fetch>");
        CollectionAssert.AreEqual(new[] { "", "Bonn", "Köln" }, rows.Entities.Select(e => e.GetAttributeValue<string>("address1_city") ?? "").ToArray());
        Assert.IsTrue(rows.Entities.All(e => e.Id == Guid.Empty && !e.Contains("leadid")));
    }

    [TestMethod]
    public void An_attribute_with_an_alias_comes_as_aliased_value()
    {
        var row = sample.Fetch("<fetch top='1'><entity name='lead'><attribute name='lastname' alias='who'/><order attribute='lastname'/></entity></fetch>").Entities.Single();
        Assert.IsFalse(row.Contains("lastname"));
        var value = row.GetAttributeValue<Microsoft.Xrm.Sdk.AliasedValue>("who");
        Assert.AreEqual(("lead", "lastname", "A"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [TestMethod]
    public void All_attributes_are_those_of_an_all_column_query() => Assert.AreEqual(
        Sample.Whole(sample.Bench.System.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet(true) })),
        Sample.Whole(sample.Fetch("<fetch><entity name='lead'><all-attributes/></entity></fetch>")));
}
