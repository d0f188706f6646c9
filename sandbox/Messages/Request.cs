using System;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>A message as it arrived: copied parameters, who sent it, and from where.</summary>
internal sealed class Request
{
    public Request(Engine engine, OrganizationRequest request, Guid userId, PluginContext? cause)
    {
        Engine = engine;
        Name = request.RequestName;
        Id = request.RequestId;
        Input = Wire.Copy(request.Parameters);
        UserId = userId;
        Cause = cause;
    }

    private Request(Request other, string name)
        : this(other.Engine, new OrganizationRequest(name) { RequestId = other.Id, Parameters = other.Input }, other.UserId, other.Cause)
    {
    }

    public Engine Engine { get; }

    public string Name { get; }

    public Guid? Id { get; }

    public ParameterCollection Input { get; }

    public Guid UserId { get; }

    public PluginContext? Cause { get; }

    public Organization Organization => Engine.Organization;

    /// <summary>The table a request is about, for counters; "none" where it has none.</summary>
    public static string TableOf(OrganizationRequest request)
    {
        foreach (var name in new[] { "Target", "Targets", "Query", "EntityMoniker", "LeadId" })
        {
            switch (request.Parameters.TryGetValue(name, out var value) ? value : null)
            {
                case Entity entity:
                    return entity.LogicalName;
                case EntityReference reference:
                    return reference.LogicalName;
                case EntityCollection rows:
                    return rows.EntityName ?? "none";
                case Microsoft.Xrm.Sdk.Query.QueryExpression query:
                    return query.EntityName;
                case Microsoft.Xrm.Sdk.Query.QueryByAttribute query:
                    return query.EntityName;
                case Microsoft.Xrm.Sdk.Query.FetchExpression query:
                    return Queries.FetchNode.TableOf(query.Query);
            }
        }

        return "none";
    }

    /// <summary>The same request under another message's name.</summary>
    public Request As(string name) => new(this, name);

    public T Required<T>(string name) => Input.TryGetValue(name, out var value) && value is T typed ? typed
        : throw Fault.Of(Codes.InvalidArgument, $"Required field '{name}' is missing or not a {typeof(T).Name} in {Name}.");

    public T? Optional<T>(string name) => Input.TryGetValue(name, out var value) && value is T typed ? typed : default;

    /// <summary>Starts the event of this request: optional parameters that belong to the platform leave the input.</summary>
    public PipelineEvent NewEvent(string table, Guid id)
    {
        var (bypassSync, bypassAsync) = ReadBypass();
        var wraps = Name is "Create" or "Update" or "Delete";
        var early = new ParameterCollection();
        var variables = wraps ? [] : early;
        if (Input.TryGetValue("tag", out var tag))
        {
            early["tag"] = tag;
            variables["tag"] = tag;
            Input.Remove("tag");
        }

        Input.Remove("SuppressDuplicateDetection");
        return new PipelineEvent
        {
            Message = Name, Table = table, Id = id, Input = Input, UserId = UserId, Cause = Cause, Depth = (Cause?.Depth ?? 0) + 1,
            CorrelationId = Cause?.CorrelationId ?? Guid.NewGuid(), RequestId = Id, CreatedOn = Organization.Clock.Now,
            EarlyVariables = early, Variables = variables, SkipsSynchronousSteps = bypassSync, SkipsAsynchronousSteps = bypassAsync,
        };
    }

    private (bool Sync, bool Async) ReadBypass()
    {
        var sync = Optional<bool>("BypassCustomPluginExecution");
        var kinds = Optional<string>("BypassBusinessLogicExecution") ?? "";
        Input.Remove("BypassCustomPluginExecution");
        Input.Remove("BypassBusinessLogicExecution");
        sync |= kinds.Contains("CustomSync", StringComparison.Ordinal);
        var async = kinds.Contains("CustomAsync", StringComparison.Ordinal);

        // By default only System Administrator has the privilege, and the sandbox knows no other way to give it.
        if ((sync || async) && !Organization.Access.MayEverything(UserId))
        {
            throw Access.Denied(UserId, kinds.Length > 0 ? "prvBypassCustomBusinessLogic" : "prvBypassCustomPlugins");
        }

        return (sync, async);
    }
}
