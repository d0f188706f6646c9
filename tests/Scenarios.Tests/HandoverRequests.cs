using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The custom APIs of the handover, as their users call them.</summary>
internal static class HandoverRequests
{
    public static (Guid Lead, Guid Handover) Offered(Office office, Guid to)
    {
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        return (lead, (Guid)HandOver(office, lead, to == office.Field ? null : to)["HandoverId"]);
    }

    public static OrganizationResponse HandOver(Office office, Guid lead, Guid? seller = null, Guid? by = null)
    {
        var request = new OrganizationRequest("lgov_HandOverLead") { ["Lead"] = new EntityReference("lead", lead) };
        if (seller is { } user)
        {
            request["OwnerUserId"] = user;
        }

        return office.As(by ?? office.Ina).Execute(request);
    }

    public static OrganizationResponse Accept(Office office, Guid handover, Guid by) =>
        office.As(by).Execute(new OrganizationRequest("lgov_AcceptHandover") { ["Handover"] = new EntityReference("lgov_handover", handover) });

    public static OrganizationResponse Reject(Office office, Guid handover, Guid by, int? reason, DateTime? day = null) => office.As(by).Execute(Rejection(handover, reason, day));

    public static OrganizationResponse Dispute(Office office, Guid handover, Guid by, string? reason) => office.As(by).Execute(Disputing(handover, reason));

    public static OrganizationRequest Disputing(Guid handover, string? reason) => new("lgov_DisputeRejection") { ["Handover"] = new EntityReference("lgov_handover", handover), ["Reason"] = reason };

    public static OrganizationRequest Rejection(Guid handover, int? reason, DateTime? day = null)
    {
        var request = new OrganizationRequest("lgov_RejectHandover") { ["Handover"] = new EntityReference("lgov_handover", handover) };
        if (reason is { } chosen)
        {
            request["Reason"] = chosen;
        }

        if (day is { } date)
        {
            request["WakeDate"] = date;
        }

        return request;
    }
}
