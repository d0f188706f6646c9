using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>Texts are compared without regard to case in every script, the same by every operator; and no text is ever read as SQL.</summary>
[TestClass]
public sealed class TextTests
{
    private static readonly string[] Hostile =
        ["'; DROP TABLE lead; --", "\" OR 1=1 --", "x') OR ('1'='1", "%", "_", "[a-z]", "@p0", "?", "; COMMIT;", "\\'; --", "/* */", "<fetch/>", "&amp;"];

    [TestMethod]
    [DataRow("Ärger", "äRGER", true)]
    [DataRow("STRASSE", "strasse", true)]
    [DataRow("GROẞ", "groß", true, DisplayName = "ß and its capital are one")]
    [DataRow("Straße", "Strasse", false, DisplayName = "ß and ss are two")]
    [DataRow("ΟΔΟΣ", "οδος", true, DisplayName = "a final sigma too")]
    [DataRow("Москва", "МОСКВА", true)]
    [DataRow("I", "i", true)]
    [DataRow("I", "ı", false, DisplayName = "the Turkish i without dot is another letter")]
    [DataRow("İ", "i", false, DisplayName = "and so is the Turkish capital with dot")]
    [DataRow("ab", "a\u200bb", false, DisplayName = "an invisible letter is a letter")]
    public void Every_operator_agrees_on_what_is_equal(string stored, string asked, bool equal)
    {
        using var bench = new Bench();
        bench.System.Create(new Entity("lead") { ["lastname"] = stored });
        foreach (var (op, value) in new (Op, string)[]
        {
            (Op.Equal, asked), (Op.In, asked), (Op.Like, asked), (Op.BeginsWith, asked), (Op.EndsWith, asked), (Op.Contains, asked), (Op.Like, asked + "%"),
        })
        {
            Assert.AreEqual(equal ? 1 : 0, Find(bench, op, value).Count, $"{op} {value}");
        }

        Assert.AreEqual(equal ? 0 : 1, Find(bench, Op.NotEqual, asked).Count);
        bench.System.Create(new Entity("lead") { ["lastname"] = asked });
        var distinct = bench.System.RetrieveMultiple(new FetchExpression("<fetch distinct='true'><entity name='lead'><attribute name='lastname'/></entity></fetch>"));
        Assert.HasCount(equal ? 1 : 2, distinct.Entities, "distinct");
        var groups = bench.System.RetrieveMultiple(new FetchExpression("<fetch aggregate='true'><entity name='lead'><attribute name='lastname' groupby='true' alias='g'/></entity></fetch>"));
        Assert.HasCount(equal ? 1 : 2, groups.Entities, "groups");
    }

    [TestMethod]
    public void Names_are_ordered_as_people_order_them()
    {
        using var bench = new Bench();
        foreach (var name in new[] { "Zorn", "Äpfel", "apfel", "zebra", "Öl", "Ober", "Straße", "Strasse", "Apfel 2" })
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = name });
        }

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        query.AddOrder("lastname", OrderType.Ascending);
        Assert.AreEqual("apfel, Äpfel, Apfel 2, Ober, Öl, Strasse, Straße, zebra, Zorn", string.Join(", ", bench.System.RetrieveMultiple(query).Entities.Select(e => e["lastname"])));
    }

    [TestMethod]
    public void A_hostile_text_is_stored_and_found_as_the_text_it_is()
    {
        using var bench = new Bench();
        bench.CreateLead("harmless");
        foreach (var text in Hostile)
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = text });
        }

        foreach (var text in Hostile)
        {
            foreach (var op in new[] { Op.Equal, Op.In, Op.BeginsWith, Op.EndsWith })
            {
                CollectionAssert.Contains(Find(bench, op, text), text, $"{op} {text}");
                CollectionAssert.DoesNotContain(Find(bench, op, text), "harmless", $"{op} {text}");
            }

            Assert.AreEqual(text, Find(bench, Op.Between, text, text).Single());
            Assert.HasCount(Hostile.Length, Find(bench, Op.NotEqual, text));
            var fetched = bench.System.RetrieveMultiple(new FetchExpression(
                $"<fetch><entity name='lead'><attribute name='lastname'/><filter><condition attribute='lastname' operator='in'><value>{SecurityElement.Escape(text)}</value><value>other</value></condition></filter></entity></fetch>"));
            Assert.AreEqual(text, fetched.Entities.Single()["lastname"]);
        }

        Assert.AreEqual(Hostile.Length + 1, bench.Count("lead"));
    }

    [TestMethod]
    public void A_hostile_text_where_another_value_belongs_is_a_fault_or_a_name()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead("harmless");
        foreach (var text in Hostile)
        {
            foreach (var (column, op) in new[] { ("numberofemployees", Op.Equal), ("createdon", Op.On), ("createdon", Op.LastXDays), ("revenue", Op.GreaterThan), ("leadid", Op.Equal), ("leadsourcecode", Op.In), ("donotphone", Op.Equal) })
            {
                Assert.AreEqual(unchecked((int)0x80040203), Bench.Faults(() => Find(bench, op, [text], column)).Detail.ErrorCode, $"{column} {op} {text}");
            }

            var name = SecurityElement.Escape(text);
            foreach (var inner in new[] { $"<attribute name='{name}'/>", $"<order attribute='{name}'/>", $"<filter><condition attribute='{name}' operator='null'/></filter>", $"<filter><condition entityname='{name}' attribute='lastname' operator='null'/></filter>", $"<link-entity name='{name}' from='accountid' to='parentaccountid'/>" })
            {
                Bench.Faults(() => bench.System.RetrieveMultiple(new FetchExpression($"<fetch><entity name='lead'>{inner}</entity></fetch>")));
            }

            var aliased = bench.System.RetrieveMultiple(new FetchExpression(
                $"<fetch><entity name='lead'><attribute name='lastname' alias='{name}'/><link-entity name='systemuser' from='systemuserid' to='createdby' alias='{name}'><attribute name='fullname'/></link-entity></entity></fetch>"));
            Assert.AreEqual("harmless", aliased.Entities.Single().GetAttributeValue<AliasedValue>(text).Value);
            Bench.Faults(() => bench.System.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference(text, Guid.NewGuid()) }));
            Bench.Faults(() => bench.System.Update(new Entity("lead", lead) { [text] = text }));
        }

        Assert.AreEqual(1, bench.Count("lead"));
    }

    private static List<string> Find(Bench bench, Op op, params object[] values) => Find(bench, op, values, "lastname");

    private static List<string> Find(Bench bench, Op op, object[] values, string column)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        query.Criteria.AddCondition(column, op, values);
        return bench.System.RetrieveMultiple(query).Entities.Select(e => (string)e["lastname"]).ToList();
    }
}
