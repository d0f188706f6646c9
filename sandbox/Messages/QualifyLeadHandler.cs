using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Records;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// P22: makes account, contact and opportunity of a lead, each by a Create of its own, then updates the lead and closes it as qualified (QualifyLeadRequest, Microsoft;
/// the order was observed by a third party). An account or contact that the lead names already is used instead of a new one.
/// </summary>
internal sealed class QualifyLeadHandler(Organization organization) : PipelineHandler
{
    private const int Open = 0;
    private const int Qualified = 1;
    private const int SystemDefault = -1;

    public override string Name => "QualifyLead";

    protected override IReadOnlyList<string> Parameters { get; } =
        ["LeadId", "CreateAccount", "CreateContact", "CreateOpportunity", "OpportunityCurrencyId", "OpportunityCustomerId", "SourceCampaignId", "Status", "ProcessInstanceId"];

    public override PipelineEvent Begin(Request request)
    {
        var lead = request.Required<EntityReference>("LeadId");
        request.Required<OptionSetValue>("Status");
        if (lead.LogicalName != "lead")
        {
            throw Fault.Of(Codes.InvalidArgument, $"LeadId must point at a lead, not at {lead.LogicalName}.");
        }

        if (request.Optional<EntityReference>("ProcessInstanceId") is not null)
        {
            throw Fault.NotSupported("parameter 'ProcessInstanceId' of message QualifyLead: business process flows don't run in the sandbox.");
        }

        // Whether PrimaryEntityId holds the lead is not documented: a plug-in shall read LeadId.
        return request.NewEvent("lead", Guid.Empty);
    }

    /// <summary>"The caller must have privileges on the Lead, Account, Contact, Opportunity, TransactionCurrency, and Campaign entities" (Microsoft), whatever is asked for.</summary>
    public override void CheckAccess(PipelineEvent source)
    {
        var lead = organization.Table("lead");
        organization.Access.CheckRow(source.UserId, "Read", lead, LeadOf(source).Id);
        organization.Access.CheckRow(source.UserId, "Write", lead, LeadOf(source).Id);
        foreach (var table in new[] { "account", "contact", "opportunity" })
        {
            organization.Access.CheckTable(source.UserId, Asks(source, table) ? "Create" : "Read", organization.Table(table));
        }

        organization.Access.CheckTable(source.UserId, "Read", organization.Table("transactioncurrency"));
        organization.Access.CheckTable(source.UserId, "Read", organization.Table("campaign"));
    }

    public override void Main(PipelineEvent source)
    {
        var table = organization.Table("lead");
        var lead = organization.Rows.Read(table, LeadOf(source).Id, table.Stored) ?? throw Fault.Missing("lead", LeadOf(source).Id);
        if (lead.GetAttributeValue<OptionSetValue>("statecode").Value != Open && !organization.Has(Defect.QualifiesTwice))
        {
            throw Fault.Of(Codes.InvalidArgument, "The lead is already closed.");
        }

        var nested = new NestedRequests(organization, source);
        var created = new EntityReferenceCollection();
        var account = Find(lead, "parentaccountid", Asks(source, "account"), created, () => nested.Create(LeadMapping.Apply(lead, organization.Table("account"))));
        var contact = Find(lead, "parentcontactid", Asks(source, "contact"), created, () => nested.Create(Contact(lead, account)));
        if (Asks(source, "opportunity"))
        {
            created.Add(new EntityReference("opportunity", nested.Create(Opportunity(source, lead, account, contact))));
        }

        if (organization.Has(Defect.KeepsHalfAQualifiedLead))
        {
            organization.Transaction.Commit();
            organization.Transaction.Join();
        }

        Close(source, nested, lead, account, contact);
        source.Output["CreatedEntities"] = created;
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new QualifyLeadResponse { ResponseName = Name, Results = source.Output };

    private static EntityReference? Find(Entity lead, string column, bool isAsked, EntityReferenceCollection created, Func<Guid> create)
    {
        if (lead.GetAttributeValue<EntityReference>(column) is { } known || !isAsked)
        {
            return lead.GetAttributeValue<EntityReference>(column);
        }

        var made = new EntityReference(column == "parentaccountid" ? "account" : "contact", create());
        created.Add(made);
        return made;
    }

    private Entity Contact(Entity lead, EntityReference? account)
    {
        var contact = LeadMapping.Apply(lead, organization.Table("contact"));
        if (account is not null)
        {
            contact["parentcustomerid"] = account;
        }

        return contact;
    }

    private Entity Opportunity(PipelineEvent source, Entity lead, EntityReference? account, EntityReference? contact)
    {
        var opportunity = LeadMapping.Apply(lead, organization.Table("opportunity"));
        var customer = Optional<EntityReference>(source, "OpportunityCustomerId") ?? account ?? contact;
        foreach (var (column, value) in new[]
        {
            ("customerid", customer), ("parentaccountid", customer?.LogicalName == "account" ? customer : account), ("parentcontactid", customer?.LogicalName == "contact" ? customer : contact),
            ("transactioncurrencyid", Optional<EntityReference>(source, "OpportunityCurrencyId")), ("campaignid", Optional<EntityReference>(source, "SourceCampaignId")),
        })
        {
            if (value is not null)
            {
                opportunity[column] = value;
            }
        }

        return opportunity;
    }

    private void Close(PipelineEvent source, NestedRequests nested, Entity lead, EntityReference? account, EntityReference? contact)
    {
        var parents = new Entity("lead", lead.Id);
        foreach (var (column, value) in new[] { ("parentaccountid", account), ("parentcontactid", contact) })
        {
            if (value is not null && !lead.Contains(column))
            {
                parents[column] = value;
            }
        }

        if (parents.Attributes.Count > 0)
        {
            nested.Update(parents);
        }

        var status = (OptionSetValue)source.Input["Status"];
        nested.Update(new Entity("lead", lead.Id)
        {
            ["statecode"] = new OptionSetValue(Qualified),
            ["statuscode"] = status.Value == SystemDefault ? new OptionSetValue(StateRules.DefaultStatus(organization.Table("lead"), Qualified)) : status,
        });
    }

    private static EntityReference LeadOf(PipelineEvent source) => (EntityReference)source.Input["LeadId"];

    private static bool Asks(PipelineEvent source, string table) => Optional<bool>(source, table switch { "account" => "CreateAccount", "contact" => "CreateContact", _ => "CreateOpportunity" });

    private static T? Optional<T>(PipelineEvent source, string name) => source.Input.TryGetValue(name, out var value) && value is T typed ? typed : default;
}
