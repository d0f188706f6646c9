using System.Linq;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

[TestClass]
public class EmailAddressTests
{
    private const string Local64 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [TestMethod]
    [DataRow("a@b.de", true)]
    [DataRow(" a@b.de ", true)]
    [DataRow("first.last+tag@sub.example.com", true)]
    [DataRow(Local64 + "@b.de", true)]
    [DataRow(Local64 + "a@b.de", false)]
    [DataRow("@b.de", false)]
    [DataRow("a@", false)]
    [DataRow("a@b", false)]
    [DataRow("a@.de", false)]
    [DataRow("a@b.", false)]
    [DataRow("a@b..de", false)]
    [DataRow("a@@b.de", false)]
    [DataRow("a@b@c.de", false)]
    [DataRow("a b@c.de", false)]
    [DataRow("ab.de", false)]
    [DataRow("", false)]
    [DataRow(null, false)]
    public void A_mail_address_is_a_way_to_contact_when_it_is_valid(string? address, bool valid) => Assert.AreEqual(valid, IsWayToContact(address));

    [TestMethod]
    [DataRow(254, true)]
    [DataRow(255, false)]
    public void An_address_has_at_most_254_characters(int length, bool valid) =>
        Assert.AreEqual(valid, IsWayToContact("a@" + new string('b', length - 5) + ".de"));

    [TestMethod]
    [DataRow("030 123", true)]
    [DataRow("n/a", false)]
    [DataRow("-", false)]
    public void A_telephone_number_has_a_digit(string telephone, bool usable) =>
        Assert.AreEqual(usable, Given.StageOf(Given.Mql with { Email = null, Telephone = telephone }) == Stage.Mql);

    private static bool IsWayToContact(string? address) => !Given.MissingCodes(Given.Srl with { Telephone = null, Email = address }).Contains("LG3202");
}
