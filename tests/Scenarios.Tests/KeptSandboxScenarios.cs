using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A sandbox is a folder: what was set up in it can be kept, copied and opened elsewhere, and governs on.</summary>
[TestClass]
public sealed class KeptSandboxScenarios
{
    private string place = string.Empty;

    [TestInitialize]
    public void Find() => place = Directory.CreateTempSubdirectory("leadgovernance-kept").FullName;

    [TestCleanup]
    public void Clear() => Directory.Delete(place, recursive: true);

    [TestMethod]
    public void A_copy_of_a_kept_sandbox_has_the_same_rows_and_steps_and_its_charter_still_governs()
    {
        var (kept, copy) = (Path.Combine(place, "kept"), Path.Combine(place, "copy"));
        string rows;
        Guid inbound, field, ina;
        using (var office = Office.Keeping(kept))
        {
            inbound = office.Channel("inbound").Id;
            (field, ina) = (office.Field, office.Ina);
            office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
            office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));
            office.Sandbox.RunJobs();
            rows = Rows(office.Sandbox);
        }

        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(kept))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { copy, kept })
        {
            using var sandbox = LeadGovernance.Sandbox.Sandbox.Open(folder, Setting.Switches, Office.Monday);
            Assert.AreEqual(rows, Rows(sandbox), "the same rows, charter, steps and receipts");

            var seller = sandbox.ServiceFor(ina);
            var lead = seller.Create(Leads.Sql(new EntityReference("lgov_channel", inbound)));
            var refused = Office.Refused(() => seller.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", field) }));

            StringAssert.StartsWith(refused, "LG4001");
            Assert.AreEqual(ina, seller.Retrieve("lead", lead, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
        }
    }

    private static string Rows(LeadGovernance.Sandbox.Sandbox sandbox)
    {
        var tables = new[] { "lead", "lgov_charter", "lgov_charterrule", "lgov_channel", "lgov_criterion", "lgov_violation", "lgov_receipt", "lgov_responsibility", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "plugintype", "systemuser", "teammembership" };
        return string.Join('\n', tables.SelectMany(table =>
        {
            var rows = sandbox.System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;
            Assert.AreNotEqual(0, rows.Count, table);
            return rows.OrderBy(r => r.Id).Select(r => $"{table} {r.Id} {string.Join(' ', r.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Show(a.Value)}"))}");
        }));
    }

    private static string Show(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => FormattableString.Invariant($"{option.Value}"),
        Money money => FormattableString.Invariant($"{money.Value}"),
        DateTime time => time.ToString("O"),
        _ => FormattableString.Invariant($"{value}"),
    };
}
