using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Alerts;

[TestClass]
public class ViolationLifeTests
{
    private const string Sentence = "Talked to the seller.";

    [TestMethod]
    [DataRow(ViolationStatus.Open, ViolationStatus.Acknowledged, null)]
    [DataRow(ViolationStatus.Open, ViolationStatus.Resolved, null)]
    [DataRow(ViolationStatus.Acknowledged, ViolationStatus.Open, null)]
    [DataRow(ViolationStatus.Acknowledged, ViolationStatus.Resolved, null)]
    [DataRow(ViolationStatus.Resolved, ViolationStatus.Open, null)]
    [DataRow(ViolationStatus.Resolved, ViolationStatus.Acknowledged, "LG4603")]
    [DataRow(ViolationStatus.Expired, ViolationStatus.Open, null)]
    [DataRow(ViolationStatus.Expired, ViolationStatus.Resolved, null)]
    [DataRow(ViolationStatus.Expired, ViolationStatus.Acknowledged, "LG4603")]
    [DataRow(ViolationStatus.Excused, ViolationStatus.Open, "LG4603")]
    [DataRow(ViolationStatus.Excused, ViolationStatus.Acknowledged, "LG4603")]
    [DataRow(ViolationStatus.Excused, ViolationStatus.Resolved, "LG4603")]
    public void Each_step_of_a_person_is_allowed_or_has_its_code(ViolationStatus from, ViolationStatus to, string? code) =>
        Assert.AreEqual(code, ViolationLife.Against(from, to, Sentence));

    [TestMethod]
    public void Nobody_chooses_what_the_pack_alone_sets_and_to_stay_is_always_allowed()
    {
        foreach (var from in Enum.GetValues<ViolationStatus>())
        {
            Assert.IsNull(ViolationLife.Against(from, from, null));
            foreach (var to in new[] { ViolationStatus.Excused, ViolationStatus.Expired }.Where(to => to != from))
            {
                Assert.AreEqual("LG4602", ViolationLife.Against(from, to, Sentence));
            }
        }
    }

    [TestMethod]
    [DataRow("fourteen chars", "LG4601")]
    [DataRow("fifteen charact", null)]
    [DataRow("  fourteen chars  ", "LG4601")]
    [DataRow(null, "LG4601")]
    public void A_resolution_needs_fifteen_characters_besides_blanks(string? text, string? code) =>
        Assert.AreEqual(code, ViolationLife.Against(ViolationStatus.Open, ViolationStatus.Resolved, text));

    [TestMethod]
    public void Somebody_has_to_do_something_about_what_is_open_or_acknowledged() =>
        CollectionAssert.AreEqual(new[] { ViolationStatus.Open, ViolationStatus.Acknowledged }, Enum.GetValues<ViolationStatus>().Where(ViolationLife.IsPending).ToList());
}
