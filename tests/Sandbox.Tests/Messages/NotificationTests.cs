using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Messages;

[TestClass]
public class NotificationTests
{
    [TestMethod]
    public void SendAppNotification_writes_a_row_that_its_recipient_owns_and_reads()
    {
        using var bench = new Bench();
        var manager = bench.User("Salesperson (sandbox)");
        var request = Notification(manager);
        request["Body"] = "A lead was blocked.";
        request["IconType"] = new OptionSetValue(100000003);
        request["Expiry"] = 3600;
        request["Actions"] = new Entity
        {
            ["actions"] = new EntityCollection([new Entity { ["title"] = "Open", ["data"] = new Entity { ["url"] = "?pagetype=entityrecord", ["navigationTarget"] = "newWindow" } }]),
        };
        var id = (Guid)bench.System.Execute(request)["NotificationId"];
        var row = bench.Sandbox.ServiceFor(manager).Retrieve("appnotification", id, new(true));
        Assert.AreEqual("Blocked", row["title"]);
        Assert.AreEqual("A lead was blocked.", row["body"]);
        Assert.AreEqual(manager, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual((100000003, 200000000, 3600), (row.GetAttributeValue<OptionSetValue>("icontype").Value, row.GetAttributeValue<OptionSetValue>("toasttype").Value, row["ttlinseconds"]));
        Assert.AreEqual("""{"actions":[{"title":"Open","data":{"url":"?pagetype=entityrecord","navigationTarget":"newWindow"}}]}""", row["data"]);
    }

    [TestMethod]
    public void Without_options_it_is_information_for_fourteen_days()
    {
        using var bench = new Bench();
        var row = bench.Read("appnotification", (Guid)bench.System.Execute(Notification(bench.Sandbox.Administrator))["NotificationId"], "icontype", "ttlinseconds", "data");
        Assert.AreEqual((100000000, 1209600, false), (row.GetAttributeValue<OptionSetValue>("icontype").Value, row["ttlinseconds"], row.Contains("data")));
    }

    [TestMethod]
    [DataRow("Title", "'Title' is missing")]
    [DataRow("Recipient", "'Recipient' is missing")]
    public void Title_and_recipient_are_required(string left, string says)
    {
        using var bench = new Bench();
        var request = Notification(bench.Sandbox.Administrator);
        request.Parameters.Remove(left);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, says);
        Assert.AreEqual(0, bench.Count("appnotification"));
    }

    [TestMethod]
    public void A_team_an_unknown_parameter_and_a_stranger_are_refused()
    {
        using var bench = new Bench();
        var toTeam = Notification(bench.Sandbox.Administrator);
        toTeam["Recipient"] = new EntityReference("team", bench.Sandbox.AddTeam("T"));
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(toTeam)).Message, "to a team isn't supported");
        var odd = Notification(bench.Sandbox.Administrator);
        odd["Colour"] = "red";
        Assert.AreEqual("Sandbox: not supported: parameter 'Colour' of message SendAppNotification.", Bench.Faults(() => bench.System.Execute(odd)).Message);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Notification(Guid.NewGuid()))).Message, "Does Not Exist");
        Assert.AreEqual(0, bench.Count("appnotification"));
    }

    [TestMethod]
    public void One_sent_in_a_step_that_throws_is_gone()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.System.Execute(Notification(r.Context.UserId));
            throw new InvalidPluginExecutionException("after");
        }));
        Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(0, bench.Count("appnotification"));
    }

    [TestMethod]
    public void A_row_with_a_given_id_is_created_once_and_upserted_any_number_of_times()
    {
        using var bench = new Bench();
        var id = Guid.NewGuid();
        Entity Row(string title) => new("appnotification", id) { ["title"] = title, ["ownerid"] = new EntityReference("systemuser", bench.Sandbox.Administrator) };
        Assert.AreEqual(id, bench.System.Create(Row("first")));
        Assert.AreEqual(unchecked((int)0x80040237), Bench.Faults(() => bench.System.Create(Row("again"))).Detail.ErrorCode);
        Assert.IsFalse(((UpsertResponse)bench.System.Execute(new UpsertRequest { Target = Row("second") })).RecordCreated);
        Assert.AreEqual("second", bench.Read("appnotification", id, "title")["title"]);
        Assert.AreEqual(1, bench.Count("appnotification"));
    }

    [TestMethod]
    public void Nobody_but_its_recipient_sees_a_notification()
    {
        using var bench = new Bench();
        var other = bench.User("Salesperson (sandbox)");
        bench.System.Execute(Notification(bench.User("Salesperson (sandbox)")));
        Assert.IsEmpty(bench.Sandbox.ServiceFor(other).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("appnotification")).Entities.ToList());
    }

    private static OrganizationRequest Notification(Guid recipient) =>
        new("SendAppNotification") { ["Title"] = "Blocked", ["Recipient"] = new EntityReference("systemuser", recipient) };
}
