using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In command bars and in the functions that they call.</summary>
internal static class RibbonFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Plant.Text("An icon that is not there, in a command bar", "LGS1201", Plant.Customizations, "ModernImage=\"$webresource:lgov_/icons/why.svg\"", "ModernImage=\"$webresource:lgov_/icons/who.svg\""),
        Plant.Text("A script that is not there, in a command bar", "LGS1201", Plant.Customizations, "Library=\"$webresource:lgov_/scripts/facts.js\"", "Library=\"$webresource:lgov_/scripts/fact.js\""),
        Plant.Text("A text that is not there, in a command bar", "LGS1202", Plant.Customizations, "LabelText=\"$LocLabels:lgov.lead.Why.Label\"", "LabelText=\"$LocLabels:lgov.lead.Who.Label\""),
        Plant.Text("A function that is not there, in a command bar", "LGS1203", Plant.Customizations, "FunctionName=\"LeadGovernance.Lead.why\"", "FunctionName=\"LeadGovernance.Lead.who\""),
        Plant.Text("An object that is not there, in a command bar", "LGS1203", Plant.Customizations, "FunctionName=\"LeadGovernance.Lead.why\"", "FunctionName=\"Governance.Lead.why\""),
        Plant.Text("A command that is not there, in a command bar", "LGS1204", Plant.Customizations, "Command=\"lgov.lead.Why.Form.Command\"", "Command=\"lgov.lead.Who.Form.Command\""),
        Plant.Text("A command of the platform is not in the package, in a command bar", "", Plant.Customizations, "Command=\"lgov.lead.Why.Form.Command\"", "Command=\"Mscrm.SavePrimary\""),
        Plant.Text("An enable rule that is not there, in a command bar", "LGS1204", Plant.Customizations, "<EnableRule Id=\"lgov.lead.Saved\" />", "<EnableRule Id=\"lgov.lead.Save\" />"),
        Plant.Text("A display rule that is not there, in a command bar", "LGS1204", Plant.Customizations, "<DisplayRule Id=\"lgov.lead.Read.lgov_charter\" />", "<DisplayRule Id=\"lgov.lead.Read.lgov_chart\" />"),
        Plant.Text("A rule of the platform is not in the package, in a command bar", "", Plant.Customizations, "<EnableRule Id=\"lgov.lead.Saved\" />", "<EnableRule Id=\"Mscrm.Enabled\" />"),
        Plant.Text("A command of the whole application that is not there, in a command bar", "LGS1204", Plant.Customizations, "<EntityMaps", "<RibbonDiffXml><CustomActions><CustomAction><CommandUIDefinition><Button Command=\"x.Command\" /></CommandUIDefinition></CustomAction></CustomActions></RibbonDiffXml><EntityMaps"),
        Plant.Text("A text in one language, in a command bar", "LGS0501", Plant.Customizations, "<Title description=\"Annehmen\" languagecode=\"1031\" />", ""),
        Defined("A function that no script defines", "LGS1203", ""),
        Defined("A function declared as one", "", "function why() { }"),
        Defined("A function in a variable", "", "var why = command;"),
        Defined("A function assigned to a variable", "", "let why; why = command;"),
        Defined("A function assigned to an object", "", "root.LeadGovernance.Lead.why = command;"),
        Defined("A script that can't be read", "web-unsupported-syntax", "var = ;"),
    ];

    /// <summary>The script of leads, which defines one of its functions in another way.</summary>
    private static Fault Defined(string name, string rule, string line) => Plant.Entries(name, rule, parts =>
    {
        var entry = parts.Keys.Single(key => key.Contains("scriptsleadjs", StringComparison.Ordinal));
        var script = Texts.Replaced(Encoding.UTF8.GetString(parts[entry]), "    why: ", "    who: ", entry);
        parts[entry] = Encoding.UTF8.GetBytes($"{script}\n(function () {{ 'use strict'; {line} }}());");
    });
}
