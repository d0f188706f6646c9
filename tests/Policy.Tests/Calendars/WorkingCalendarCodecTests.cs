using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Calendars;

[TestClass]
public class WorkingCalendarCodecTests
{
    private static readonly string Office = WorkingCalendarCodec.Write(Clocks.Office);

    [TestMethod]
    public void A_calendar_read_is_the_calendar_written()
    {
        foreach (var calendar in new[] { WorkingCalendar.Default, Clocks.Office, Clocks.OfficeAt(Clocks.Sydney), Clocks.OfficeAt(Clocks.NewYork), Clocks.OfficeAt(Clocks.Kolkata) })
        {
            var text = WorkingCalendarCodec.Write(calendar);
            var read = WorkingCalendarCodec.Read(text);
            Assert.AreEqual(text, WorkingCalendarCodec.Write(read));
            Assert.AreEqual(calendar.AddDays(Given.Now, 30), read.AddDays(Given.Now, 30));
        }
    }

    [TestMethod]
    public void Years_of_a_daylight_rule_survive()
    {
        var clock = new LocalClock("Once", 60, [Clocks.Berlin.Daylight[0] with { FromYear = 1996, ToYear = 2030 }]);
        var read = WorkingCalendarCodec.Read(WorkingCalendarCodec.Write(Clocks.OfficeAt(clock))).Clock;
        Assert.AreEqual(clock.Daylight[0], read.Daylight[0]);
        Assert.AreEqual(13, read.ToLocal(Clocks.At("2031-07-01 12:00")).Hour);
        Assert.AreEqual(14, read.ToLocal(Clocks.At("2030-07-01 12:00")).Hour);
    }

    [TestMethod]
    [DataRow("$.schemaVersion", "2", "LG1002: $.schemaVersion:")]
    [DataRow("$.timeZone", "\"Europe/Berlin\"", "LG1014: $.timeZone:")]
    [DataRow("$.timeZone.offsetMinutes", "\"+01:00\"", "LG1014: $.timeZone.offsetMinutes:")]
    [DataRow("$.timeZone.offsetMinutes", "6000", "LG1024: $:")]
    [DataRow("$.timeZone.daylight[0].begins.month", "13", "LG1024: $:")]
    [DataRow("$.timeZone.daylight[0].begins.at", "\"2 am\"", "LG1014: $.timeZone.daylight[0].begins.at:")]
    [DataRow("$.week", "[]", "LG1024: $:")]
    [DataRow("$.week[0].day", "\"Montag\"", "LG1014: $.week[0].day:")]
    [DataRow("$.week[0].day", "\"friday\"", "LG1024: $:")]
    [DataRow("$.week[0].hours[0].to", "\"08:00\"", "LG1024: $:")]
    [DataRow("$.week[0].hours[0].to", "\"25:00\"", "LG1014: $.week[0].hours[0].to:")]
    [DataRow("$.holidays[0]", "\"25.12.2026\"", "LG1014: $.holidays[0]:")]
    public void One_fault_is_one_problem_with_its_code_and_place(string place, string fault, string expected)
    {
        var calendar = JObject.Parse(Office);
        calendar.SelectToken(place)!.Replace(JToken.Parse(fault));
        StringAssert.StartsWith(Assert.ThrowsExactly<CharterException>(() => WorkingCalendarCodec.Read(calendar.ToString())).Problems.Single(), expected);
    }

    [TestMethod]
    public void A_member_that_does_not_belong_there_is_refused() =>
        StringAssert.StartsWith(Assert.ThrowsExactly<CharterException>(() => WorkingCalendarCodec.Read(Office.Replace("\"holidays\"", "\"freeDays\""))).Problems[0], "LG1012: $.holidays:");
}
