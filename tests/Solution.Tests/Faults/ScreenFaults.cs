using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In views, forms, charts, dashboards, the app and its navigation.</summary>
internal static class ScreenFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Plant.Xml("An orphan view id twice", "LGS0901", root => root.Descendants("savedquery").First().AddAfterSelf(new XElement(root.Descendants("savedquery").First()))),
        Text("A view of another table", "LGS0902", "<entity name=\"lgov_handover\">", "<entity name=\"lead\">"),
        Text("A view filtered by a column that does not exist", "LGS0903", "<condition attribute=\"lgov_handoverstate\"", "<condition attribute=\"lgov_handoverstates\""),
        Text("A view filtered by a column that the other table lacks", "LGS0903", "<condition attribute=\"lgov_code\" operator=\"eq\" value=\"unknown\"", "<condition attribute=\"lgov_codes\" operator=\"eq\" value=\"unknown\""),
        Text("A chart by a column that does not exist", "LGS0903", "name=\"lgov_actor\" />\n                    <attribute name=\"lgov_violationid\" alias", "name=\"lgov_actors\" />\n                    <attribute name=\"lgov_violationid\" alias"),
        Text("A view that shows what it does not read", "LGS0904", "<cell name=\"lgov_missing\"", "<cell name=\"lgov_reason\""),
        Text("A control twice on a form", "LGS0905", "id=\"lgov_advice\" classid", "id=\"lgov_reason\" classid"),
        Text("Broken FetchXML: an operator that is none", "LGS0906", "operator=\"eq-useroruserteams\"", "operator=\"eq-me\""),
        Text("A form with a field that does not exist", "meta-remove-orphaned-form-element", "datafieldname=\"lgov_advice\"", "datafieldname=\"lgov_advices\""),
        Handler("A form that calls a function that is not there", "meta-remove-invalid-form-handler", "LeadGovernance.onNothing", listed: true),
        Handler("A form that calls into a library that it does not load", "meta-remove-invalid-form-handler", "draw", listed: false),
        Handler("A form that calls a function of its library", "", "draw", listed: true),

        Text("A list of a view that does not exist", "LGS1001", "<ViewId>{", "<ViewId>{0"),
        Text("A part with a chart that does not exist", "LGS1002", "<VisualizationId>{", "<VisualizationId>{0"),
        Text("An app with a view that does not exist", "LGS1003", "<AppModuleComponent type=\"26\" id=\"{", "<AppModuleComponent type=\"26\" id=\"{0"),
        Text("An app with a form that does not exist", "LGS1003", "<AppModuleComponent type=\"60\" id=\"{", "<AppModuleComponent type=\"60\" id=\"{0"),
        Text("An app with a table that does not exist", "LGS1003", "<AppModuleComponent type=\"1\" schemaName=\"lead\"", "<AppModuleComponent type=\"1\" schemaName=\"leads\""),
        Text("An app for a role that does not exist", "LGS1004", "<Role id=\"{627090ff", "<Role id=\"{727090ff"),
        Text("A dangling sitemap entry to a table", "LGS1005", "Entity=\"lgov_channel\"", "Entity=\"lgov_channels\""),
        Text("A dangling sitemap entry to a page", "LGS1005", "Url=\"$webresource:lgov_/start.html\"", "Url=\"$webresource:lgov_/end.html\""),
        Text("A dangling sitemap entry to a dashboard", "LGS1005", "DefaultDashboard=\"", "DefaultDashboard=\"0"),
    ];

    private static Fault Text(string name, string rule, string old, string replacement) => Plant.Text(name, rule, Plant.Customizations, old, replacement);

    private static Fault Handler(string name, string rule, string function, bool listed) => Plant.Xml(name, rule, root =>
    {
        const string Library = "lgov_/pages.js";
        var form = root.Descendants("systemform").Elements("form").First();
        form.Add(XElement.Parse($"<events><event name=\"onload\" application=\"false\" active=\"false\"><Handlers><Handler functionName=\"{function}\" libraryName=\"{Library}\" handlerUniqueId=\"{{00000000-0000-4000-8000-000000000003}}\" enabled=\"true\" /></Handlers></event></events>"));
        form.Add(listed ? XElement.Parse($"<formLibraries><Library name=\"{Library}\" libraryUniqueId=\"{{00000000-0000-4000-8000-000000000004}}\" /></formLibraries>") : null);
    });
}
