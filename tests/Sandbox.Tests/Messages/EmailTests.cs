using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Messages;

[TestClass]
public class EmailTests
{
    [TestMethod]
    public void Parties_are_rows_and_come_back_with_the_mail_in_every_way_of_reading()
    {
        using var bench = new Bench();
        var mail = bench.System.Create(Mail(bench));
        Assert.AreEqual(3, bench.Count("activityparty", "activityid", mail));
        foreach (var row in new[]
        {
            bench.Read("email", mail, "from", "to"),
            bench.System.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new ColumnSet("from", "to") }).Entities.Single(),
            bench.System.RetrieveMultiple(new FetchExpression("<fetch><entity name='email'><attribute name='from'/><attribute name='to'/></entity></fetch>")).Entities.Single(),
        })
        {
            Assert.AreEqual(bench.Sandbox.Administrator, Parties(row, "from").Single().GetAttributeValue<EntityReference>("partyid").Id);
            Assert.AreEqual("Admin Istrator", Parties(row, "from").Single().GetAttributeValue<EntityReference>("partyid").Name);
            Assert.AreEqual("someone@example.com", Parties(row, "to").Last()["addressused"]);
        }
    }

    [TestMethod]
    public void Writing_a_party_column_again_replaces_its_parties_and_a_deleted_mail_takes_them_with_it()
    {
        using var bench = new Bench();
        var mail = bench.System.Create(Mail(bench));
        bench.System.Update(new Entity("email", mail) { ["to"] = new EntityCollection([Party("systemuser", bench.Sandbox.Administrator)]) });
        Assert.HasCount(1, Parties(bench.Read("email", mail, "to"), "to"));
        bench.System.Delete("email", mail);
        Assert.AreEqual(0, bench.Count("activityparty"));
    }

    [TestMethod]
    public void A_party_that_the_column_can_not_hold_or_that_is_nobody_is_refused()
    {
        using var bench = new Bench();
        var mail = Mail(bench);
        mail["from"] = new EntityCollection([Party("contact", bench.System.Create(new Entity("contact") { ["lastname"] = "C" }))]);
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(mail)).Message, "can't be a party in 'from'");
        mail["from"] = new EntityCollection([Party("systemuser", Guid.NewGuid())]);
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(mail)).Message, "Does Not Exist");
        mail["from"] = new EntityCollection([new Entity("activityparty")]);
        StringAssert.Contains(Bench.Faults(() => bench.System.Create(mail)).Message, "needs partyid or addressused");
        Assert.AreEqual(0, bench.Count("email"));
        Assert.AreEqual(0, bench.Count("activityparty"));
    }

    [TestMethod]
    public void SendEmail_marks_the_mail_as_sent_through_the_Update_pipeline()
    {
        using var bench = new Bench(new StepSpec("Update", "email", 40));
        var mail = bench.System.Create(Mail(bench));
        Assert.AreEqual("Hello CRM:001", bench.System.Execute(Send(mail, "CRM:001"))["Subject"]);
        var row = bench.Read("email", mail, "statecode", "statuscode", "subject");
        Assert.AreEqual((1, 3, "Hello CRM:001"), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value, row["subject"]));
        Assert.IsNotEmpty(bench.Seen);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Send(mail))).Message, "must be open");
    }

    [TestMethod]
    [DataRow("to", "at least one recipient")]
    [DataRow("from", "must have a sender")]
    public void A_mail_without_sender_or_recipient_is_not_sent(string left, string says)
    {
        using var bench = new Bench();
        var mail = Mail(bench);
        mail.Attributes.Remove(left);
        var id = bench.System.Create(mail);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Send(id))).Message, says);
        Assert.AreEqual(0, bench.Read("email", id, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    public void An_incoming_mail_a_missing_one_and_a_missing_parameter_are_refused()
    {
        using var bench = new Bench();
        var mail = Mail(bench);
        mail["directioncode"] = false;
        var id = bench.System.Create(mail);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Send(id))).Message, "Only an outgoing");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Send(Guid.NewGuid()))).Message, "Does Not Exist");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("SendEmail") { ["EmailId"] = id })).Message, "'IssueSend' is missing");
    }

    private static OrganizationRequest Send(Guid mail, string? token = null) => new("SendEmail") { ["EmailId"] = mail, ["IssueSend"] = true, ["TrackingToken"] = token };

    private static Entity Party(string table, Guid id) => new("activityparty") { ["partyid"] = new EntityReference(table, id) };

    private static Entity[] Parties(Entity mail, string column) => [.. mail.GetAttributeValue<EntityCollection>(column).Entities];

    private static Entity Mail(Bench bench) => new("email")
    {
        ["subject"] = "Hello", ["directioncode"] = true, ["regardingobjectid"] = new EntityReference("lead", bench.CreateLead()),
        ["from"] = new EntityCollection([Party("systemuser", bench.Sandbox.Administrator)]),
        ["to"] = new EntityCollection([Party("systemuser", bench.Sandbox.AddUser("To Whom", "to@example.com")), new Entity("activityparty") { ["addressused"] = "someone@example.com" }]),
    };
}
