using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class BulkScenarios
{
    private const int Neutralised = 723100001;

    [TestMethod]
    public void In_a_transaction_an_illegal_owner_is_neutralised_and_the_rest_is_saved()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var other = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.As(office.Ina).Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field), ["jobtitle"] = "CEO" } },
                new UpdateRequest { Target = new Entity("lead", other) { ["jobtitle"] = "CFO" } },
            ],
        });

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.AreEqual("CEO", office.Read(id)["jobtitle"]);
        Assert.AreEqual("CFO", office.Read(other)["jobtitle"]);
        Assert.AreEqual(Neutralised, office.ViolationsOf(id).Single().GetAttributeValue<OptionSetValue>("lgov_kind").Value);
    }

    [TestMethod]
    public void In_a_bulk_of_a_hundred_one_bad_row_keeps_its_owner_and_the_others_are_saved()
    {
        using var office = Office.Enforcing();
        var good = Enumerable.Range(0, 99).Select(_ => office.Create(office.Robot, Leads.Srl(office.Channel("inbound")))).ToList();
        var bad = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var targets = new EntityCollection(good.Append(bad)
            .Select(id => new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field), ["jobtitle"] = "CEO" }).ToList())
        {
            EntityName = "lead",
        };

        office.As(office.Ina).Execute(new UpdateMultipleRequest { Targets = targets });

        Assert.IsTrue(good.All(id => office.OwnerOf(id) == office.Field));
        Assert.IsTrue(good.All(id => office.HandoversOf(id).Count == 1));
        Assert.AreEqual(office.Inside, office.OwnerOf(bad));
        Assert.AreEqual("CEO", office.Read(bad)["jobtitle"]);
        Assert.AreEqual(Neutralised, office.ViolationsOf(bad).Single().GetAttributeValue<OptionSetValue>("lgov_kind").Value);
    }

    [TestMethod]
    public void An_UpdateMultiple_with_a_single_row_is_no_bulk()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        office.As(office.Ina).Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field) }]) { EntityName = "lead" },
        });

        Assert.AreEqual(office.Field, office.OwnerOf(id));
    }

    [TestMethod]
    public void A_qualification_inside_a_transaction_is_refused_and_undone_whole()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var other = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var message = Office.Refused(() => office.As(office.Ina).Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = new Entity("lead", other) { ["jobtitle"] = "CFO" } },
                new UpdateRequest { Target = new Entity("lead", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) } },
            ],
        }));

        StringAssert.Contains(message, "LG4005");
        Assert.AreEqual(0, office.Read(id).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.AreEqual("Einkaufsleiter", office.Read(other)["jobtitle"]);
    }

    [TestMethod]
    public void Many_creates_at_once_get_the_owners_that_single_ones_get()
    {
        using var office = Office.Enforcing();
        var channels = new[] { "inbound", "coldCalling", "socialSelling", "unknown" };

        var response = (CreateMultipleResponse)office.As(office.Robot).Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection(channels.Select(channel => Leads.Early(office.Channel(channel))).ToList()) { EntityName = "lead" },
        });

        var singles = channels.Select(channel => office.OwnerOf(office.Create(office.Robot, Leads.Early(office.Channel(channel))))).ToList();
        CollectionAssert.AreEqual(singles, response.Ids.Select(office.OwnerOf).ToList());
    }
}
