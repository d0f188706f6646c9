using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Valid leads to start from: take one and break one thing.</summary>
internal static class Leads
{
    /// <summary>Maturity Lead: somebody at a company.</summary>
    public static Entity Early(EntityReference? channel = null)
    {
        var lead = new Entity("lead")
        {
            ["lastname"] = "Schäfer",
            ["companyname"] = "Müller & Söhne GmbH",
            ["emailaddress1"] = "schaefer@mueller-soehne.example",
            ["telephone1"] = "+49 711 123456",
        };
        if (channel != null)
        {
            lead["lgov_channel"] = channel;
        }

        return lead;
    }

    /// <summary>Maturity MQL: asked to be contacted.</summary>
    public static Entity Mql(EntityReference? channel = null) => Early(channel).With(("lgov_explicitrequest", true));

    /// <summary>Maturity SQL: contacted, interested, two of BANT at medium.</summary>
    public static Entity Sql(EntityReference? channel = null) => Mql(channel).With(
        ("jobtitle", "Einkaufsleiter"),
        ("initialcommunication", new OptionSetValue(0)),
        ("confirminterest", true),
        ("need", new OptionSetValue(1)),
        ("purchasetimeframe", new OptionSetValue(2)));

    /// <summary>Sales Ready Lead.</summary>
    public static Entity Srl(EntityReference? channel = null) => Sql(channel).With(
        ("decisionmaker", true),
        ("evaluatefit", true),
        ("qualificationcomments", new string('x', 80)),
        ("lgov_nextstepon", new DateTime(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc)));

    public static Entity With(this Entity lead, params (string Column, object? Value)[] values)
    {
        foreach (var (column, value) in values)
        {
            lead[column] = value;
        }

        return lead;
    }
}

/// <summary>Maturity as the choice lgov_stage stores it.</summary>
internal enum Stage
{
    Lead,
    Mql,
    Sql,
    Srl,
}
