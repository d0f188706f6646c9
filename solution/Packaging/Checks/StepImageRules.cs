using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Images exist only where the platform has a row to take them from.</summary>
internal static class StepImageRules
{
    public static IEnumerable<CheckFinding> Problems(Package package, XElement step, string subject)
    {
        var message = StepRules.Message(step);
        var table = step.Element("PrimaryEntity")?.Value ?? string.Empty;
        var images = step.Descendants("SdkMessageProcessingStepImage").ToList();
        foreach (var image in images)
        {
            var alias = image.Element("EntityAlias")?.Value;
            var type = image.Element("ImageType")?.Value;
            var takesBefore = type is "0" or "2";
            var takesAfter = type is "1" or "2";
            if (takesBefore && message == "Create")
            {
                yield return Rules.ImagePossible.At(subject, $"has the pre-image {alias} on Create: before it there is no row.");
            }

            if (takesAfter && message == "Delete")
            {
                yield return Rules.ImagePossible.At(subject, $"has the post-image {alias} on Delete: after it there is no row.");
            }

            if (takesAfter && step.Element("Stage")?.Value != "40")
            {
                yield return Rules.ImagePossible.At(subject, $"has the post-image {alias} before stage 40: the row is not written yet.");
            }

            if (image.Element("MessagePropertyName")?.Value != (message == "Create" ? "id" : "Target"))
            {
                yield return Rules.ImageProperty.At(subject, $"takes the image {alias} from {image.Element("MessagePropertyName")?.Value}. Create has id, the others Target.");
            }

            foreach (var unknown in StepRules.Columns(image.Element("Attributes")).Where(c => !package.HasColumn(table, c)))
            {
                yield return Rules.ImageColumn.At(subject, $"has an image of {table}.{unknown}, which does not exist. Correct the name or add it to standard.json.");
            }
        }

        if (images.GroupBy(i => i.Element("EntityAlias")?.Value).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return Rules.ImageOnce.At(subject, $"has two images with the alias {twice.Key}; one would hide the other.");
        }
    }
}
