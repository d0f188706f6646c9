using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class UserTests
{
    [TestMethod]
    public void A_user_has_a_language_and_a_manager()
    {
        using var bench = new Bench();
        var boss = bench.Sandbox.AddUser("The Boss", "boss@example.com", languageId: 1031);
        var user = bench.Sandbox.AddUser("The Seller", "seller@example.com", manager: boss);
        Assert.AreEqual(1031, bench.Read("usersettings", boss, "uilanguageid")["uilanguageid"]);
        Assert.AreEqual(1033, bench.Read("usersettings", user, "uilanguageid")["uilanguageid"]);
        var manager = bench.Read("systemuser", user, "parentsystemuserid").GetAttributeValue<EntityReference>("parentsystemuserid");
        Assert.AreEqual((boss, "The Boss"), (manager.Id, manager.Name));
        bench.System.Update(new Entity("systemuser", user) { ["parentsystemuserid"] = null });
        Assert.IsFalse(bench.Read("systemuser", user, "parentsystemuserid").Contains("parentsystemuserid"));
    }

    [TestMethod]
    public void A_disabled_user_can_not_work_until_enabled_again()
    {
        using var bench = new Bench();
        var seller = bench.User("Salesperson (sandbox)");
        var service = bench.Sandbox.ServiceFor(seller);
        Disable(bench, seller, true);
        Assert.AreEqual(unchecked((int)0x80040225), Bench.Faults(() => service.Create(new Entity("lead") { ["lastname"] = "A" })).Detail.ErrorCode);
        StringAssert.Contains(Bench.Faults(() => service.RetrieveMultiple(new QueryExpression("lead"))).Message, "is disabled");
        Disable(bench, seller, false);
        service.Create(new Entity("lead") { ["lastname"] = "A" });
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void A_disabled_user_is_found_by_its_column()
    {
        using var bench = new Bench();
        Disable(bench, bench.User("Salesperson (sandbox)"), true);
        Assert.AreEqual(1, bench.Count("systemuser", "isdisabled", true));
    }

    private static void Disable(Bench bench, global::System.Guid user, bool disabled) => bench.System.Update(new Entity("systemuser", user) { ["isdisabled"] = disabled });
}
