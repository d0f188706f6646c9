using System;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class NameBasedGuidTests
{
    /// <summary>Expected values: uuid5 of Python's standard library.</summary>
    [TestMethod]
    [DataRow("table", "lgov_channel", "636cee88-7639-59ba-8054-fd9e80669996")]
    [DataRow("plugintype", "LeadGovernance.Plugins.SetUp", "4011b859-ad13-5662-8318-f3409382401c")]
    [DataRow("role", "Lead Governance Team", "fe6cb0df-508e-5f38-b958-bba086e67676")]
    public void An_id_is_version_five_of_its_kind_and_name(string kind, string name, string expected) =>
        Assert.AreEqual(new Guid(expected), NameBasedGuid.Of(kind, name));
}
