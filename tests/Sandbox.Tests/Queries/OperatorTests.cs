using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>No operator is in neither list: each finds exactly what it must, to the second, in both languages, or is refused by its name.</summary>
[TestClass]
public sealed class OperatorTests
{
    private const string Moment = "schedulefollowup_qualify";

    private static Bench bench = null!;

    [ClassInitialize]
    public static void Fill(TestContext _)
    {
        bench = new Bench();
        bench.Sandbox.Clock.Set(new DateTime(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc));
        var team = bench.Sandbox.AddTeam("Callers", roles: ["Salesperson (sandbox)"]);
        bench.Sandbox.AddMember(team, bench.Sandbox.Administrator);
        var elsewhere = bench.Sandbox.AddUser("Else Where", "else@example.com", bench.Sandbox.AddBusinessUnit("Elsewhere"), roles: ["Salesperson (sandbox)"]);
        Add("A", "Köln", 10, new("systemuser", bench.Sandbox.Administrator));
        Add("B", "köln-süd", 20, new("team", team));
        Add("C", "Bonn", 1033, new("systemuser", elsewhere));
        Add("D", null, null, new("systemuser", bench.Sandbox.SystemUser));
        foreach (var (name, tags) in new[] { ("A", new[] { 100000000, 100000001 }), ("B", [100000001]), ("C", []) })
        {
            var thing = new Entity("rec_thing") { ["rec_name"] = name };
            if (tags.Length > 0)
            {
                thing["rec_tags"] = new OptionSetValueCollection(tags.Select(t => new OptionSetValue(t)).ToList());
            }

            bench.System.Create(thing);
        }
    }

    [ClassCleanup]
    public static void Close() => bench.Dispose();

    [TestMethod]
    public void Every_operator_of_either_language_works_or_is_refused()
    {
        CollectionAssert.AreEquivalent(Operators.OfFetchXml.Split(' '), Operators.FetchNames.Distinct().ToArray());
        CollectionAssert.AreEquivalent(Enum.GetValues<Op>(), Operators.Enumerated.Distinct().ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(ValueCases))]
    public void An_operator_finds_the_rows_with_such_values(int number)
    {
        var (fetch, op, column, values, found) = Operators.OfValues[number];
        AssertFinds(found, "lead", "lastname", fetch, op, column, values, "subject", "values");
    }

    [TestMethod]
    [DynamicData(nameof(ChoiceCases))]
    public void An_operator_of_several_choices_compares_sets(int number)
    {
        var (fetch, op, values, found) = Operators.OfChoices[number];
        AssertFinds(found, "rec_thing", "rec_name", fetch, op, "rec_tags", values, null, null);
    }

    [TestMethod]
    [DynamicData(nameof(DateCases))]
    public void A_date_operator_begins_and_ends_with_its_second(int number)
    {
        var (fetch, op, value, first, last) = Operators.OfDates[number];
        var name = $"{number} {op}";
        foreach (var (letter, edge, seconds) in new[] { ("a", first, -1), ("b", first, 0), ("c", last, 0), ("d", last, 1) }.Where(e => e.Item2 is not null))
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = letter, ["subject"] = name, [Moment] = Parse(edge!).AddSeconds(seconds) });
        }

        bench.System.Create(new Entity("lead") { ["lastname"] = "no date", ["subject"] = name });
        AssertFinds((first is null ? "" : "b") + (last is null ? "" : "c"), "lead", "lastname", fetch, op, Moment, value is null ? [] : [value], "subject", name);
    }

    [TestMethod]
    public void Not_on_finds_what_on_does_not_and_rows_without_a_date()
    {
        foreach (var (letter, date) in new[] { ("a", "2026-03-09 23:59:59"), ("b", "2026-03-10 00:00:00"), ("c", "2026-03-10 23:59:59"), ("d", "2026-03-11 00:00:00") })
        {
            bench.System.Create(new Entity("lead") { ["lastname"] = letter, ["subject"] = "not on", [Moment] = Parse(date) });
        }

        bench.System.Create(new Entity("lead") { ["lastname"] = "e", ["subject"] = "not on" });
        AssertFinds("ade", "lead", "lastname", null, Op.NotOn, Moment, [new DateTime(2026, 3, 10, 15, 0, 0, DateTimeKind.Utc)], "subject", "not on");
    }

    [TestMethod]
    [DynamicData(nameof(RefusedCases))]
    public void A_refused_operator_is_named(int number)
    {
        var (fetch, op) = Operators.Refused[number];
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("ownerid", op, Guid.Empty);
        Assert.AreEqual($"Sandbox: not supported: condition operator {op}.", Bench.Faults(() => bench.System.RetrieveMultiple(query)).Message);
        if (fetch is not null)
        {
            var xml = $"<fetch><entity name='lead'><filter><condition attribute='ownerid' operator='{fetch}' value='{Guid.Empty}'/></filter></entity></fetch>";
            StringAssert.StartsWith(Bench.Faults(() => bench.System.RetrieveMultiple(new FetchExpression(xml))).Message, $"Sandbox: not supported: FetchXML condition operator '{fetch}'.");
        }
    }

    public static IEnumerable<object[]> ValueCases => Numbers(Operators.OfValues.Length);

    public static IEnumerable<object[]> ChoiceCases => Numbers(Operators.OfChoices.Length);

    public static IEnumerable<object[]> DateCases => Numbers(Operators.OfDates.Length);

    public static IEnumerable<object[]> RefusedCases => Numbers(Operators.Refused.Length);

    private static IEnumerable<object[]> Numbers(int count) => Enumerable.Range(0, count).Select(n => new object[] { n });

    private static void AssertFinds(string found, string table, string name, string? fetch, Op op, string column, object[] values, string? mark, string? value)
    {
        var caller = bench.Sandbox.ServiceFor(bench.Sandbox.Administrator);
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(name) };
        query.Criteria.AddCondition(column, op, values);
        query.AddOrder(name, OrderType.Ascending);
        if (mark is not null)
        {
            query.Criteria.AddCondition(mark, Op.Equal, value);
        }

        Assert.AreEqual(found, Names(caller.RetrieveMultiple(query)), $"{op}");
        if (fetch is null)
        {
            return;
        }

        var texts = values.Select(v => SecurityElement.Escape(Convert.ToString(v, CultureInfo.InvariantCulture))!).ToList();
        var condition = texts.Count == 1
            ? $"<condition attribute='{column}' operator='{fetch}' value='{texts[0]}'/>"
            : $"<condition attribute='{column}' operator='{fetch}'>{string.Concat(texts.Select(t => $"<value>{t}</value>"))}</condition>";
        var marked = mark is null ? "" : $"<condition attribute='{mark}' operator='eq' value='{value}'/>";
        var xml = $"<fetch><entity name='{table}'><attribute name='{name}'/><filter>{condition}{marked}</filter><order attribute='{name}'/></entity></fetch>";
        Assert.AreEqual(found, Names(caller.RetrieveMultiple(new FetchExpression(xml))), fetch);

        string Names(EntityCollection rows) => string.Concat(rows.Entities.Select(e => e[name]));
    }

    private static DateTime Parse(string time) => DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void Add(string name, string? city, int? employees, EntityReference owner)
    {
        var lead = new Entity("lead") { ["lastname"] = name, ["subject"] = "values", ["ownerid"] = owner };
        if (city is not null)
        {
            lead["address1_city"] = city;
            lead["numberofemployees"] = employees;
        }

        bench.System.Create(lead);
    }
}
