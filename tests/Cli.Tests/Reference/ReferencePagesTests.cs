using System.IO;
using LeadGovernance.Cli.Reference;
using LeadGovernance.Cli.Shipping;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests.Reference;

[TestClass]
public sealed class ReferencePagesTests
{
    [TestMethod]
    public void The_committed_reference_is_what_the_code_says()
    {
        var inputs = Package.Inputs;
        foreach (var (name, text) in ReferencePages.All(inputs.PluginDll, inputs.WorkflowDll))
        {
            Assert.AreEqual(text, File.ReadAllText(RepositoryRoot.File("docs", "reference", name)), $"{name} differs. Run: dotnet run --project cli -- docs");
        }
    }
}
