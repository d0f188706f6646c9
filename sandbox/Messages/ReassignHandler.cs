using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Gives all rows of one principal to another. No event of its own; which step fires for each row is not documented (switch S10).</summary>
internal abstract class ReassignHandler(Organization organization) : PipelineHandler
{
    protected Organization Organization => organization;

    public override PipelineEvent Begin(Request request)
    {
        var (from, to) = (From(request.Input), To(request.Input));
        foreach (var principal in new[] { from, to })
        {
            if (principal.LogicalName is not ("systemuser" or "team"))
            {
                throw Fault.Of(Codes.InvalidArgument, $"Rows belong to users and teams; {Name} can't work with a '{principal.LogicalName}'.");
            }

            _ = organization.Principals.Of(principal.LogicalName, principal.Id);
        }

        return request.NewEvent(from.LogicalName, from.Id);
    }

    /// <summary>Besides Assign and Read of each row: write access to the principal itself (privileges by message, Microsoft).</summary>
    public override void CheckAccess(PipelineEvent source) => organization.Access.CheckRow(source.UserId, "Write", organization.Table(source.Table), source.Id);

    public override void Main(PipelineEvent source)
    {
        var (from, to) = (From(source.Input), To(source.Input));
        foreach (var table in organization.Catalog.Tables.Where(t => t.HasOwner).OrderBy(t => t.Name, StringComparer.Ordinal).ToList())
        {
            foreach (var row in organization.Rows.Find(table.Name, "ownerid", from.Id).Order())
            {
                // The cascade of an earlier row may have taken this one along.
                if (organization.Children.OwnerOf(table, row)?.Id == from.Id)
                {
                    organization.Access.CheckRow(source.UserId, "Read", table, row);
                    organization.Owners.Reassign(source, table, row, to);
                }
            }
        }
    }

    protected abstract EntityReference From(ParameterCollection input);

    protected abstract EntityReference To(ParameterCollection input);

    protected T Required<T>(ParameterCollection input, string name) => input.TryGetValue(name, out var value) && value is T typed ? typed
        : throw Fault.Of(Codes.InvalidArgument, $"Required field '{name}' is missing or not a {typeof(T).Name} in {Name}.");
}
