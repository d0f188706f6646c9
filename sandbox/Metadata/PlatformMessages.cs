using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>Messages that steps may be registered on, with the ids real exports agree on. Ids marked (own) are the sandbox's: look those messages up by name.</summary>
internal static class PlatformMessages
{
    public static IReadOnlyDictionary<string, Guid> All { get; } = new Dictionary<string, Guid>(StringComparer.Ordinal)
    {
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Assign"] = new("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetState"] = new("1cbebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetStateDynamicEntity"] = new("1dbebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Merge"] = new("dbbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Retrieve"] = new("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["RetrieveMultiple"] = new("03bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["GrantAccess"] = new("c5bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["RevokeAccess"] = new("11bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Associate"] = new("16e7c888-3b24-448b-b7da-ebfe9b681762"),
        ["Disassociate"] = new("bdfc191d-fc56-493a-a6b1-cb0c47a22ecc"),
        ["QualifyLead"] = new("644c3365-b36c-431e-b76b-5c3e48adee55"),
        ["ModifyAccess"] = new("0a5ab0c5-0001-4000-8000-000000000001"), // (own)
        ["CreateMultiple"] = new("0a5ab0c5-0001-4000-8000-000000000002"), // (own)
        ["UpdateMultiple"] = new("0a5ab0c5-0001-4000-8000-000000000003"), // (own)
        ["Restore"] = new("0a5ab0c5-0001-4000-8000-000000000004"), // (own)
        ["AddMembersTeam"] = new("0a5ab0c5-0001-4000-8000-000000000005"), // (own)
        ["RemoveMembersTeam"] = new("0a5ab0c5-0001-4000-8000-000000000006"), // (own)
    };
}
