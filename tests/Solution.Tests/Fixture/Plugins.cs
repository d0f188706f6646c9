using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Solution.Tests.Fixture;

/// <summary>A base class: never listed.</summary>
public abstract class FixturePlugin : IPlugin
{
}

/// <summary>Post-image and job clean-up: shapes of spkl's attribute that must arrive as the platform numbers them.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, "lead", StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "ownerid,statecode", "Fixture: follow", 3, IsolationModeEnum.Sandbox,
    Id = "0f0f0f0f-0000-4000-8000-000000000001", Description = "Follows.", DeleteAsyncOperation = true, UnSecureConfiguration = "slow",
    Image1Type = ImageTypeEnum.PostImage, Image1Name = "After", Image1Attributes = "ownerid", Image2Type = ImageTypeEnum.Both, Image2Name = "Both", Image2Attributes = "")]
public sealed class FollowFixture : FixturePlugin;

/// <summary>A step without a fixed id.</summary>
[CrmPluginRegistration("Create", "lead", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "Fixture: no id", 1, IsolationModeEnum.Sandbox)]
public sealed class NamelessFixture : FixturePlugin;

[CrmPluginRegistration("lgov_Fixture")]
public sealed class ApiFixture : FixturePlugin;

/// <summary>Concrete, but nothing registers it.</summary>
public sealed class ForgottenFixture : FixturePlugin;
