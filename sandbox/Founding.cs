using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Security;
using LeadGovernance.Sandbox.SolutionImport;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox;

/// <summary>The rows that every new organisation has.</summary>
internal static class Founding
{
    public static readonly Guid OrganizationId = new("0a5ab0c5-0000-4000-8000-000000000001");
    public static readonly Guid RootBusinessUnit = new("0a5ab0c5-0000-4000-8000-000000000002");
    public static readonly Guid SystemUser = new("0a5ab0c5-0000-4000-8000-000000000003");
    public static readonly Guid Administrator = new("0a5ab0c5-0000-4000-8000-000000000004");
    public static readonly Guid BaseCurrency = new("0a5ab0c5-0000-4000-8000-000000000005");
    private static readonly Guid AdministratorRole = new("0a5ab0c5-0000-4000-8000-000000000006");

    public static void Know(Organization organization)
    {
        organization.Id = OrganizationId;
        organization.RootBusinessUnit = RootBusinessUnit;
        organization.SystemUser = SystemUser;
        organization.Administrator = Administrator;
        organization.BaseCurrency = BaseCurrency;
    }

    public static void Write(Organization organization)
    {
        Know(organization);
        var options = organization.Options;
        Insert(organization, "transactioncurrency", BaseCurrency, new()
        {
            ["currencyname"] = "Euro", ["isocurrencycode"] = "EUR", ["currencysymbol"] = "€", ["exchangerate"] = 1m, ["currencyprecision"] = 2,
        });
        Insert(organization, "organization", OrganizationId, new()
        {
            ["name"] = options.Name, ["languagecode"] = options.BaseLanguage, ["basecurrencyid"] = new EntityReference("transactioncurrency", BaseCurrency),
            ["currencydecimalprecision"] = 2, ["sharetopreviousowneronassign"] = false, ["plugintracelogsetting"] = new OptionSetValue(2),
        });
        Insert(organization, "businessunit", RootBusinessUnit, new() { ["name"] = options.Name });
        Directory.AddDefaultTeam(organization, RootBusinessUnit, options.Name);
        WritePrivileges(organization, organization.Catalog.Tables);
        WriteRoles(organization);
        foreach (var (name, id) in PlatformMessages.All)
        {
            Insert(organization, "sdkmessage", id, new() { ["name"] = name, ["isprivate"] = false });
        }

        MessageFilters.Write(organization, organization.Catalog.Tables);
        OptionLabels.Write(organization, organization.Catalog.Tables);

        Directory.AddUser(organization, SystemUser, "SYSTEM", "", RootBusinessUnit, options.BaseLanguage, application: false, manager: null);
        Directory.AddUser(organization, Administrator, "Admin Istrator", "admin@example.com", RootBusinessUnit, options.BaseLanguage, application: false, manager: null);
        Directory.AddRole(organization, "systemuser", Administrator, "System Administrator");
        organization.Rows.SaveVersion();
    }

    public static void WritePrivileges(Organization organization, IEnumerable<Table> tables)
    {
        foreach (var name in tables.SelectMany(PrivilegeNames.AllOf).Concat(PrivilegeNames.Miscellaneous).Distinct())
        {
            if (organization.Database.Scalar("SELECT 1 FROM privilege WHERE name=@p0", name) is null)
            {
                Insert(organization, "privilege", Guid.CreateVersion7(), new()
                {
                    ["name"] = name, ["canbebasic"] = true, ["canbelocal"] = true, ["canbedeep"] = true, ["canbeglobal"] = true,
                });
            }
        }
    }

    public static void WriteRole(Organization organization, Guid id, string name, IEnumerable<(string Privilege, Depth Depth)> privileges, Guid? template = null, bool isInherited = true)
    {
        organization.Database.Run("DELETE FROM roleprivileges WHERE roleid=@p0", Store.SqlValue.Id(id));
        organization.Database.Run("DELETE FROM role WHERE roleid=@p0", Store.SqlValue.Id(id));
        Insert(organization, "role", id, new()
        {
            ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnit),
            ["isinherited"] = new OptionSetValue(isInherited ? 1 : 0),
            ["roletemplateid"] = template is { } from ? new EntityReference("roletemplate", from) : null,
        });
        foreach (var (privilege, depth) in privileges)
        {
            var privilegeId = (string)organization.Database.Scalar("SELECT privilegeid FROM privilege WHERE name=@p0", privilege)!;
            Insert(organization, "roleprivileges", Guid.CreateVersion7(), new() { ["roleid"] = id, ["privilegeid"] = Guid.Parse(privilegeId), ["privilegedepthmask"] = (int)depth });
        }

        organization.NoteWrite("role");
    }

    private static void WriteRoles(Organization organization)
    {
        WriteRole(organization, AdministratorRole, "System Administrator", PrivilegeNames.Bypass.Select(name => (name, Depth.Global)), Principals.AdministratorTemplate);
        using var file = EmbeddedFile.Open("base-roles.json");
        using var json = JsonDocument.Parse(file);
        foreach (var role in json.RootElement.EnumerateObject().Where(r => r.Value.ValueKind == JsonValueKind.Object))
        {
            var privileges =
                from depth in role.Value.EnumerateObject()
                from verbs in depth.Value.EnumerateObject()
                from verb in verbs.Name.Split(',')
                from table in verbs.Value.GetString()!.Split(',')
                select ("prv" + verb + table, Enum.Parse<Depth>(depth.Name));
            WriteRole(organization, Guid.CreateVersion7(), role.Name, privileges);
        }
    }

    private static void Insert(Organization organization, string table, Guid id, Dictionary<string, object?> values)
    {
        var found = organization.Table(table);
        foreach (var (name, value) in new (string, object)[] { ("createdon", organization.Clock.Now), ("modifiedon", organization.Clock.Now) })
        {
            if (found.Has(name))
            {
                values[name] = value;
            }
        }

        organization.Rows.Insert(found, id, values.Where(v => v.Value is not null));
    }
}
