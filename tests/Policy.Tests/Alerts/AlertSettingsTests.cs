using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Alerts;

[TestClass]
public class AlertSettingsTests
{
    private static readonly AlertSettings Shipped = AlertSettings.Shipped;

    [TestMethod]
    [DataRow("LG4001", Severity.High)]
    [DataRow("LG4002", Severity.Medium)]
    [DataRow("LG4006", Severity.Low)]
    public void Severity_is_the_charters_and_medium_where_it_says_nothing(string code, Severity expected) => Assert.AreEqual(expected, Shipped.SeverityOf(code));

    [TestMethod]
    public void The_default_charter_spells_out_what_older_ones_go_by()
    {
        var text = JObject.Parse(CharterCodec.Write(Given.Charter));
        text["alerts"]!.Parent!.Remove();
        Assert.AreEqual(CharterCodec.Write(Given.Charter), CharterCodec.Write(CharterCodec.Read(text.ToString())));
    }

    [TestMethod]
    public void Numbers_and_codes_out_of_reason_are_refused()
    {
        AlertSettings[] wrong =
        [
            Shipped with { High = ["LG9999"] },
            Shipped with { Low = ["LG4001"] },
            Shipped with { High = ["LG4001", "LG4001"] },
            Shipped with { StormAlerts = 0 }, Shipped with { StormAlerts = 1001 },
            Shipped with { StormMinutes = 0 }, Shipped with { StormMinutes = 1441 },
            Shipped with { DigestHour = -1 }, Shipped with { DigestHour = 24 },
            Shipped with { EscalationHours = 0 }, Shipped with { EscalationHours = 8761 },
            Shipped with { HandoverReminderHours = -1 }, Shipped with { HandoverReminderHours = 8761 },
            Shipped with { EvidenceReminderDays = -1 }, Shipped with { EvidenceReminderDays = 3661 },
            Shipped with { AnswerReminderDays = -1 }, Shipped with { AnswerReminderDays = 3661 },
            Shipped with { ExpiryDays = 0 }, Shipped with { ExpiryDays = 3661 },
        ];
        foreach (var alerts in wrong)
        {
            var problems = Assert.ThrowsExactly<CharterException>(() => CharterPolicy.Compile(Given.Charter with { Alerts = alerts })).Problems;
            Assert.IsTrue(problems.All(problem => problem.StartsWith("LG1030", StringComparison.Ordinal)), string.Join("; ", problems));
        }
    }

    [TestMethod]
    [DataRow(9, false)]
    [DataRow(10, true)]
    [DataRow(11, true)]
    public void From_the_charters_number_on_it_is_a_storm(int recent, bool expected) => Assert.AreEqual(expected, Storm.IsOn(Shipped, recent));

    [TestMethod]
    public void A_stretch_begins_at_the_same_moment_for_all_that_fall_into_it()
    {
        var begin = new DateTime(2026, 3, 2, 9, 15, 0, DateTimeKind.Utc);
        Assert.AreEqual(begin, Storm.StretchOf(Shipped, begin));
        Assert.AreEqual(begin, Storm.StretchOf(Shipped, begin.AddMinutes(15).AddTicks(-1)));
        Assert.AreEqual(begin.AddMinutes(15), Storm.StretchOf(Shipped, begin.AddMinutes(15)));
    }
}
