using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>WebResources/….data.xml: what the platform knows of a page. Its content is written by people.</summary>
internal static class WebResourceFile
{
    public static GeneratedFile Write(PageSchema page)
    {
        var id = ScreenIds.Page(page.Name);
        var clean = new string(page.Name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').ToArray());
        var root = new XElement(
            "WebResource",
            XmlText.XsiDeclaration,
            XmlText.Values(
                ("WebResourceId", id),
                ("Name", page.Name),
                ("DisplayName", page.Label),
                ("Description", page.Description),
                ("WebResourceType", TypeOf(page)),
                ("IntroducedVersion", ColumnXml.IntroducedVersion),
                ("IsEnabledForMobileClient", 0),
                ("IsAvailableForMobileOffline", 0),
                ("IsCustomizable", 0),
                ("CanBeDeleted", 1),
                ("IsHidden", 0),
                ("FileName", $"/WebResources/{clean}{id.Trim('{', '}').ToUpperInvariant()}")));
        return new GeneratedFile(Path.Combine("WebResources", page.Name + ".data.xml"), XmlText.Write(root, declaration: true), $"Web resource {page.Name}");
    }

    private static int TypeOf(PageSchema page) => Path.GetExtension(page.Name) switch
    {
        ".html" => 1,
        ".css" => 2,
        ".js" => 3,
        ".svg" => 11,
        _ => throw new PackagingException($"{page.Name} is no page, style, script or icon. Its name must end in .html, .css, .js or .svg."),
    };
}
