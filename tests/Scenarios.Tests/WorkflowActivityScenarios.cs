using System;
using System.IO;
using System.Linq;
using System.Text;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Sandbox;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The workflow activities of the shipped dll: thin, with plain arguments, and loud where one is missing.</summary>
[TestClass]
public sealed class WorkflowActivityScenarios
{
    private const string Explanation = "The customer says that he never asked.";

    [TestMethod]
    public void An_exception_is_asked_for_and_granted_by_workflows()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var asked = Run(office, "RequestException", office.Ina, ("Lead", Row("lead", lead)), ("Reason", "The customer asks for a visit."), ("OwnerUser", Row("systemuser", office.Fred)));

        Assert.IsTrue((bool)asked.Outputs["Ok"]!, (string?)asked.Outputs["Message"]);
        var exception = (EntityReference)asked.Outputs["Exception"]!;
        Assert.AreEqual("lgov_exception", exception.LogicalName);
        var self = Run(office, "GrantException", manager, ("Exception", exception), ("Until", Office.Monday.AddDays(3)), ("ManyUses", true));
        Assert.IsTrue((bool)self.Outputs["Ok"]!, (string?)self.Outputs["Message"]);
        var stored = office.ExceptionsOf(lead).Single();
        Assert.AreEqual(Office.Monday.AddDays(3), stored["lgov_until"]);
        Assert.IsFalse((bool)stored["lgov_singleuse"]);
        Assert.AreEqual(office.Fred, stored.GetAttributeValue<EntityReference>("lgov_touser").Id);
    }

    [TestMethod]
    public void What_stands_against_it_is_an_output_and_the_workflow_goes_on()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var asked = Run(office, "RequestException", office.Ina, ("Lead", Row("lead", lead)), ("Reason", "please"));

        Assert.IsFalse((bool)asked.Outputs["Ok"]!);
        Assert.AreEqual("LG4301", asked.Outputs["Code"]);
        Assert.IsNull(asked.Outputs["Exception"]);
    }

    [TestMethod]
    public void A_violation_that_an_own_rule_found_is_booked_told_and_resolved()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var raised = Run(office, "RaiseViolation", office.Ina, ("Lead", Row("lead", lead)), ("Explanation", Explanation));
        office.Sandbox.RunJobs();

        var violation = (EntityReference)raised.Outputs["Violation"]!;
        var row = office.ViolationsOf(lead).Single();
        Assert.AreEqual(violation.Id, row.Id);
        Assert.AreEqual("LG4012", row["lgov_code"]);
        Assert.AreEqual(Explanation, row["lgov_explanation"]);
        Assert.AreEqual(AlertState.Sent, office.AlertOf(row.Id));
        Assert.HasCount(1, office.NotificationsOf(manager));

        var resolved = Run(office, "ResolveViolation", manager, ("Violation", violation), ("Status", "resolved"), ("Resolution", "Called him: he forgot."));
        Assert.IsTrue((bool)resolved.Outputs["Ok"]!, (string?)resolved.Outputs["Message"]);
        Assert.AreEqual(ViolationStatus.Resolved, office.StatusOf(row.Id));
    }

    [TestMethod]
    public void Nobody_reports_a_lead_that_he_can_not_read_nor_without_a_sentence()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        Assert.AreEqual("LG4609", Run(office, "RaiseViolation", office.Ina, ("Lead", Row("lead", lead)), ("Explanation", "bad")).Outputs["Code"]);
        StringAssert.Contains(Assert.Throws<Exception>(() => Run(office, "RaiseViolation", office.Otto, ("Lead", Row("lead", lead)), ("Explanation", Explanation))).ToString(), "prvReadLead");
        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    [TestMethod]
    public void A_new_look_at_a_lead_finds_what_bypassed_the_gate()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.System.Execute(new OrganizationRequest("Update")
        {
            ["Target"] = new Entity("lead", lead) { ["ownerid"] = Row("systemuser", office.Fred) }, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync",
        });

        var run = Run(office, "ReevaluateLead", office.Sandbox.Administrator, ("Lead", Row("lead", lead)));

        Assert.IsFalse((bool)run.Outputs["Ok"]!);
        Assert.AreEqual("LG4001", run.Outputs["Codes"]);
        Assert.AreEqual(office.ViolationsOf(lead).Single().Id, ((EntityReference)run.Outputs["Violation"]!).Id);
    }

    [TestMethod]
    public void A_lead_is_handed_over_and_accepted_by_workflows()
    {
        using var office = Office.Enforcing();
        var unripe = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var early = Run(office, "HandOverLead", office.Ina, ("Lead", Row("lead", unripe)), ("OwnerUser", Row("systemuser", office.Fred)));
        Assert.IsFalse((bool)early.Outputs["Ok"]!);
        StringAssert.Contains((string)early.Outputs["Missing"]!, "decision maker");
        Assert.IsNull(early.Outputs["Handover"]);

        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var offered = Run(office, "HandOverLead", office.Ina, ("Lead", Row("lead", lead)), ("OwnerUser", Row("systemuser", office.Fred)));
        Assert.IsTrue((bool)offered.Outputs["Ok"]!, (string?)offered.Outputs["Message"]);
        Assert.AreEqual("LG4402", Run(office, "AcceptHandover", office.Finn, ("Handover", offered.Outputs["Handover"]!)).Outputs["Code"]);
        var accepted = Run(office, "AcceptHandover", office.Fred, ("Handover", offered.Outputs["Handover"]!));

        Assert.IsTrue((bool)accepted.Outputs["Ok"]!, (string?)accepted.Outputs["Message"]);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
    }

    [TestMethod]
    public void A_lead_goes_back_by_a_workflow_for_a_listed_reason_only()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = HandoverRequests.Offered(office, office.Fred);
        Assert.AreEqual("LG4405", Run(office, "RejectHandover", office.Fred, ("Handover", Row("lgov_handover", handover))).Outputs["Code"]);
        Assert.AreEqual("LG4405", Run(office, "RejectHandover", office.Fred, ("Handover", Row("lgov_handover", handover)), ("Reason", 99)).Outputs["Code"]);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));

        var rejected = Run(office, "RejectHandover", office.Fred, ("Handover", Row("lgov_handover", handover)), ("Reason", AlertDesk.First + 1), ("WakeDate", Office.Monday.AddDays(60)));

        Assert.IsTrue((bool)rejected.Outputs["Ok"]!, (string?)rejected.Outputs["Message"]);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void A_rejection_is_disputed_and_decided_by_workflows()
    {
        using var office = Office.Enforcing();
        var (_, handover) = HandoverRequests.Offered(office, office.Fred);
        HandoverRequests.Reject(office, handover, office.Fred, AlertDesk.First + 1);
        Assert.AreEqual("LG4418", Run(office, "DisputeRejection", office.Ina, ("Handover", Row("lgov_handover", handover))).Outputs["Code"]);

        var disputed = Run(office, "DisputeRejection", office.Ina, ("Handover", Row("lgov_handover", handover)), ("Reason", "The customer confirmed the date on the phone."));
        Assert.IsTrue((bool)disputed.Outputs["Ok"]!, (string?)disputed.Outputs["Message"]);
        var decided = Run(office, "DecideDispute", office.Sandbox.Administrator, ("Handover", Row("lgov_handover", handover)), ("Upheld", true));

        Assert.IsTrue((bool)decided.Outputs["Ok"]!, (string?)decided.Outputs["Message"]);
        Assert.AreEqual(AlertDesk.First + 1, office.All("lgov_handover").Single().GetAttributeValue<OptionSetValue>("lgov_disputestate").Value);
    }

    [TestMethod]
    [DataRow("DisputeRejection", "handover")]
    [DataRow("DecideDispute", "handover")]
    [DataRow("HandOverLead", "lead")]
    [DataRow("AcceptHandover", "handover")]
    [DataRow("RejectHandover", "handover")]
    [DataRow("RequestException", "lead")]
    [DataRow("GrantException", "exception")]
    [DataRow("RaiseViolation", "lead")]
    [DataRow("ResolveViolation", "violation")]
    [DataRow("ReevaluateLead", "lead")]
    [DataRow("EvaluateLead", "lead")]
    public void An_argument_that_nobody_chose_is_named(string activity, string argument)
    {
        using var office = Office.Enforcing();

        var message = Assert.Throws<Exception>(() => Run(office, activity, office.Ina)).ToString();

        StringAssert.Contains(message, argument, StringComparison.OrdinalIgnoreCase);
    }

    [TestMethod]
    public void The_sentence_that_the_activities_dll_has_as_a_literal_is_that_of_the_code_table()
    {
        // Literals stand in a dll's metadata as UTF-16.
        var dll = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "shipped", "LeadGovernance.Workflows.dll"));
        var entry = Codes.Find(RuntimeCodes.ArgumentMissing)!;

        Assert.IsGreaterThan(0, dll.AsSpan().IndexOf(Encoding.Unicode.GetBytes(entry.Remedy.English)));
        Assert.IsGreaterThan(0, dll.AsSpan().IndexOf(Encoding.Unicode.GetBytes(entry.Code)));
    }

    private static ActivityRun Run(Office office, string activity, Guid user, params (string Name, object Value)[] arguments) => office.Sandbox.RunActivity(
        $"LeadGovernance.Workflows.{activity}", arguments.ToDictionary(argument => argument.Name, argument => argument.Value), user);

    private static EntityReference Row(string table, Guid id) => new(table, id);
}
