using System;
using System.Linq;
using LeadGovernance.Sandbox;
using LeadGovernance.Scenarios.Tests.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The example of docs/workflows.md, step by step, with the activities of the shipped dll.</summary>
[TestClass]
public sealed class WorkflowGuideScenarios
{
    private const int NoneCommitted = 0;
    private const int WillBuy = 3;

    [TestMethod]
    [DataRow(NoneCommitted, true)]
    [DataRow(WillBuy, false)]
    public void A_budget_withdrawn_from_a_sales_ready_lead_is_booked_and_told(int budget, bool booked)
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Set(office.Ina, id, ("budgetstatus", new OptionSetValue(budget)));
        var lead = new EntityReference("lead", id);

        // Step 1: Evaluate lead. Step 2: the condition. Step 3: Raise violation.
        var evaluated = Run(office, "EvaluateLead", ("Lead", lead));
        Assert.AreEqual("Srl", evaluated.Outputs["Stage"], "the time frame alone still carries it");
        if ((string)evaluated.Outputs["Stage"]! == "Srl" && office.Read(id).GetAttributeValue<OptionSetValue>("budgetstatus").Value == NoneCommitted)
        {
            Assert.IsTrue((bool)Run(office, "RaiseViolation", ("Lead", lead), ("Explanation", "The budget of a Sales Ready Lead was withdrawn.")).Outputs["Ok"]!);
        }

        office.Sandbox.RunJobs();
        Assert.AreEqual(booked ? 1 : 0, office.ViolationsOf(id).Count(row => (string)row["lgov_code"] == "LG4012"));
        Assert.HasCount(booked ? 1 : 0, office.NotificationsOf(manager));
    }

    private static ActivityRun Run(Office office, string activity, params (string Name, object Value)[] arguments) => office.Sandbox.RunActivity(
        $"LeadGovernance.Workflows.{activity}", arguments.ToDictionary(argument => argument.Name, argument => argument.Value), office.Ina);
}
