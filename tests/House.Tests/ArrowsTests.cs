using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.House.Tests;

[TestClass]
public sealed class ArrowsTests
{
    [TestMethod]
    public void Every_project_references_only_what_the_house_allows()
    {
        var violations = Arrows.Violations(RepositoryRoot.Path).ToList();

        Assert.IsEmpty(violations, string.Join(Environment.NewLine, violations));
    }

    [TestMethod]
    [DataRow("policy/LeadGovernance.Policy.csproj", "<ProjectReference Include=\"../sdk/Microsoft.Xrm.Sdk/Microsoft.Xrm.Sdk.csproj\" />", "policy must not reference sdk.")]
    [DataRow("policy/LeadGovernance.Policy.csproj", "<PackageReference Include=\"Newtonsoft.Json\" />", "policy must not reference the package Newtonsoft.Json: it is pure.")]
    [DataRow("sandbox/LeadGovernance.Sandbox.csproj", "<ProjectReference Include=\"../solution/Packaging/LeadGovernance.Packaging.csproj\" />", "sandbox must not reference solution/Packaging.")]
    [DataRow("tests/Scenarios.Tests/LeadGovernance.Scenarios.Tests.csproj", "<ProjectReference Include=\"../../plugins/LeadGovernance.Plugins.csproj\" />", "tests/Scenarios.Tests must not reference plugins.")]
    [DataRow("workflows/LeadGovernance.Workflows.csproj", "<Compile Include=\"../policy/**/*.cs\" />", "workflows must not link the source ../policy/**/*.cs.")]
    public void A_planted_forbidden_reference_is_found(string project, string item, string expected)
    {
        var copy = CopyOfTheHouse();
        try
        {
            var path = Path.Combine(copy, project);
            File.WriteAllText(path, File.ReadAllText(path).Replace("</Project>", $"<ItemGroup>{item}</ItemGroup></Project>"));

            CollectionAssert.AreEqual(new[] { expected }, Arrows.Violations(copy).ToArray());
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>The project files alone, in a folder of their own.</summary>
    private static string CopyOfTheHouse()
    {
        var copy = Directory.CreateTempSubdirectory("house").FullName;
        foreach (var pattern in new[] { "*.csproj", "*.props", "*.targets" })
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Path, pattern, SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(RepositoryRoot.Path, file));
                if (!target.Contains("/obj/") && !target.Contains("/artifacts/"))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    File.Copy(file, target);
                }
            }
        }

        return copy;
    }
}
