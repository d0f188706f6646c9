using System;
using System.Globalization;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

[TestClass]
public class WorkingDaysTests
{
    [TestMethod]
    [DataRow("2026-03-09 10:00", 5, "2026-03-16 10:00")] // Monday → next Monday
    [DataRow("2026-03-13 10:00", 1, "2026-03-16 10:00")] // Friday → Monday
    [DataRow("2026-03-13 10:00", 5, "2026-03-20 10:00")]
    [DataRow("2026-03-14 10:00", 1, "2026-03-16 10:00")] // Saturday
    [DataRow("2026-03-15 23:59", 5, "2026-03-20 23:59")] // Sunday
    [DataRow("2026-12-31 08:00", 1, "2027-01-01 08:00")] // no holidays yet, only weekends
    [DataRow("2027-12-31 08:00", 1, "2028-01-03 08:00")] // Friday at the end of the year
    [DataRow("2028-02-28 08:00", 2, "2028-03-01 08:00")] // leap day
    [DataRow("2026-03-14 10:00", 0, "2026-03-14 10:00")]
    public void Working_days_skip_Saturday_and_Sunday(string from, int days, string expected) =>
        Assert.AreEqual(Parse(expected), WorkingDays.Add(Parse(from), days));

    private static DateTime Parse(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
