using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Solutions;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>What may follow what: the modes must match, and an upgrade needs a higher version. An update takes any, also an older one (maintain managed solutions, Microsoft).</summary>
internal sealed class VersionRules(Organization organization, Manifest manifest)
{
    private const string Place = "solution.xml/SolutionManifest";

    /// <summary>True: there is a version to upgrade.</summary>
    public bool Check(SolutionAction action)
    {
        if (Installed(manifest.UniqueName + InstalledSolutions.HoldingSuffix) is not null)
        {
            throw new SolutionImportException(Place, $"The holding solution {manifest.UniqueName}{InstalledSolutions.HoldingSuffix} exists.", "Complete the upgrade with DeleteAndPromote, or delete the holding solution.");
        }

        if (Installed(manifest.UniqueName) is not { } installed)
        {
            return action != SolutionAction.Holding ? false
                : throw new SolutionImportException(Place, $"Cannot create a holding solution for missing base {manifest.UniqueName}.", "Import it as an update: there is nothing to upgrade yet.");
        }

        if (installed.IsManaged != manifest.IsManaged)
        {
            throw new SolutionImportException($"{Place}/Managed",
                $"The solution is already installed as {Mode(installed.IsManaged)} and the package is {Mode(manifest.IsManaged)}: import can only update solutions when the modes match.", "Uninstall the current solution and try again.");
        }

        if (action == SolutionAction.Update)
        {
            return false;
        }

        if (!manifest.IsManaged)
        {
            throw new SolutionImportException($"{Place}/Managed", "Only managed solutions can be upgraded.", "Import it as an update.");
        }

        if (Version.Parse(manifest.Version) <= installed.Version && !organization.Has(Defect.UpgradesToAnyVersion))
        {
            throw new SolutionImportException($"{Place}/Version",
                $"The import solution must have a higher version than the existing solution it is upgrading: {manifest.Version} does not follow {installed.Version}.", "Pack it with a higher version, or import it as an update.");
        }

        return true;
    }

    private static string Mode(bool isManaged) => isManaged ? "a managed solution" : "an unmanaged solution";

    private (Version Version, bool IsManaged)? Installed(string name) =>
        organization.Database.Query("SELECT version, ismanaged FROM solution WHERE uniquename=@p0", [name], r => ((Version, bool)?)(Version.Parse(r.GetString(0)), r.GetInt64(1) == 1)).FirstOrDefault();
}
