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
    public void Pack_writes_both_zips_and_prints_their_real_hashes()
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("pack", "--json", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk + run.Data);
        var result = JObject.Parse(run.Data);
        Assert.AreEqual(1, (int)result["schemaVersion"]!);
        Assert.HasCount(2, result["zips"]!.ToList());
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
}
