using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Packaging.Registration;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class SpklTests
{
    private static readonly JsonNode Settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "spkl.json")))!;

    [TestMethod]
    public void Both_assemblies_are_named_where_the_build_puts_them()
    {
        var paths = Settings["plugins"]!.AsArray().Select(p => Local(p!["assemblypath"])).ToList();

        CollectionAssert.AreEquivalent(new[] { "plugins/bin/Debug/net462/LeadGovernance.Plugins.dll", "workflows/bin/Debug/net462/LeadGovernance.Workflows.dll" }, paths);
        Assert.IsEmpty(paths.Where(p => !Directory.Exists(Path.Combine(Checkout.Root, p.Split('/')[0]))).ToList());
    }

    [TestMethod]
    public void Every_section_is_of_the_default_profile_and_of_this_solution()
    {
        foreach (var entry in new[] { "webresources", "plugins", "solutions" }.SelectMany(section => Settings[section]!.AsArray()))
        {
            Assert.Contains("default", (string)entry!["profile"]!);
            Assert.AreEqual("LeadGovernance", (string?)(entry["solution"] ?? entry["solution_uniquename"]));
        }
    }

    [TestMethod]
    public void The_solution_is_packed_from_the_unpacked_sources_with_the_built_dlls()
    {
        var solution = Settings["solutions"]!.AsArray().Single()!;

        Assert.IsTrue(File.Exists(Path.Combine(Checkout.Root, Local(solution["packagepath"]), "Other", "Solution.xml")));
        foreach (var map in solution["map"]!.AsArray())
        {
            var name = Local(map!["from"]).Split('/')[^1];
            Assert.AreEqual("file", (string?)map["map"]);
            Assert.HasCount(1, Directory.GetFiles(Path.Combine(Checkout.Source, "PluginAssemblies"), name + ".data.xml", SearchOption.AllDirectories));
        }
    }

    [TestMethod]
    public void Web_resources_are_never_deleted_by_a_deployment()
    {
        var resources = Settings["webresources"]!.AsArray().Single()!;

        Assert.AreEqual(("no", "no"), ((string)resources["autodetect"]!, (string)resources["deleteaction"]!));
        foreach (var file in resources["files"]!.AsArray())
        {
            Assert.IsTrue(File.Exists(Path.Combine(Checkout.Root, Local(resources["root"]), Local(file!["file"]))));
        }
    }

    /// <summary>spkl replaces in filters and image columns without a look at null, and finds a step by its id.</summary>
    [TestMethod]
    public void Every_registration_is_one_that_spkl_can_deploy()
    {
        var steps = RegistrationReader.Read(Checkout.PluginDll).Types.SelectMany(t => t.Steps).ToList();

        Assert.IsNotEmpty(steps);
        Assert.IsEmpty(steps.Where(s => s.Id is null || s.Images.Count > 2).Select(s => s.Name).ToList());
    }

    private static string Local(JsonNode? path) => ((string)path!).Replace('\\', '/');
}
