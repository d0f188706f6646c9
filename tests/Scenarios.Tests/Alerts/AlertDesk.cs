using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Managers, violations, notices and mails for the scenarios about alerts.</summary>
internal static class AlertDesk
{
    public const int First = 723100000;

    public static Guid Person(this Office office, string name, int language = 1033, string? email = null) =>
        office.Sandbox.AddUser(name, email ?? $"{name.Split(' ')[0]}@example.org", languageId: language, roles: [RoleNames.Salesperson, RoleNames.Seller]);

    /// <summary>Somebody with the manager's role, to whom this user reports.</summary>
    public static Guid ManagerOf(this Office office, Guid user, string name = "Max Manager", int language = 1033, string? email = null)
    {
        var manager = office.Person(name, language, email);
        office.Sandbox.AddRole(manager, RoleNames.Manager);
        office.System.Update(new Entity("systemuser", user) { ["parentsystemuserid"] = new EntityReference("systemuser", manager) });
        return manager;
    }

    /// <summary>A queue with a mailbox, chosen as the sender of alerts.</summary>
    public static Guid Sender(this Office office, string appUrl = "https://contoso.example/main.aspx?appid=1")
    {
        var queue = office.System.Create(new Entity("queue") { ["name"] = "Lead alerts", ["emailaddress"] = "leads@example.org" });
        office.System.Update(new Entity("lgov_charter", office.Charter()) { ["lgov_alertqueue"] = new EntityReference("queue", queue), ["lgov_appurl"] = appUrl });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        return queue;
    }

    public static Guid Charter(this Office office) => office.All("lgov_charter").Single(row => Option(row, "lgov_status") == 1).Id;

    /// <summary>A lead that Ina tried to give to field sales too early: its violation is of high severity.</summary>
    public static Guid Violate(this Office office, Guid? by = null)
    {
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(by ?? office.Ina, lead, ("ownerid", new EntityReference("team", office.Field))));
        return office.ViolationsOf(lead).Single().Id;
    }

    public static Entity Violation(this Office office, Guid id) => office.System.Retrieve("lgov_violation", id, new ColumnSet(true));

    public static ViolationStatus StatusOf(this Office office, Guid violation) => (ViolationStatus)(Option(office.Violation(violation), "lgov_status") ?? 0);

    public static AlertState AlertOf(this Office office, Guid violation) => (AlertState)Option(office.Violation(violation), "lgov_alertstate")!.Value;

    public static List<Entity> Notices(this Office office, NoticeKind kind, Guid? recipient = null) =>
    [
        .. office.All("lgov_notice").Where(row => Option(row, "lgov_kind") == (int)kind
            && (recipient is null || row.GetAttributeValue<EntityReference>("lgov_recipient")?.Id == recipient)),
    ];

    public static NoticeState StateOf(Entity notice) => (NoticeState)Option(notice, "lgov_state")!.Value;

    public static MailState? MailOf(Entity notice) => (MailState?)Option(notice, "lgov_mailstate");

    public static List<Entity> Mails(this Office office) => office.All("email");

    public static List<Entity> Notifications(this Office office) => office.All("appnotification");

    public static List<Entity> All(this Office office, string table) => [.. office.System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>What the hourly run does for one kind: select all, raise each, deliver. Returns how many were selected.</summary>
    public static int Round(this Office office, string kind, int pageSize = 0)
    {
        var ids = office.Due(kind, pageSize);
        ids.ForEach(id => office.Raise(kind, id));
        office.Sandbox.RunJobs();
        return ids.Count;
    }

    public static OrganizationResponse Raise(this Office office, string kind, Guid id) => office.System.Execute(new OrganizationRequest("lgov_RaiseNotice") { ["Kind"] = kind, ["Id"] = id });

    public static List<Guid> Due(this Office office, string kind, int pageSize = 0)
    {
        var ids = new List<Guid>();
        var cursor = string.Empty;
        do
        {
            var page = office.System.Execute(new OrganizationRequest("lgov_SelectNotices") { ["Kind"] = kind, ["PageSize"] = pageSize, ["Cursor"] = cursor });
            ids.AddRange(((string)page["Ids"]).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));
            cursor = (string)page["Cursor"];
        }
        while (cursor.Length > 0);
        return ids;
    }

    public static OrganizationResponse Resolve(this Office office, Guid by, Guid violation, string status, string? resolution = null)
    {
        var request = new OrganizationRequest("lgov_ResolveViolation") { ["Violation"] = new EntityReference("lgov_violation", violation), ["Status"] = status };
        if (resolution != null)
        {
            request["Resolution"] = resolution;
        }

        return office.As(by).Execute(request);
    }

    public static int? Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value - First;
}
