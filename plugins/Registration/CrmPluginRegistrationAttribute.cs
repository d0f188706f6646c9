using System;

/// <summary>
/// Declares when a plug-in, custom API or workflow activity runs; everything else (solution XML, docs, health check) is derived from it.
/// Shape and simple name are those that spkl reads, hence the global namespace.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CrmPluginRegistrationAttribute : Attribute
{
    /// <summary>Declares a step. Filtering and image attributes are comma-separated logical names, "" for none (spkl does not take null).</summary>
    public CrmPluginRegistrationAttribute(
        MessageNameEnum message,
        string entityLogicalName,
        StageEnum stage,
        ExecutionModeEnum executionMode,
        string filteringAttributes,
        string stepName,
        int executionOrder,
        IsolationModeEnum isolationModel)
        : this(message.ToString(), entityLogicalName, stage, executionMode, filteringAttributes, stepName, executionOrder, isolationModel)
    {
    }

    /// <summary>Declares a step on a message that <see cref="MessageNameEnum"/> does not list.</summary>
    public CrmPluginRegistrationAttribute(
        string message,
        string entityLogicalName,
        StageEnum stage,
        ExecutionModeEnum executionMode,
        string filteringAttributes,
        string stepName,
        int executionOrder,
        IsolationModeEnum isolationModel)
    {
        Message = message;
        EntityLogicalName = entityLogicalName;
        Stage = stage;
        ExecutionMode = executionMode;
        FilteringAttributes = filteringAttributes;
        Name = stepName;
        ExecutionOrder = executionOrder;
        IsolationMode = isolationModel;
    }

    /// <summary>Declares the plug-in behind a custom API (its unique name).</summary>
    public CrmPluginRegistrationAttribute(string message) => Message = message;

    /// <summary>Declares a workflow activity.</summary>
    public CrmPluginRegistrationAttribute(string name, string friendlyName, string description, string groupName, IsolationModeEnum isolationModel)
    {
        Name = name;
        FriendlyName = friendlyName;
        Description = description;
        GroupName = groupName;
        IsolationMode = isolationModel;
    }

    public string? Message { get; }
    public string? EntityLogicalName { get; }
    public StageEnum? Stage { get; }
    public ExecutionModeEnum ExecutionMode { get; } = ExecutionModeEnum.Synchronous;
    public string? FilteringAttributes { get; }
    public string? Name { get; }
    public int ExecutionOrder { get; }
    public IsolationModeEnum IsolationMode { get; }

    /// <summary>The step's id: fixed for ever.</summary>
    public string? Id { get; set; }

    public string? FriendlyName { get; set; }
    public string? GroupName { get; set; }
    public string? Description { get; set; }
    public ImageTypeEnum Image1Type { get; set; }
    public string? Image1Name { get; set; }
    public string? Image1Attributes { get; set; }
    public ImageTypeEnum Image2Type { get; set; }
    public string? Image2Name { get; set; }
    public string? Image2Attributes { get; set; }
    public bool DeleteAsyncOperation { get; set; }

    /// <summary>Left out of the solution, since the message's id is not certain: lgov_SetUp registers the step, lgov_TearDown removes it.</summary>
    public bool RegisteredBySetUp { get; set; }

    public string? UnSecureConfiguration { get; set; }
}

/// <summary>Numbered as spkl numbers them: the reverse of the platform's mode column. Map by name, never by cast.</summary>
public enum ExecutionModeEnum
{
    Asynchronous = 0,
    Synchronous = 1,
}

public enum ImageTypeEnum
{
    PreImage = 0,
    PostImage = 1,
    Both = 2,
}

/// <summary>Numbered as spkl numbers them, not as the platform's isolationmode column (1, 2).</summary>
public enum IsolationModeEnum
{
    None = 0,
    Sandbox = 1,
}

/// <summary>Messages whose ids real exports of several publishers agree on; any other is registered by set-up.</summary>
public enum MessageNameEnum
{
    Assign,
    Create,
    Delete,
    Update,
}

public enum StageEnum
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}
