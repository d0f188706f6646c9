using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Puts on record what a field channel's rule demands.</summary>
internal static class Evidence
{
    public static DateTime TriggerDay { get; } = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    public static void Add(Office office, Entity lead, string channel)
    {
        switch (channel)
        {
            case "referral":
                lead["lgov_referrer"] = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
                break;
            case "crossSelling":
                lead["parentaccountid"] = Account(office, employees: 250);
                break;
            case "targetAccount":
                var account = Account(office, employees: 20);
                lead["parentaccountid"] = account;
                lead["lgov_triggerevent"] = new EntityReference("lgov_triggerevent", office.System.Create(new Entity("lgov_triggerevent")
                {
                    ["lgov_name"] = "Takes over Weber AG",
                    ["lgov_account"] = account,
                    ["lgov_kind"] = new OptionSetValue(723100000),
                    ["lgov_occurredon"] = TriggerDay,
                }));
                break;
            case "personalNetwork":
                lead["lgov_networkevent"] = "Hannover Messe 2025";
                break;
            case "socialNetwork":
                lead["lgov_profilelink"] = "https://www.linkedin.example/in/schaefer";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(channel), channel, "This channel demands no evidence.");
        }
    }

    public static EntityReference Account(Office office, int employees) =>
        new("account", office.System.Create(new Entity("account") { ["name"] = "Weber AG", ["numberofemployees"] = employees }));
}
