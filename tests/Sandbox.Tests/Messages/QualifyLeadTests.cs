using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: P22 QualifyLeadRequest (Microsoft); the order of the nested requests was observed by a third party (markcarrington.dev, 2019); P48 another simulator's decision record.</summary>
[TestClass]
public class QualifyLeadTests
{
    [TestMethod]
    public void P22_account_contact_and_opportunity_come_first_then_the_lead_each_through_its_pipeline()
    {
        using var bench = new Bench(
            new StepSpec("QualifyLead", "lead", 10), new StepSpec("QualifyLead", "lead", 20), new StepSpec("QualifyLead", "lead", 40), new StepSpec("SetState", "lead", 20),
            new StepSpec("Create", "account", 20), new StepSpec("Create", "contact", 20), new StepSpec("Create", "opportunity", 20), new StepSpec("Update", "lead", 20));
        bench.System.Execute(All(bench.CreateLead()));
        CollectionAssert.AreEqual(
            new[] { "QualifyLead lead 10", "QualifyLead lead 20", "Create account 20", "Create contact 20", "Create opportunity 20", "Update lead 20", "Update lead 20", "QualifyLead lead 40" }, bench.Seen);
    }

    [TestMethod]
    public void P22_the_new_rows_carry_what_the_lead_knew_and_belong_to_whoever_qualified()
    {
        using var bench = new Bench();
        var seller = bench.User("Sales Manager (sandbox)");
        var lead = bench.System.Create(new Entity("lead")
        {
            ["subject"] = "New line", ["companyname"] = "Acme", ["firstname"] = "Eva", ["lastname"] = "Meier", ["jobtitle"] = "CEO", ["emailaddress1"] = "eva@example.com", ["telephone1"] = "1",
            ["address1_city"] = "Wien", ["numberofemployees"] = 300, ["budgetamount"] = new Money(500m), ["estimatedamount"] = new Money(900m), ["need"] = new OptionSetValue(0),
        });
        var made = Execute(bench, seller, All(lead));
        var (account, contact, opportunity) = (made[0].Id, made[1].Id, made[2].Id);

        var company = bench.Read("account", account, "name", "numberofemployees", "address1_city", "originatingleadid", "ownerid");
        Assert.AreEqual(("Acme", 300, "Wien"), (company["name"], company["numberofemployees"], company["address1_city"]));
        Assert.AreEqual((lead, seller), (Reference(company, "originatingleadid"), Reference(company, "ownerid")));

        var person = bench.Read("contact", contact, "fullname", "jobtitle", "emailaddress1", "parentcustomerid", "originatingleadid");
        Assert.AreEqual(("Eva Meier", "CEO", "eva@example.com"), (person["fullname"], person["jobtitle"], person["emailaddress1"]));
        Assert.AreEqual((account, lead), (Reference(person, "parentcustomerid"), Reference(person, "originatingleadid")));

        var deal = bench.Read("opportunity", opportunity, "name", "budgetamount", "estimatedvalue", "need", "customerid", "parentaccountid", "parentcontactid", "originatingleadid");
        Assert.AreEqual(("New line", 500m, 900m), (deal["name"], deal.GetAttributeValue<Money>("budgetamount").Value, deal.GetAttributeValue<Money>("estimatedvalue").Value));
        Assert.AreEqual((account, account, contact, lead), (Reference(deal, "customerid"), Reference(deal, "parentaccountid"), Reference(deal, "parentcontactid"), Reference(deal, "originatingleadid")));

        var qualified = bench.Read("lead", lead, "statecode", "statuscode", "parentaccountid", "parentcontactid");
        Assert.AreEqual((1, 3), (Option(qualified, "statecode"), Option(qualified, "statuscode")));
        Assert.AreEqual((account, contact), (Reference(qualified, "parentaccountid"), Reference(qualified, "parentcontactid")));
    }

    [TestMethod]
    [DataRow("account", "fax telephone2 emailaddress2 websiteurl description address1_line1 address1_postalcode address2_city donotemail industrycode revenue sic")]
    [DataRow("contact", "fax telephone3 emailaddress3 mobilephone pager salutation middlename address1_line1 address2_country donotphone preferredcontactmethodcode")]
    [DataRow("opportunity", "description budgetstatus confirminterest decisionmaker estimatedclosedate evaluatefit purchaseprocess purchasetimeframe qualificationcomments msdyn_ordertype")]
    public void P22_columns_of_the_same_meaning_are_carried_over(string table, string columns)
    {
        var names = columns.Split(' ');
        using var bench = new Bench();
        var lead = new Entity("lead") { ["lastname"] = "L" };
        foreach (var name in names)
        {
            lead[name] = name switch
            {
                "industrycode" or "preferredcontactmethodcode" or "budgetstatus" or "purchaseprocess" or "purchasetimeframe" => new OptionSetValue(1),
                "msdyn_ordertype" => new OptionSetValue(192350000),
                "revenue" => new Money(7m),
                "estimatedclosedate" => new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                "donotemail" or "donotphone" or "confirminterest" or "decisionmaker" or "evaluatefit" => true,
                _ => name[..Math.Min(name.Length, 10)],
            };
        }

        var made = Execute(bench, bench.Sandbox.SystemUser, All(bench.System.Create(lead))).Single(m => m.LogicalName == table);
        var row = bench.Read(table, made.Id, names);
        foreach (var name in names)
        {
            Assert.AreEqual(lead[name], row.Contains(name) ? row[name] : null, name);
        }
    }

    [TestMethod]
    [DataRow(true, false, false, "account")]
    [DataRow(false, true, false, "contact")]
    [DataRow(false, false, true, "opportunity")]
    [DataRow(true, false, true, "account opportunity")]
    [DataRow(false, false, false, "")]
    public void P22_only_what_was_asked_for_is_made_and_listed(bool account, bool contact, bool opportunity, string made)
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        var created = Execute(bench, bench.Sandbox.SystemUser, new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead), CreateAccount = account, CreateContact = contact, CreateOpportunity = opportunity, Status = new OptionSetValue(3),
        });
        Assert.AreEqual(made, string.Join(' ', created.Select(c => c.LogicalName)));
        Assert.AreEqual(created.Count, bench.Count("account") + bench.Count("contact") + bench.Count("opportunity"));
        Assert.AreEqual(1, Option(bench.Read("lead", lead, "statecode"), "statecode"));
    }

    [TestMethod]
    public void P22_an_account_and_a_contact_that_the_lead_names_are_used_and_not_made_again()
    {
        using var bench = new Bench();
        var account = bench.System.Create(new Entity("account") { ["name"] = "Known" });
        var contact = bench.System.Create(new Entity("contact") { ["lastname"] = "Known" });
        var lead = bench.System.Create(new Entity("lead")
        {
            ["lastname"] = "L", ["parentaccountid"] = new EntityReference("account", account), ["parentcontactid"] = new EntityReference("contact", contact),
        });
        var made = Execute(bench, bench.Sandbox.SystemUser, All(lead));
        Assert.AreEqual("opportunity", made.Single().LogicalName);
        Assert.AreEqual((1, 1), (bench.Count("account"), bench.Count("contact")));
        var deal = bench.Read("opportunity", made[0].Id, "parentaccountid", "parentcontactid", "customerid");
        Assert.AreEqual((account, contact, account), (Reference(deal, "parentaccountid"), Reference(deal, "parentcontactid"), Reference(deal, "customerid")));
    }

    [TestMethod]
    public void P22_customer_currency_and_campaign_of_the_request_win()
    {
        using var bench = new Bench();
        var customer = bench.System.Create(new Entity("account") { ["name"] = "Payer" });
        var campaign = bench.System.Create(new Entity("campaign") { ["name"] = "Fair" });
        var dollar = bench.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["exchangerate"] = 1.25m, ["currencyprecision"] = 2,
        });
        var request = All(bench.CreateLead());
        request.OpportunityCustomerId = new EntityReference("account", customer);
        request.OpportunityCurrencyId = new EntityReference("transactioncurrency", dollar);
        request.SourceCampaignId = new EntityReference("campaign", campaign);
        var deal = bench.Read("opportunity", Execute(bench, bench.Sandbox.SystemUser, request)[2].Id, "customerid", "parentaccountid", "transactioncurrencyid", "campaignid");
        Assert.AreEqual((customer, customer, dollar, campaign), (Reference(deal, "customerid"), Reference(deal, "parentaccountid"), Reference(deal, "transactioncurrencyid"), Reference(deal, "campaignid")));
    }

    [TestMethod]
    public void P22_the_second_call_faults_and_makes_nothing()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        bench.System.Execute(All(lead));
        Assert.AreEqual("The lead is already closed.", Bench.Faults(() => bench.System.Execute(All(lead))).Message);
        Assert.AreEqual((1, 1, 1), (bench.Count("account"), bench.Count("contact"), bench.Count("opportunity")));
    }

    [TestMethod]
    public void P22_a_throw_anywhere_inside_leaves_no_row_and_an_open_lead()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 40, _ => throw new InvalidPluginExecutionException("not yet")) { Filter = "statecode" });
        var lead = bench.CreateLead();
        Assert.AreEqual("not yet", Bench.Faults(() => bench.System.Execute(All(lead))).Message);
        Assert.AreEqual((0, 0, 0), (bench.Count("account"), bench.Count("contact"), bench.Count("opportunity")));
        var row = bench.Read("lead", lead, "statecode", "parentaccountid");
        Assert.AreEqual((0, false), (Option(row, "statecode"), row.Contains("parentaccountid")));
    }

    [TestMethod]
    public void P22_stage_10_can_stop_it_and_the_nested_stages_10_are_inside_the_transaction()
    {
        var seen = new List<string>();
        var stop = false;
        using var bench = new Bench(
            new StepSpec("QualifyLead", "lead", 10, r =>
            {
                seen.Add($"{r.Context.IsInTransaction} {((EntityReference)r.Context.InputParameters["LeadId"]).LogicalName} {r.Context.PrimaryEntityName} {r.Context.Depth}");
                if (stop)
                {
                    throw new InvalidPluginExecutionException("stop");
                }
            }),
            new StepSpec("Create", "opportunity", 10, r => seen.Add($"{r.Context.IsInTransaction} {r.Context.ParentContext!.MessageName} {r.Context.Depth}")));
        bench.System.Execute(All(bench.CreateLead()));
        CollectionAssert.AreEqual(new[] { "False lead lead 1", "True QualifyLead 2" }, seen);
        stop = true;
        Assert.AreEqual("stop", Bench.Faults(() => bench.System.Execute(All(bench.CreateLead()))).Message);
        Assert.AreEqual(1, bench.Count("opportunity"));
    }

    [TestMethod]
    public void P22_a_step_of_stage_40_sees_what_was_made()
    {
        var seen = "";
        using var bench = new Bench(new StepSpec("QualifyLead", "lead", 40, r =>
            seen = string.Join(' ', ((EntityReferenceCollection)r.Context.OutputParameters["CreatedEntities"]).Select(c => c.LogicalName))));
        bench.System.Execute(All(bench.CreateLead()));
        Assert.AreEqual("account contact opportunity", seen);
    }

    [TestMethod]
    [DataRow(-1, 3)]
    [DataRow(3, 3)]
    public void P22_minus_one_is_the_default_status(int sent, int stored)
    {
        using var bench = new Bench();
        var request = All(bench.CreateLead());
        request.Status = new OptionSetValue(sent);
        bench.System.Execute(request);
        Assert.AreEqual(stored, Option(bench.Read("lead", request.LeadId.Id, "statuscode"), "statuscode"));
    }

    [TestMethod]
    public void P22_a_status_that_is_not_one_of_qualified_leads_undoes_everything()
    {
        using var bench = new Bench();
        var request = All(bench.CreateLead());
        request.Status = new OptionSetValue(4);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, "4 is not a valid status code for state code 1");
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    [DataRow("Opportunity", "prvCreateOpportunity")]
    [DataRow("Account", "prvCreateAccount")]
    [DataRow("Contact", "prvCreateContact")]
    [DataRow("TransactionCurrency", "prvReadTransactionCurrency")]
    [DataRow("Campaign", "prvReadCampaign")]
    public void P22_it_needs_a_privilege_on_each_table(string without, string missing)
    {
        var verbs = new[] { "Create", "Read", "Write" };
        var privileges = new[] { "Lead", "Account", "Contact", "Opportunity", "TransactionCurrency", "Campaign" }.Where(t => t != without)
            .SelectMany(t => verbs.Select(v => $"<RolePrivilege name=\"prv{v}{t}\" level=\"Global\" />"));
        using var bench = new Bench(new SandboxSwitches(), s => s.Roles =
            $"<Role id=\"{{7d0d2c52-0000-4000-8000-0000000000bb}}\" name=\"Nearly all\"><RolePrivileges>{string.Concat(privileges)}</RolePrivileges></Role>");
        var service = bench.Sandbox.ServiceFor(bench.User("Nearly all"));
        StringAssert.Contains(Bench.Faults(() => service.Execute(All(bench.CreateLead()))).Message, missing);
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P48_a_process_instance_and_a_row_that_is_no_lead_are_refused_by_name()
    {
        using var bench = new Bench();
        var request = All(bench.CreateLead());
        request.ProcessInstanceId = new EntityReference("leadtoopportunitysalesprocess", Guid.NewGuid());
        StringAssert.StartsWith(Bench.Faults(() => bench.System.Execute(request)).Message, "Sandbox: not supported: parameter 'ProcessInstanceId'");
        request = All(Guid.NewGuid());
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, "Does Not Exist");
        request.LeadId = new EntityReference("account", Guid.NewGuid());
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, "LeadId must point at a lead");
    }

    [TestMethod]
    public void An_opportunity_that_somebody_creates_for_a_lead_is_an_ordinary_Create()
    {
        Guid? seen = null;
        using var bench = new Bench(new StepSpec("Create", "opportunity", 10, r => seen = r.Target.GetAttributeValue<EntityReference>("originatingleadid").Id));
        var lead = bench.CreateLead();
        bench.System.Create(new Entity("opportunity") { ["name"] = "Second door", ["originatingleadid"] = new EntityReference("lead", lead) });
        Assert.AreEqual(lead, seen);
        Assert.AreEqual(1, bench.Count("opportunity", "originatingleadid", lead));
    }

    private static QualifyLeadRequest All(Guid lead) => new()
    {
        LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(3),
    };

    private static EntityReferenceCollection Execute(Bench bench, Guid user, QualifyLeadRequest request) =>
        ((QualifyLeadResponse)bench.Sandbox.ServiceFor(user).Execute(request)).CreatedEntities;

    private static Guid Reference(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
