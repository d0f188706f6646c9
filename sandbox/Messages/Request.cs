using System;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
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
        Input = engine.Organization.Has(Defect.TakesCallersObjects) ? request.Parameters : Wire.Copy(request.Parameters);
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

    /// <summary>Starts the event of this request. Optional parameters stay in the input, where steps see them; the tag becomes a shared variable.</summary>
    public PipelineEvent NewEvent(string table, Guid id)
    {
        var wraps = Name is "Create" or "Update" or "Delete";
        var early = new ParameterCollection();
        var variables = wraps ? [] : early;
        if (Input.TryGetValue("tag", out var tag))
        {
            early["tag"] = tag;
            variables["tag"] = tag;
            Input.Remove("tag");
        }

        if (Organization.Has(Defect.LosesOptionalParameters))
        {
            Input.Remove("SuppressDuplicateDetection");
        }

        return new PipelineEvent
        {
            Message = Name, Table = table, Id = id, Input = Input, UserId = UserId, Cause = Cause, Depth = (Cause?.Depth ?? 0) + 1,
            CorrelationId = Cause is null || Organization.Has(Defect.CorrelatesEachRequest) ? Guid.NewGuid() : Cause.CorrelationId, RequestId = Id, CreatedOn = Organization.Clock.Now,
            EarlyVariables = early, Variables = variables, Bypass = Bypass.Read(this),
        };
    }
}
