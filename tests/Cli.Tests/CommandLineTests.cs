using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Cli.Tests;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public void Help_lists_the_verbs_and_every_exit_code()
    {
        var run = Invocation.Of("--help");
        Assert.AreEqual(0, run.ExitCode);
        foreach (var line in (string[])["0  done", "1  the command line is wrong", "2  an error", "3  pack: the checks", "6  a file or setting", "demo", "map", "pack"])
        {
            StringAssert.Contains(run.Data, line);
        }
    }

    [TestMethod]
    [DataRow("demo", "--lead", "x.csv")]
    [DataRow("demo", "--language", "fr")]
    [DataRow("demo", "--leads")]
    [DataRow("dance")]
    public void A_wrong_command_line_exits_with_1_and_keeps_the_data_stream_clean(params string[] args)
    {
        var run = Invocation.Of(args);
        Assert.AreEqual(1, run.ExitCode);
        Assert.AreEqual(string.Empty, run.Data);
        Assert.AreNotEqual(string.Empty, run.Talk);
    }

    [TestMethod]
    public void Version_is_one_line()
    {
        var run = Invocation.Of("--version");
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.Matches(run.Data, new System.Text.RegularExpressions.Regex(@"^\d+\.\d+\.\d+\s*$"));
    }
}
