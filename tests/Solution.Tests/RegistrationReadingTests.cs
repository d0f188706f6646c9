using System.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Solution.Tests.Fixture;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class RegistrationReadingTests
{
    private static readonly string FixtureDll = typeof(FollowFixture).Assembly.Location;

    [TestMethod]
    public void Enum_arguments_are_read_by_their_names()
    {
        var step = Fixture(nameof(FollowFixture)).Steps.Single();

        Assert.AreEqual(("Update", "lead", "PostOperation", "Asynchronous", "Sandbox"), (step.Message, step.Table, step.Stage, step.Mode, step.Isolation));
        Assert.AreEqual(("ownerid,statecode", 3, "Follows.", "slow", true), (step.FilteringAttributes, step.Order, step.Description, step.Configuration, step.DeleteAsyncOperation));
    }

    [TestMethod]
    public void Both_images_are_read_with_their_kinds_and_columns() =>
        CollectionAssert.AreEqual(
            new[] { new ImageRegistration("PostImage", "After", "ownerid"), new ImageRegistration("Both", "Both", string.Empty) },
            Fixture(nameof(FollowFixture)).Steps.Single().Images.ToList());

    [TestMethod]
    public void A_message_may_be_given_as_text() =>
        Assert.AreEqual("Create", Fixture(nameof(NamelessFixture)).Steps.Single().Message);

    [TestMethod]
    public void The_class_behind_a_custom_API_has_no_step()
    {
        Assert.AreEqual("lgov_Fixture", Fixture(nameof(ApiFixture)).CustomApis.Single());
        Assert.IsEmpty(Fixture(nameof(ApiFixture)).Steps);
    }

    [TestMethod]
    public void A_base_class_is_never_listed() =>
        Assert.DoesNotContain(typeof(FixturePlugin).FullName!, RegistrationReader.Read(FixtureDll).Types.Select(t => t.FullName).ToList());

    [TestMethod]
    public void A_concrete_plug_in_without_a_registration_is_told_apart() =>
        CollectionAssert.AreEqual(new[] { typeof(ForgottenFixture).FullName }, RegistrationReader.Read(FixtureDll).UnregisteredPlugins.ToList());

    [TestMethod]
    public void A_step_without_a_fixed_id_is_refused() =>
        Assert.Contains("Step \"Fixture: no id\" has no fixed Id.", Assert.ThrowsExactly<PackagingException>(
            () => SourceWriter.Differences(Checkout.Schema, Checkout.Inputs with { PluginDll = FixtureDll })).Message);

    [TestMethod]
    public void The_activity_keeps_the_names_that_the_designer_shows()
    {
        var activities = RegistrationReader.Read(Checkout.WorkflowDll).Types;

        Assert.IsTrue(activities.All(activity => activity.Activity!.Group == "Lead Governance"));
        Assert.AreEqual("Evaluate lead", activities.Single(activity => activity.FullName == "LeadGovernance.Workflows.EvaluateLead").Activity!.Name);
    }

    [TestMethod]
    public void A_dll_that_is_not_there_is_named() =>
        Assert.Contains("nowhere.dll does not exist", Assert.ThrowsExactly<PackagingException>(() => RegistrationReader.Read("nowhere.dll")).Message);

    private static TypeRegistration Fixture(string name) =>
        RegistrationReader.Read(FixtureDll).Types.Single(t => t.FullName == $"LeadGovernance.Solution.Tests.Fixture.{name}");
}
