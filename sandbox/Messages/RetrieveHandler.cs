using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Queries;
using LeadGovernance.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class RetrieveHandler(Organization organization) : ReadHandler
{
    public override string Name => "Retrieve";

    protected override Organization Organization => organization;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ColumnSet"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        organization.Table(target.LogicalName);
        request.Required<ColumnSet>("ColumnSet");
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source) =>
        organization.Access.CheckRow(source.UserId, "Read", organization.Table(source.Table), source.Id);

    public override void Main(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        var columns = QueryScope.ReadColumns(table, (ColumnSet)source.Input["ColumnSet"]);
        var row = organization.Rows.Read(table, source.Id, columns.Where(c => c.IsStored).ToList()) ?? throw Fault.Missing(table.Name, source.Id);
        row[table.Key] = source.Id;
        PartyLists.Read(organization, row, columns);
        new FormattedTexts(organization, new(() => Presentation.Of(organization, source.UserId))).Add(table, row, columns);
        source.Output["Entity"] = row;
        source.Output["BusinessEntity"] = row;
    }

    public override OrganizationResponse Respond(PipelineEvent source) =>
        new RetrieveResponse { ResponseName = Name, Results = new ParameterCollection { ["Entity"] = source.Output["BusinessEntity"] } };
}
