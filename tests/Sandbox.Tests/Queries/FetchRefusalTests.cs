using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Queries;

[TestClass]
public sealed class FetchRefusalTests
{
    private static Sample sample = null!;

    [ClassInitialize]
    public static void Fill(TestContext _) => sample = new Sample();

    [ClassCleanup]
    public static void Close() => sample.Dispose();

    [TestMethod]
    [DataRow("<fetch datasource='retained'><entity name='lead'/></fetch>", "attribute 'datasource' of FetchXML element <fetch>")]
    [DataRow("<fetch><entity name='lead' enableprefiltering='1'/></fetch>", "attribute 'enableprefiltering' of FetchXML element <entity>")]
    [DataRow("<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/><having/></entity></fetch>", "FetchXML element <having> in <entity>")]
    [DataRow("<fetch><entity name='lead'><attribute name='leadid' rowaggregate='CountChildren' alias='n'/></entity></fetch>", "attribute 'rowaggregate'")]
    [DataRow("<fetch><entity name='lead'><filter hint='union'/></entity></fetch>", "attribute 'hint' of FetchXML element <filter>")]
    [DataRow("<fetch><entity name='lead'><filter isquickfindfields='1'/></entity></fetch>", "quick find filters")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='leadid' operator='under' value='x'/></filter></entity></fetch>", "condition operator 'under'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='lastname' operator='eq' valueof='p.name'/></filter></entity></fetch>", "comparing columns of two tables")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' link-type='any'/></entity></fetch>", "link-type 'any' outside a filter")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' link-type='matchfirstrowusingcrossapply'/></entity></fetch>", "link-type 'matchfirstrowusingcrossapply'")]
    [DataRow("<fetch><entity name='lead'><filter><link-entity name='account' from='accountid' to='parentaccountid'/></filter></entity></fetch>", "link-type 'inner' within a filter")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account'/></entity></fetch>", "without 'from' and 'to'")]
    [DataRow("<fetch aggregate='true'><entity name='lead'><attribute name='createdon' groupby='true' dategrouping='fiscal-year' alias='y'/></entity></fetch>", "dategrouping 'fiscal-year'")]
    [DataRow("<fetch aggregate='true'><entity name='lead'><attribute name='createdon' aggregate='median' alias='y'/></entity></fetch>", "aggregate 'median'")]
    [DataRow("<fetch aggregate='true' returntotalrecordcount='true'><entity name='lead'/></fetch>", "returntotalrecordcount of an aggregate query")]
    [DataRow("<fetch mapping='internal'><entity name='lead'/></fetch>", "mapping 'internal'")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' alias='p'><filter><condition entityname='lead' attribute='lastname' operator='null'/></filter></link-entity></entity></fetch>", "of link 'p' that names 'lead'")]
    [DataRow("<fetch><entity name='nosuchtable'/></fetch>", "table 'nosuchtable'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='createdbyname' operator='null'/></filter></entity></fetch>", "'createdbyname' of 'lead', which is not stored")]
    public void What_the_sandbox_can_not_do_is_refused_by_name(string fetch, string what)
    {
        var message = sample.Refusal(fetch);
        StringAssert.StartsWith(message, "Sandbox: not supported: ");
        StringAssert.Contains(message, what);
    }

    [TestMethod]
    [DataRow("", "is empty")]
    [DataRow("<fetch><entity name='lead'>", "Invalid XML")]
    [DataRow("<!DOCTYPE fetch [<!ENTITY a 'b'>]><fetch/>", "Invalid XML")]
    [DataRow("<query/>", "must start with <fetch>")]
    [DataRow("<fetch/>", "exactly one <entity>")]
    [DataRow("<fetch><entity/></fetch>", "needs the attribute 'name'")]
    [DataRow("<fetch top='x'><entity name='lead'/></fetch>", "must be a number")]
    [DataRow("<fetch top='1' page='2'><entity name='lead'/></fetch>", "top attribute can't be specified with paging")]
    [DataRow("<fetch top='5001'><entity name='lead'/></fetch>", "between 1 and 5000")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' link-type='exists'><attribute name='name'/></link-entity></entity></fetch>", "only asks for rows")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' link-type='in' alias='p'/><order entityname='p' attribute='name'/></entity></fetch>", "alias 'p'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='numberofemployees' operator='like' value='1%'/></filter></entity></fetch>", "Like is not valid for a column of kind Whole")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='lastname' operator='today'/></filter></entity></fetch>", "Today is not valid for a column of kind Text")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='createdon' operator='today' value='5'/></filter></entity></fetch>", "Today got 1 value(s)")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='createdon' operator='last-x-days' value='0'/></filter></entity></fetch>", "LastXDays got 1 value(s), '0'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='createdon' operator='last-x-years' value='99999'/></filter></entity></fetch>", "LastXYears got 1 value(s), '99999'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='createdon' operator='between' value='2026-01-01'/></filter></entity></fetch>", "Between got 1 value(s)")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='donotphone' operator='eq' value='perhaps'/></filter></entity></fetch>", "'perhaps'")]
    [DataRow("<fetch distinct='yes'><entity name='lead'/></fetch>", "must be 'true' or 'false'")]
    [DataRow("<fetch count='1' page='2' paging-cookie='x'><entity name='lead'/></fetch>", "paging cookie 'x' is malformed")]
    [DataRow("<fetch><entity name='lead'><filter type='xor'/></entity></fetch>", "'and' or 'or'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='numberofemployees' operator='eq' value='many'/></filter></entity></fetch>", "'many'")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='numberofemployees' operator='eq'/></filter></entity></fetch>", "0 value(s)")]
    [DataRow("<fetch><entity name='lead'><filter><condition entityname='q' attribute='lastname' operator='null'/></filter></entity></fetch>", "alias 'q'")]
    [DataRow("<fetch><entity name='lead'><order alias='x'/></entity></fetch>", "ordered by alias")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' alias='p'/><link-entity name='account' from='accountid' to='parentaccountid' alias='p'/></entity></fetch>", "'p' is used twice")]
    public void A_malformed_query_is_a_fault_that_names_the_cause(string fetch, string says) => StringAssert.Contains(sample.Refusal(fetch), says);

    [TestMethod]
    [DataRow("<fetch><entity name='lead'><attribute name='nope'/></entity></fetch>")]
    [DataRow("<fetch><entity name='lead'><order attribute='nope'/></entity></fetch>")]
    [DataRow("<fetch><entity name='lead'><filter><condition attribute='nope' operator='null'/></filter></entity></fetch>")]
    [DataRow("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='nope'/></entity></fetch>")]
    public void An_unknown_column_is_a_fault_in_the_platforms_words(string fetch)
    {
        Assert.AreEqual(unchecked((int)0x80041103), sample.Code(fetch));
        StringAssert.StartsWith(sample.Refusal(fetch), "'lead' entity doesn't contain attribute with Name = 'nope' and NameMapping = 'Logical'");
    }

    [TestMethod]
    public void A_query_sees_only_rows_that_its_caller_may_read()
    {
        var seller = sample.Bench.User("Salesperson (sandbox)");
        var service = sample.Bench.Sandbox.ServiceFor(seller);
        service.Create(new Entity("lead") { ["lastname"] = "Own" });
        var fetch = new FetchExpression("<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/></entity></fetch>");
        Assert.AreEqual("n=1", Sample.Line(service.RetrieveMultiple(fetch).Entities[0]));
        Assert.AreEqual("n=6", Sample.Line(sample.Bench.System.RetrieveMultiple(fetch).Entities[0]));
    }

    [TestMethod]
    public void A_step_on_RetrieveMultiple_sees_the_fetch_and_may_replace_it()
    {
        using var bench = new Bench(new StepSpec("RetrieveMultiple", "lead", 20, r =>
            r.Context.InputParameters["Query"] = new FetchExpression(((FetchExpression)r.Context.InputParameters["Query"]).Query.Replace("'A'", "'B'", global::System.StringComparison.Ordinal))));
        bench.CreateLead("A");
        bench.CreateLead("B");
        var rows = bench.System.RetrieveMultiple(new FetchExpression("<fetch><entity name='lead'><attribute name='lastname'/><filter><condition attribute='lastname' operator='eq' value='A'/></filter></entity></fetch>"));
        Assert.AreEqual("B", Sample.Names(rows));
    }
}
