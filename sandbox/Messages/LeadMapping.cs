using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// What a qualified lead gives to its account, contact and opportunity. On the platform these are editable mappings of three relationships;
/// here: columns of the same meaning, type and options on both tables (entity reference). A lookup or choice whose options differ is not copied.
/// </summary>
internal static class LeadMapping
{
    private static readonly string[] Shared =
    [
        "transactioncurrencyid", "description", "websiteurl", "fax", "telephone1", "telephone2", "telephone3", "emailaddress1", "emailaddress2", "emailaddress3",
        "donotbulkemail", "donotemail", "donotfax", "donotphone", "donotpostalmail", "donotsendmm", "preferredcontactmethodcode",
        .. Address("address1_"), .. Address("address2_"),
    ];

    private static readonly Dictionary<string, string[]> SameName = new(StringComparer.Ordinal)
    {
        ["account"] = [.. Shared, "industrycode", "numberofemployees", "revenue", "sic"],
        ["contact"] = [.. Shared, "salutation", "firstname", "middlename", "lastname", "jobtitle", "mobilephone", "pager", "yomifirstname", "yomimiddlename", "yomilastname"],
        ["opportunity"] =
        [
            "transactioncurrencyid", "description", "budgetamount", "budgetstatus", "campaignid", "confirminterest", "decisionmaker", "estimatedclosedate", "evaluatefit", "initialcommunication", "msdyn_ordertype",
            "need", "prioritycode", "purchaseprocess", "purchasetimeframe", "qualificationcomments", "salesstagecode", "schedulefollowup_prospect", "schedulefollowup_qualify",
        ],
    };

    private static readonly Dictionary<string, (string Lead, string Other)[]> OtherName = new(StringComparer.Ordinal)
    {
        ["account"] = [("companyname", "name"), ("yomicompanyname", "yominame")],
        ["contact"] = [],
        ["opportunity"] = [("subject", "name"), ("estimatedamount", "estimatedvalue"), ("emailaddress1", "emailaddress")],
    };

    /// <summary>A new row that says where it comes from. It gets no owner: whoever qualifies owns it.</summary>
    public static Entity Apply(Entity lead, Table table)
    {
        var row = new Entity(table.Name) { ["originatingleadid"] = lead.ToEntityReference() };
        foreach (var (from, to) in SameName[table.Name].Select(n => (n, n)).Concat(OtherName[table.Name]).Where(m => lead.Contains(m.Item1)))
        {
            row[to] = lead[from];
        }

        return row;
    }

    private static IEnumerable<string> Address(string prefix) =>
        new[] { "name", "line1", "line2", "line3", "city", "stateorprovince", "postalcode", "postofficebox", "county", "country", "telephone1", "telephone2", "telephone3", "fax", "latitude", "longitude", "upszone", "utcoffset" }
            .Select(part => prefix + part);
}
