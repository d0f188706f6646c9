using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In steps and custom APIs.</summary>
internal static class StepFaults
{
    private const string Route = "route new lead";
    private const string Guard = "guard lead change";
    private const string SetUp = "customapis/lgov_SetUp/customapi.xml";
    private const string Lead = "customapis/lgov_EvaluateLead/customapirequestparameters/Lead/customapirequestparameter.xml";
    private const string Platform = "-ea3e-db11-86a7-000a3a5473e8";

    public static IReadOnlyList<Fault> All =>
    [
        Plant.Step("A step id that is none", "LGS0013", Route, step => step.SetAttributeValue("SdkMessageProcessingStepId", "1")),
        Plant.Xml("An image id twice", "LGS0701", root => root.Descendants("SdkMessageProcessingStepImageId").First().SetValue(root.Descendants("SdkMessageProcessingStepImageId").Last().Value)),
        // The second step is no longer there under its own id.
        Plant.Xml("A step id twice", "LGS0701", root => root.Descendants("SdkMessageProcessingStep").First().SetAttributeValue("SdkMessageProcessingStepId", root.Descendants("SdkMessageProcessingStep").Last().Attribute("SdkMessageProcessingStepId")!.Value), "LGS0101", "LGS0103"),
        Plant.Step("Two steps of one name", "LGS0702", Route, step => step.SetAttributeValue("Name", "LeadGovernance: " + Guard)),
        Plant.Step("A step of an unknown type", "LGS0703", Guard, step => step.SetElementValue("PluginTypeId", Guid.Empty)),
        Plant.Step("A step whose type name and id disagree", "LGS0704", Guard, step => step.SetElementValue("PluginTypeName", "LeadGovernance.Plugins.Guard")),
        Plant.Step("A message id that no publisher agrees on", "LGS0705", Route, step => step.SetElementValue("SdkMessageId", "caca167b" + Platform)),
        Plant.Step("A stage that is the platform's own", "LGS0706", Guard, step => step.SetElementValue("Stage", "30")),
        Plant.Step("Asynchronous before the operation", "LGS0707", Guard, step => step.SetElementValue("Mode", "1")),
        Plant.Step("Job clean-up on a synchronous step", "LGS0708", Guard, step => step.SetElementValue("AsyncAutoDelete", "1")),
        Plant.Step("A step on an unknown table", "LGS0709", Route, step => step.SetElementValue("PrimaryEntity", "leads")),
        Plant.Step("A filter on Create", "LGS0710", Route, step => step.SetElementValue("FilteringAttributes", "ownerid")),
        Plant.Step("A filter column that does not exist", "LGS0711", Guard, step => step.Element("FilteringAttributes")!.Value += ",ownerids"),
        Plant.Step("A filter column twice", "LGS0712", Guard, step => step.Element("FilteringAttributes")!.Value += ",ownerid"),
        Plant.Step("An empty place in a filter is nothing", "", Guard, step => step.Element("FilteringAttributes")!.Value += ","),
        Plant.Step("A post-image before the operation", "LGS0713", Guard, step => Image(step).SetElementValue("ImageType", "1")),
        // Create has no filter either, and its images are taken from id.
        Plant.Step("An image on Create", "LGS0713", Guard, step => step.SetElementValue("SdkMessageId", "9ebdbb1b" + Platform), "LGS0710", "LGS0714"),
        Plant.Step("An image from a property that is not there", "LGS0714", Guard, step => Image(step).SetElementValue("MessagePropertyName", "EntityMoniker")),
        Plant.Step("An image column that does not exist", "LGS0715", Guard, step => Image(step).Element("Attributes")!.Value += ",lastnames"),
        Plant.Step("Two images of one alias", "LGS0716", Guard, step =>
        {
            var second = new XElement(Image(step));
            second.SetElementValue("SdkMessageProcessingStepImageId", "{00000000-0000-4000-8000-000000000001}");
            Image(step).AddAfterSelf(second);
        }),
        Plant.Step("A secure configuration", "LGS0717", Guard, step => step.Add(new XElement("SecureConfiguration", "secret"))),

        // The platform's stages are others, whoever's rule it is.
        Plant.Step("A stage of Dynamics CRM 4.0", "meta-avoid-crm4-event", Guard, step => step.SetElementValue("Stage", "5"), "LGS0706"),
        Plant.Step("An Update without a filter", "meta-avoid-reg-no-attribute", Guard, step => step.SetElementValue("FilteringAttributes", "")),
        Plant.Entries("The same registration twice", "meta-remove-dup-reg", parts =>
        {
            const string Second = "{00000000-0000-4000-8000-000000000002}";
            Plant.Edit(parts, Plant.Customizations, root =>
            {
                var step = new XElement(root.Descendants("SdkMessageProcessingStep").Single(node => node.Attribute("Name")!.Value == "LeadGovernance: " + Route));
                step.SetAttributeValue("Name", "LeadGovernance: route again");
                step.SetAttributeValue("SdkMessageProcessingStepId", Second);
                root.Element("SdkMessageProcessingSteps")!.Add(step);
            });
            Plant.Edit(parts, Plant.Manifest, root => root.Descendants("RootComponents").Single().Add(new XElement("RootComponent", new XAttribute("type", "92"), new XAttribute("id", Second))));
        }),
        // Reading is no message of ours, so its id is not among those that are certain.
        Plant.Step("A step on Retrieve", "meta-avoid-reg-retrieve", Route, step => step.SetElementValue("SdkMessageId", "f2bdbb1b" + Platform), "LGS0705"),
        Plant.Step("A step on RetrieveMultiple", "meta-avoid-reg-retrieve", Route, step => step.SetElementValue("SdkMessageId", "03bebb1b" + Platform), "LGS0705"),
        Plant.Step("A step on RetrieveMultiple of notes", "meta-avoid-retrievemultiple-annotation", Route, step =>
        {
            step.SetElementValue("SdkMessageId", "03bebb1b" + Platform);
            step.SetElementValue("PrimaryEntity", "annotation");
        }, "LGS0705"),

        Plant.Entries("A custom API that is not there", "LGS0801", parts => parts.Keys.Where(name => name.StartsWith("customapis/lgov_SweepLeads/", StringComparison.Ordinal)).ToList().ForEach(name => parts.Remove(name))),
        // An unknown id is not that of its class either.
        Plant.Text("A custom API of an unknown type", "LGS0802", SetUp, "<plugintypeexportkey>", "<plugintypeexportkey>0", "LGS0804"),
        // Its folder bears the name that it had.
        Plant.Text("A custom API that no class registers", "LGS0803", SetUp, "uniquename=\"lgov_SetUp\"", "uniquename=\"lgov_Setup\"", "LGS0805"),
        Plant.Text("A custom API with another class behind it", "LGS0804", SetUp, "4011b859-ad13-5662-8318-f3409382401c", "fbcc1cde-bfc1-570d-9a19-e616d3260e21"),
        Plant.Entries("A custom API in another folder", "LGS0805", parts => parts["customapis/lgov_Other/customapi.xml"] = parts[SetUp]),
        Plant.Text("A parameter that refers to an unknown table", "LGS0806", Lead, "<logicalentityname>lead<", "<logicalentityname>leads<"),
        Plant.Text("A parameter of an unknown type", "LGS0807", Lead, "<type>5<", "<type>15<"),
        Plant.Entries("A parameter of no custom API", "LGS0808", parts => parts["customapis/lgov_Nothing/customapirequestparameters/Lead/customapirequestparameter.xml"] = parts[Lead]),
        Plant.Xml("A parameter that may be optional or not", "LGS0809", Lead, part => part.Element("isoptional")!.Remove()),
        Plant.Text("A custom API for an unknown privilege", "LGS0810", "customapis/lgov_SweepLeads/customapi.xml", "prvAppendlgov_Notice", "prvAppendlgov_notice"),
    ];

    private static XElement Image(XElement step) => step.Descendants("SdkMessageProcessingStepImage").First();
}
