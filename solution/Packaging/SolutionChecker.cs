using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Checks;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging;

/// <summary>Checks a package against itself, its dlls and the platform's tables: everything named must exist.</summary>
public static class SolutionChecker
{
    /// <summary><paramref name="platformTables"/> is the path of solution/schema/standard.json.</summary>
    public static IReadOnlyList<CheckFinding> Check(string zipOrFolder, string pluginDll, string workflowDll, string platformTables)
    {
        var content = Directory.Exists(zipOrFolder)
            ? PackageContent.FromFolder(zipOrFolder, [pluginDll, workflowDll], managed: false)
            : PackageContent.FromZip(zipOrFolder);
        var package = new Package(content, SchemaReader.ReadStandard(platformTables));
        AssemblyRegistration[] dlls = [RegistrationReader.Read(pluginDll), RegistrationReader.Read(workflowDll)];
        return
        [
            .. ManifestRules.Check(package),
            .. TableRules.Check(package),
            .. RelationshipRules.Check(package),
            .. RoleRules.Check(package),
            .. LabelRules.Check(package),
            .. AssemblyRules.Check(package, dlls),
            .. StepRules.Check(package),
            .. CustomApiRules.Check(package, dlls),
            .. ScreenRules.Check(package),
            .. AppRules.Check(package),
            .. EntryRules.Check(package),
            .. dlls.SelectMany(DllRules.Check),
        ];
    }
}
