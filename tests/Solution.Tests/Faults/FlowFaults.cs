using System.Collections.Generic;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In the package of flows.</summary>
internal static class FlowFaults
{
    private const string Sweep = "Workflows/LeadGovernancesweep";
    private const string Notices = "Workflows/LeadGovernancenotices";
    private const string Alerts = "Workflows/LeadGovernancealerts";

    public static IReadOnlyList<Fault> All =>
    [
        Plant.Flow("A root flow that is not there", "LGS0101", Plant.Manifest, "<RootComponents>", "<RootComponents><RootComponent type=\"29\" id=\"{00000000-0000-4000-8000-000000000001}\" />"),
        Plant.Flow("A flow that breaks off", "LGS0001", Sweep, "{", ""),
        Plant.Flow("A flow without its definition", "LGS1301", Plant.Customizations, "<JsonFileName>/Workflows/", "<JsonFileName>/Workflow/"),
        Plant.Flow("A flow that does nothing", "LGS1301", Sweep, "\"definition\"", "\"definitions\""),
        Plant.Flow("A flow through an undeclared connection", "LGS1302", Alerts, "\"connectionName\": \"shared_teams\"", "\"connectionName\": \"shared_mail\""),
        Plant.Flow("A flow through a connection reference that is not shipped", "LGS1302", Alerts, "\"connectionReferenceLogicalName\": \"lgov_teams\"", "\"connectionReferenceLogicalName\": \"lgov_team\""),
        Plant.Flow("A flow that is on", "LGS1303", Plant.Customizations, "<StateCode>0</StateCode>", "<StateCode>1</StateCode>"),
        Plant.Flow("A flow that calls what is not there", "LGS1304", Sweep, "\"actionName\": \"lgov_ReevaluateLead\"", "\"actionName\": \"lgov_Reevaluate\""),
        Plant.Flow("A flow that sends what the API does not take", "LGS1304", Sweep, "\"item/Lead\"", "\"item/Led\""),
        Plant.Flow("A flow that does not send what the API needs", "LGS1304", Notices, "\"item/Id\"", "\"item/Kind2\""),
        Plant.Flow("A flow that reads what the API does not answer", "LGS1304", Sweep, "['body/LeadIds']", "['body/Leads']"),
        Plant.Flow("A flow that refers to no action", "LGS1304", Sweep, "outputs('Reevaluate')", "outputs('Reconsider')"),
        Plant.Flow("A flow that refers to no variable", "LGS1304", Sweep, "variables('StartedOn')", "variables('Start')"),
        Plant.Flow("A flow that waits for an action elsewhere", "LGS1304", Sweep, "\"No_leads_yet\": [", "\"Is_first_page\": ["),
        Plant.Flow("A card that Teams does not show", "LGS1305", Alerts, "\"version\": \"1.4\"", "\"version\": \"1.6\""),
        Plant.Flow("A card with an unknown member", "LGS1305", Alerts, "\"weight\": \"Bolder\"", "\"wieght\": \"Bolder\""),
        Plant.Flow("A card with an unknown element", "LGS1305", Alerts, "\"type\": \"TextBlock\"", "\"type\": \"TextBlok\""),
    ];
}
