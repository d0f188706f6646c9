using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>A switch that changes nothing, or one that nobody tests, would let the scenarios pass "under every setting" for nothing.</summary>
[TestClass]
[DoNotParallelize]
public class SettingTests
{
    /// <summary>For each setting, how the name of the test begins that a sandbox without it fails.</summary>
    internal static IReadOnlyDictionary<string, string> Tests { get; } = new Dictionary<string, string>
    {
        ["AssignRaises=AssignRaisesUpdate"] = "P20_S1_says_whether_Assign",
        ["AssignRaises=UpdateRaisesAssign"] = "P20_S1_says_whether_Update",
        ["AssignRaises=Both"] = "P20_S1_says_whether_Assign",
        ["OwnerIsSplit=False"] = "S2_says",
        ["FiltersSeeTargetEdits=False"] = "P17_S3_says",
        ["BulkStage10=OutsideTransaction"] = "P21_S4_says",
        ["EqualRank=Shuffled"] = "S5_shuffles",
        ["WorkerRestart=BeforeEachCall"] = "S6_restarts",
        ["JobDelivery=Shuffled"] = "S7_shuffled",
        ["JobDelivery=EachTwice"] = "S7_may_deliver",
        ["Stage20MayChangeOwner=False"] = "S8_says",
        ["CreateDepthSeesRewrittenOwner=False"] = "S9_says",
        ["CascadeRaises=Update"] = "S10_says",
        ["CascadeRaises=Assign"] = "S10_says",
        ["SetStateRaises=SetStateDynamicEntity"] = "S11_says",
        ["Folder"] = "A_sandbox_in_a_folder",
        ["Name"] = "The_organisation_has_the_name",
        ["BaseLanguage"] = "A_user_without_a_language",
        ["MessageTimeLimit"] = "A_message_may_be_given_more_time",
        ["RunsOverlap"] = "P35_a_run_that_overlaps",
        ["StartAt"] = "The_clock_may_stand",
        ["AggregateRowLimit"] = "The_organisations_own_limit",
        ["Recreate"] = "A_folder_that_holds",
    };

    public static IEnumerable<object[]> Names => Setting.All.Select(s => new object[] { s.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_sandbox_without_the_setting_fails_a_test_that_passes_with_it(string name)
    {
        Assert.IsTrue(Tests.TryGetValue(name, out var beginning), $"Write a test that {name} makes a difference to, and name it here.");
        var test = RuleTest.Named(beginning!);
        var setting = Setting.All.Single(s => s.Name == name);

        Assert.IsNull(test.Run(null), $"{beginning} fails anyway.");
        Assert.IsNotNull(test.Run(setting.Forget), $"{beginning} passes without {name}.");
    }

    [TestMethod]
    public void Every_test_named_here_belongs_to_a_setting() => Assert.IsEmpty(Tests.Keys.Except(Setting.All.Select(s => s.Name)));
}
