using System.Xml.Linq;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>How a chart looks: the colours and fonts of the platform's own charts.</summary>
internal static class ChartDrawing
{
    private const string Ink = "59, 59, 59";
    private const string Colours = "91,151,213; 237,125,49; 160,116,166; 255,192,0; 68,114,196; 112,173,71; 37,94,145; 158,72,14; 117,55,125; 153,115,0; 38,68,120; 67,104,43";

    public static XElement Write(ChartShape shape)
    {
        var hasAxes = shape is not (ChartShape.Pie or ChartShape.Funnel);
        return new XElement(
            "Chart",
            new XAttribute("Palette", "None"),
            new XAttribute("PaletteCustomColors", Colours),
            new XElement("Series", Series(shape, hasAxes)),
            new XElement("ChartAreas", new XElement("ChartArea", hasAxes
                ? new object[] { new XAttribute("BorderColor", "White"), new XAttribute("BorderDashStyle", "Solid"), Axis("AxisY", "239, 242, 246"), Axis("AxisX", "Transparent") }
                : [new XElement("Area3DStyle", new XAttribute("Enable3D", "false"))])),
            new XElement("Titles", new XElement(
                "Title",
                new XAttribute("Alignment", "TopLeft"),
                new XAttribute("DockingOffset", -3),
                new XAttribute("Font", "{0}, 13px"),
                new XAttribute("ForeColor", Ink))),
            new XElement("Legends", new XElement(
                "Legend",
                new XAttribute("Alignment", "Center"),
                new XAttribute("LegendStyle", "Table"),
                new XAttribute("Docking", "right"),
                new XAttribute("IsEquallySpacedItems", "True"),
                new XAttribute("Font", "{0}, 11px"),
                new XAttribute("ShadowColor", "0, 0, 0, 0"),
                new XAttribute("ForeColor", Ink))));
    }

    private static XElement Series(ChartShape shape, bool hasAxes) => new(
        "Series",
        new XAttribute("ChartType", shape == ChartShape.Pie ? "pie" : shape.ToString()),
        new XAttribute("IsValueShownAsLabel", "True"),
        new XAttribute("Font", "{0}, 9.5px"),
        new XAttribute("LabelForeColor", Ink),
        new XAttribute("CustomProperties", hasAxes ? "PointWidth=0.75, MaxPixelPointWidth=40"
            : shape == ChartShape.Pie ? "PieLabelStyle=Inside, PieDrawingStyle=Default" : "FunnelLabelStyle=Outside, FunnelPointGap=1"),
        new XElement("SmartLabelStyle", new XAttribute("Enabled", "True")));

    private static XElement Axis(string name, string lines) => new(
        name,
        new XAttribute("LabelAutoFitMinFontSize", 8),
        new XAttribute("TitleForeColor", Ink),
        new XAttribute("TitleFont", "{0}, 10.5px"),
        new XAttribute("LineColor", "165, 172, 181"),
        new XAttribute("IntervalAutoMode", "VariableCount"),
        new XElement("MajorGrid", new XAttribute("LineColor", lines)),
        new XElement("MajorTickMark", new XAttribute("LineColor", "165, 172, 181")),
        new XElement("LabelStyle", new XAttribute("Font", "{0}, 10.5px"), new XAttribute("ForeColor", Ink)));
}
