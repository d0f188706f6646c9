using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class SchemaTests
{
    [TestMethod]
    [DataRow("choices.json", "\"options\"", "\"opts\"", "$.choices[0]", DisplayName = "An unknown member is refused with its path")]
    [DataRow("solution.json", "\"prefix\": \"lgov\",", "", "prefix", DisplayName = "A missing member is refused by its name")]
    [DataRow("solution.json", "\"prefix\": \"lgov\",", "\"prefix\": \"lgov\", \"prefix\": \"x\",", "$.prefix", DisplayName = "A repeated member is refused")]
    [DataRow("tables/lgov_Channel.json", "\"maxLength\": 100, \"primary\"", "\"primary\"", "lgov_Channel.lgov_Name: maxLength is missing.", DisplayName = "A text without a length is refused")]
    [DataRow("tables/lgov_Channel.json", "\"primary\": true", "\"primary\": false", "exactly one column must be primary", DisplayName = "A table without a primary name is refused")]
    [DataRow("tables/lgov_Channel.json", "\"choice\": \"lgov_level\"", "\"choice\": \"lgov_levels\"", "choice lgov_levels is not in choices.json", DisplayName = "A column of an unknown choice is refused")]
    [DataRow("tables/lgov_Channel.json", "lgov_Number", "new_Number", "must start with lgov_", DisplayName = "A column without the publisher's prefix is refused")]
    [DataRow("tables/lgov_Handover.json", "\"target\": \"lead\"", "\"target\": \"leads\"", "target leads is neither", DisplayName = "A lookup to an unknown table is refused")]
    [DataRow("roles.json", "\"table\": \"Activity\"", "\"table\": \"PhoneCall\"", "table PhoneCall is unknown", DisplayName = "A privilege that the platform calls otherwise is refused")]
    [DataRow("roles.json", "\"table\": \"lgov_Channel\", \"depth\": \"Global\"", "\"table\": \"lgov_Channel\", \"depth\": \"Basic\"", "only Global", DisplayName = "A depth that a table of the organisation does not have is refused")]
    public void What_is_wrong_in_the_schema_is_refused(string file, string old, string replacement, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, file, old, replacement);

        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SchemaReader.Read(copy.Schema)).Message);
    }

    [TestMethod]
    public void The_committed_schema_is_read()
    {
        var schema = SchemaReader.Read(Checkout.Schema);

        Assert.AreEqual(723100000, schema.Identity.OptionBase);
        Assert.AreEqual("Organization", schema.SchemaNameOf("organization"));
    }

    /// <summary>Whoever has the role keeps it through an upgrade: "Lead Governance User" was its first name.</summary>
    [TestMethod]
    public void The_role_of_sellers_keeps_the_id_of_its_first_name() =>
        Assert.AreEqual(NameBasedGuid.Of("role", "Lead Governance User"), SchemaReader.Read(Checkout.Schema).Roles.Single(role => role.Name == "Lead Governance Seller").RoleId);

    [TestMethod]
    public void A_schema_folder_that_is_not_there_is_named() =>
        Assert.Contains("does not exist", Assert.ThrowsExactly<PackagingException>(() => SchemaReader.Read(Path.Combine(Checkout.Root, "nowhere"))).Message);
}
