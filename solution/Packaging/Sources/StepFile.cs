using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Sources;

/// <summary>SdkMessageProcessingSteps/{guid}.xml: a step with its images.</summary>
internal static class StepFile
{
    public static Guid IdOf(StepRegistration step) => Guid.TryParse(step.Id, out var id)
        ? id
        : throw new PackagingException($"Step \"{step.Name}\" has no fixed Id. Set Id to a new GUID once and never change it: upgrades find the step by it.");

    public static GeneratedFile Write(AssemblyRegistration assembly, TypeRegistration type, StepRegistration step)
    {
        var id = IdOf(step);
        var root = new XElement(
            "SdkMessageProcessingStep",
            new XAttribute("Name", step.Name),
            new XAttribute("SdkMessageProcessingStepId", XmlText.Braced(id)),
            XmlText.XsiDeclaration,
            XmlText.Values(
                ("SdkMessageId", PlatformMessages.IdOf(step)),
                ("PluginTypeName", $"{type.FullName}, {assembly.FullName}"),
                ("PluginTypeId", NameBasedGuid.Of("plugintype", type.FullName))),
            Optional("PrimaryEntity", step.Table == "none" ? null : step.Table),
            new XElement("AsyncAutoDelete", step.DeleteAsyncOperation ? 1 : 0),
            Optional("Configuration", step.Configuration),
            Optional("Description", step.Description),
            new XElement("FilteringAttributes", step.FilteringAttributes),
            XmlText.Values(
                ("InvocationSource", 0),
                ("Mode", PlatformNumbers.Mode(step.Mode)),
                ("Rank", step.Order),
                ("EventHandlerTypeCode", 4602),
                ("Stage", PlatformNumbers.Stage(step.Stage)),
                ("IsCustomizable", 1),
                ("IsHidden", 0),
                ("SupportedDeployment", 0),
                ("IntroducedVersion", ColumnXml.IntroducedVersion)),
            new XElement("SdkMessageProcessingStepImages", step.Images.Select(i => Image(id, step, i))));
        return new GeneratedFile(Path.Combine("SdkMessageProcessingSteps", XmlText.Braced(id) + ".xml"), XmlText.Write(root, declaration: true), $"Step \"{step.Name}\"");
    }

    private static XElement Image(Guid stepId, StepRegistration step, ImageRegistration image) => new(
        "SdkMessageProcessingStepImage",
        new XAttribute("Name", image.Name),
        XmlText.Values(
            ("SdkMessageProcessingStepImageId", XmlText.Braced(NameBasedGuid.Of("image", $"{stepId}:{image.Name}"))),
            ("Attributes", image.Attributes),
            ("EntityAlias", image.Name),
            ("ImageType", PlatformNumbers.Image(image.Type)),
            ("MessagePropertyName", PlatformMessages.ImageProperty(step.Message)),
            ("IsCustomizable", 1)));

    private static XElement? Optional(string name, string? value) => string.IsNullOrEmpty(value) ? null : new XElement(name, value);
}
