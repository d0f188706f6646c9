using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Cli.Report;

/// <summary>The demonstration's outcome as one page per language: no script, no network, for screen and paper.</summary>
internal static class HtmlReport
{
    public const string English = "report.html";
    public const string German = "report.de.html";

    private const string StyleSheet = "LeadGovernance.report.css";

    /// <summary>The page in a Windows language.</summary>
    public static string For(int language) => new Words(English, German).In(language);

    public static void Write(DemoResult result, Charter charter, string folder)
    {
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(Path.Combine(folder, English), Page(result, charter, 1033), text);
        File.WriteAllText(Path.Combine(folder, German), Page(result, charter, 1031), text);
    }

    internal static string Page(DemoResult result, Charter charter, int language)
    {
        var title = ReportPhrases.Title.In(language);
        // The style sheet goes in as it is: XML would write its quotation marks and child selectors as entities, which HTML doesn't read there.
        const string placeForStyle = "STYLE";
        var page = new XElement(
            "html",
            new XAttribute("lang", new Words("en", "de").In(language)),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("title", title),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")),
                new XElement("link", new XAttribute("rel", "icon"), new XAttribute("href", "data:,")),
                new XElement("style", placeForStyle)),
            new XElement("body", Header(result, title, language), new XElement("main", new ReportSections(result, charter, language).All()), new XElement("footer", new XElement("p", ReportPhrases.Footer.In(language)))));
        CloseInFull(page);
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting).Replace($"<style>{placeForStyle}</style>", $"<style>\n{Style()}</style>", System.StringComparison.Ordinal)}\n";
    }

    /// <summary>HTML knows no short form of an empty element: a browser would leave it open.</summary>
    private static void CloseInFull(XElement page)
    {
        foreach (var element in page.Descendants().Where(element => element.IsEmpty && element.Name.LocalName is not ("meta" or "link" or "rect")))
        {
            element.Value = string.Empty;
        }
    }

    private static XElement Header(DemoResult result, string title, int language)
    {
        var made = string.Format(CultureInfo.InvariantCulture, ReportPhrases.Made.In(language), result.Summary.Charter, LevelName(result.Summary.Level, language));
        return new XElement(
            "header",
            new XElement(
                "nav",
                new XAttribute("aria-label", ReportPhrases.Languages.In(language)),
                new XElement("a", new XAttribute("href", new Words(German, English).In(language)), new XAttribute("hreflang", new Words("de", "en").In(language)), new XAttribute("lang", new Words("de", "en").In(language)), ReportPhrases.OtherLanguage.In(language))),
            new XElement("h1", title),
            new XElement("p", made),
            new XElement(
                "dl",
                new XAttribute("aria-label", ReportPhrases.KeyFigures.In(language)),
                Figure(ReportPhrases.Leads, result.Summary.Leads, language),
                Figure(ReportPhrases.SalesReady, result.Summary.ByStage[nameof(Stage.Srl)], language),
                Figure(ReportPhrases.Handovers, result.Handovers.Count, language),
                Figure(ReportPhrases.Moves, result.Summary.Moves, language),
                Figure(ReportPhrases.Refused, result.Summary.MovesRefused, language),
                Figure(ReportPhrases.Booked, result.Violations.Count, language)));
    }

    private static XElement Figure(Words name, int number, int language) =>
        new("div", new XElement("dt", name.In(language)), new XElement("dd", number.ToString(CultureInfo.InvariantCulture)));

    private static string LevelName(string level, int language) => Names.Of(System.Enum.Parse<Level>(level, ignoreCase: true)).In(language);

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleSheet)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
