using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests;

[TestClass]
public sealed class PackTests
{
    [TestMethod]
    public void Pack_writes_the_zips_of_both_solutions_and_prints_their_real_hashes()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("pack", "--json", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk + run.Data);
        var result = JObject.Parse(run.Data);
        Assert.AreEqual(1, (int)result["schemaVersion"]!);
        Assert.HasCount(4, result["zips"]!.ToList());
        foreach (var zip in result["zips"]!)
        {
            var path = Path.GetFullPath((string)zip["path"]!, Directory.GetCurrentDirectory());
            Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), (string?)zip["sha256"]);
        }

        Assert.IsGreaterThan(0, (int)result["counts"]!["steps"]!);
    }

    [TestMethod]
    public void Pack_prints_a_table_for_people()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("pack", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Data, "LeadGovernance_managed.zip");
        StringAssert.Contains(run.Talk, "No findings.");
    }

    [TestMethod]
    public void A_destination_that_is_a_file_is_refused()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("pack", "--out", scratch.File("artifacts", "x"));
        Assert.AreEqual(6, run.ExitCode);
        StringAssert.Contains(run.Talk, "this is a file. Name a folder.");
    }

    [TestMethod]
    public void Sources_that_differ_from_the_registrations_are_findings_until_they_are_rewritten()
    {
        using var scratch = new Scratch();
        foreach (var folder in (string[])["solution/src", "solution/flows", "solution/schema", "plugins/Dataverse/Tables"])
        {
            Copy(RepositoryRoot.File(folder.Split('/')), Path.Combine(scratch.Folder, folder));
        }

        scratch.File("LeadGovernance.sln", string.Empty);
        var step = Directory.GetFiles(Path.Combine(scratch.Folder, "solution", "src", "SdkMessageProcessingSteps"))[0];
        File.AppendAllText(step, "<!-- edited by hand -->");
        var here = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(scratch.Folder);
            var refused = Invocation.Of("pack", "--out", scratch.Out);
            Assert.AreEqual(3, refused.ExitCode, refused.Talk);
            StringAssert.Contains(refused.Data, "pack --write-registrations");
            Assert.IsFalse(Directory.Exists(scratch.Out), "No zip is written over a good one.");

            var rewritten = Invocation.Of("pack", "--out", scratch.Out, "--write-registrations");
            Assert.AreEqual(0, rewritten.ExitCode, rewritten.Talk);
            StringAssert.Contains(rewritten.Talk, Path.GetFileName(step));
            Assert.DoesNotContain("edited by hand", File.ReadAllText(step));
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
