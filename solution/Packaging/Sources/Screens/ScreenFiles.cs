using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Sources.Commands;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>All files of solution/src that people see as screens.</summary>
internal static class ScreenFiles
{
    public static IReadOnlyList<GeneratedFile> Write(SolutionSchema schema) =>
    [
        .. ViewFiles.Write(schema),
        .. FormFiles.Write(schema),
        .. ChartFiles.Write(schema),
        .. DashboardFiles.Write(schema),
        .. AppFiles.Write(schema),
        .. schema.Screens.Commands.SelectMany(c => c.Resources.Select(WebResourceFile.Write)),
        .. FactsScript.Write(schema),
    ];
}
