using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Queries;

[TestClass]
public sealed class AggregateTests
{
    private static Sample sample = null!;

    [ClassInitialize]
    public static void Fill(TestContext _) => sample = new Sample();

    [ClassCleanup]
    public static void Close() => sample.Dispose();

    [TestMethod]
    [DataRow("<attribute name='leadid' aggregate='count' alias='x'/>", "x=5")]
    [DataRow("<attribute name='numberofemployees' aggregate='count' alias='x'/>", "x=5", DisplayName = "count counts rows without a value too")]
    [DataRow("<attribute name='numberofemployees' aggregate='countcolumn' alias='x'/>", "x=4")]
    [DataRow("<attribute name='numberofemployees' aggregate='countcolumn' distinct='true' alias='x'/>", "x=3")]
    [DataRow("<attribute name='address1_city' aggregate='countcolumn' distinct='true' alias='x'/>", "x=2", DisplayName = "Bonn and bonn are one")]
    [DataRow("<attribute name='numberofemployees' aggregate='sum' alias='x'/>", "x=81")]
    [DataRow("<attribute name='numberofemployees' aggregate='avg' alias='x'/>", "x=20", DisplayName = "an average of whole numbers is cut")]
    [DataRow("<attribute name='numberofemployees' aggregate='min' alias='x'/>", "x=10")]
    [DataRow("<attribute name='estimatedclosedate' aggregate='max' alias='x'/>", "x=2024-12-31")]
    [DataRow("<attribute name='revenue' aggregate='sum' alias='x'/>", "x=13.75")]
    [DataRow("<attribute name='revenue' aggregate='avg' alias='x'/>", "x=4.5833")]
    public void One_row_without_groups(string attribute, string result) => Assert.AreEqual(result, sample.Aggregate(attribute));

    [TestMethod]
    public void Groups_by_text_and_leaves_the_missing_value_out()
    {
        const string Inner = "<attribute name='address1_city' groupby='true' alias='city'/><attribute name='leadid' aggregate='count' alias='n'/><attribute name='numberofemployees' aggregate='sum' alias='sum'/><order alias='city'/>";
        Assert.AreEqual("n=1 sum=0 | city=Bonn n=2 sum=51 | city=Köln n=2 sum=30", sample.Aggregate(Inner));
    }

    [TestMethod]
    [DataRow("day", "g=25 n=1 | g=27 n=1 | g=29 n=1 | g=31 n=1")]
    [DataRow("week", "g=9 n=1 | g=12 n=1 | g=35 n=1 | g=53 n=1")]
    [DataRow("month", "g=2 n=1 | g=3 n=1 | g=8 n=1 | g=12 n=1")]
    [DataRow("quarter", "g=1 n=2 | g=3 n=1 | g=4 n=1")]
    [DataRow("year", "g=2023 n=2 | g=2024 n=2")]
    public void Groups_by_a_part_of_a_date(string part, string result) => Assert.AreEqual(result, sample.Aggregate(
        $"<attribute name='estimatedclosedate' groupby='true' dategrouping='{part}' alias='g'/><attribute name='leadid' aggregate='count' alias='n'/><filter><condition attribute='estimatedclosedate' operator='not-null'/></filter><order alias='g'/>"));

    [TestMethod]
    public void Groups_by_lookup_and_by_a_column_of_a_link_ordered_by_the_number()
    {
        const string Inner = "<attribute name='parentaccountid' groupby='true' alias='of'/><attribute name='leadid' aggregate='count' alias='n'/><link-entity name='account' from='accountid' to='parentaccountid' alias='p'><attribute name='numberofemployees' groupby='true' alias='size'/></link-entity><order alias='n' descending='true'/>";
        Assert.AreEqual("n=2 of=Ärzte AG size=900 | n=1 of=zwei & Söhne size=9", sample.Aggregate(Inner));
        var row = sample.Fetch($"<fetch aggregate='true'><entity name='lead'>{Inner}</entity></fetch>").Entities[0];
        var value = row.GetAttributeValue<AliasedValue>("of");
        Assert.AreEqual(("lead", "parentaccountid", new EntityReference("account", sample.Big)), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [TestMethod]
    public void Groups_page_and_stop_at_top()
    {
        const string Inner = "<attribute name='numberofemployees' groupby='true' alias='g'/><attribute name='leadid' aggregate='count' alias='n'/><order alias='g' descending='true'/>";
        Assert.AreEqual("g=31 n=1 | g=20 n=2", sample.Aggregate(Inner, "top='2'"));
        Assert.AreEqual("g=10 n=1 | n=1", sample.Aggregate(Inner, "count='2' page='2'"));
    }

    [TestMethod]
    public void More_rows_than_the_limit_are_not_aggregated()
    {
        const string Query = "<fetch aggregate='true' aggregatelimit='{0}'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/></entity></fetch>";
        Assert.AreEqual(5, sample.Fetch(string.Format(null, Query, 5)).Entities.Single().GetAttributeValue<AliasedValue>("n").Value);
        Assert.AreEqual(unchecked((int)0x8004E023), sample.Code(string.Format(null, Query, 4)));
        Assert.AreEqual("AggregateQueryRecordLimit exceeded. Cannot perform this operation.", sample.Refusal(string.Format(null, Query, 4)));
        StringAssert.Contains(sample.Refusal(string.Format(null, Query, 50001)), "50000");
    }

    [TestMethod]
    public void The_organisations_own_limit_needs_no_word_in_the_query()
    {
        using var sandbox = Support.Bench.NewSandbox(new SandboxOptions { AggregateRowLimit = 2 });
        var count = new FetchExpression("<fetch aggregate='true'><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/><filter><condition attribute='lastname' operator='ne' value='not me'/></filter></entity></fetch>");
        foreach (var name in new[] { "a", "b", "not me" })
        {
            sandbox.System.Create(new Entity("lead") { ["lastname"] = name });
        }

        Assert.AreEqual(2, sandbox.System.RetrieveMultiple(count).Entities.Single().GetAttributeValue<AliasedValue>("n").Value, "rows that the filter leaves out don't count");
        sandbox.System.Create(new Entity("lead") { ["lastname"] = "c" });
        var fault = Support.Bench.Faults(() => sandbox.System.RetrieveMultiple(count));
        Assert.AreEqual(-2147164125, fault.Detail.ErrorCode);
        Assert.AreEqual(50_000, new SandboxOptions().AggregateRowLimit);
    }

    [TestMethod]
    [DataRow("<attribute name='lastname'/>", "needs an alias")]
    [DataRow("<attribute name='lastname' alias='a'/>", "neither groupby not aggregate")]
    [DataRow("<all-attributes/>", "All attributes can't be requested")]
    [DataRow("<attribute name='lastname' aggregate='sum' alias='a'/>", "can't be formed of 'lastname'")]
    [DataRow("<attribute name='lastname' groupby='true' dategrouping='day' alias='a'/>", "Only dates")]
    [DataRow("<attribute name='leadid' aggregate='count' alias='a'/><order attribute='lastname'/>", "Use an alias")]
    [DataRow("<attribute name='leadid' aggregate='count' alias='a'/><order alias='b'/>", "alias 'b'")]
    [DataRow("", "at least one attribute")]
    public void A_wrong_aggregate_query_is_a_fault_that_says_why(string inner, string says) =>
        StringAssert.Contains(sample.Refusal($"<fetch aggregate='true'><entity name='lead'>{inner}</entity></fetch>"), says);
}
