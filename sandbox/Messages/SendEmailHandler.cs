using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Marks an e-mail as sent. Nothing leaves the sandbox, whatever IssueSend says.</summary>
internal sealed class SendEmailHandler(UpdateHandler update) : MessageHandler
{
    private const int Open = 0;
    private const int Completed = 1;
    private const int Sent = 3;

    public override string Name => "SendEmail";

    protected override IReadOnlyList<string> Parameters { get; } = ["EmailId", "IssueSend", "TrackingToken"];

    protected override OrganizationResponse Do(Request request)
    {
        var id = request.Required<Guid>("EmailId");
        request.Required<bool>("IssueSend");
        var read = new OrganizationRequest("Retrieve")
        {
            ["Target"] = new EntityReference("email", id), ["ColumnSet"] = new ColumnSet("subject", "statecode", "directioncode", "from", "to", "cc", "bcc"),
        };
        var email = (Entity)request.Engine.Execute(read, request.UserId, request.Cause).Results["Entity"];
        Check(email);
        var subject = $"{email.GetAttributeValue<string>("subject")} {request.Optional<string>("TrackingToken")}".Trim();
        var sent = new Entity("email", id) { ["statecode"] = new OptionSetValue(Completed), ["statuscode"] = new OptionSetValue(Sent) };
        if (subject != (email.GetAttributeValue<string>("subject") ?? ""))
        {
            sent["subject"] = subject;
        }

        var single = new OrganizationRequest(update.Name) { RequestId = request.Id, ["Target"] = sent };
        update.Execute(new Request(request.Engine, single, request.UserId, request.Cause));
        return new OrganizationResponse { ResponseName = Name, Results = new ParameterCollection { ["Subject"] = subject } };
    }

    private static void Check(Entity email)
    {
        if (email.GetAttributeValue<OptionSetValue>("statecode")?.Value != Open)
        {
            throw Fault.Of(Codes.InvalidArgument, "The e-mail must be open to be sent, and this one is completed or canceled.");
        }

        // Outgoing unless the row says otherwise.
        if (email.Contains("directioncode") && !email.GetAttributeValue<bool>("directioncode"))
        {
            throw Fault.Of(Codes.InvalidArgument, "Only an outgoing e-mail (directioncode true) can be sent.");
        }

        if (!email.Contains("from"))
        {
            throw Fault.Of(Codes.InvalidArgument, "The e-mail must have a sender before it can be sent. Set 'from'.");
        }

        if (!new[] { "to", "cc", "bcc" }.Any(email.Contains))
        {
            throw Fault.Of(Codes.MissingRecipient, "The e-mail must have at least one recipient before it can be sent.");
        }
    }
}
