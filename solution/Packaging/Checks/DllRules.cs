using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Checks;

/// <summary>A dll that the platform can load: signed, with the platform's references and nothing that only our machine has.</summary>
internal static class DllRules
{
    private const string PlatformToken = "31bf3856ad364e35";

    public static IEnumerable<CheckFinding> Check(AssemblyRegistration dll)
    {
        if (!dll.IsStrongNamed)
        {
            yield return Rules.StrongName.At(dll.Name, "is not strong-named. Sign it with LeadGovernance.snk.");
        }

        foreach (var reference in dll.References.Select(r => new AssemblyName(r)))
        {
            var token = Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []);
            if (reference.Name!.StartsWith("Microsoft.", StringComparison.Ordinal))
            {
                if (reference.Name is not ("Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy" or "Microsoft.Xrm.Sdk.Workflow") || reference.Version != new Version(9, 0, 0, 0) || token != PlatformToken)
                {
                    yield return Rules.References.At(dll.Name, string.Create(CultureInfo.InvariantCulture, $"references {reference.FullName}. The platform gives Microsoft.Xrm.Sdk, .Workflow and Crm.Sdk.Proxy 9.0.0.0 with token {PlatformToken} only."));
                }
            }
            else if (!(reference.Name is "mscorlib" || reference.Name == "System" || reference.Name.StartsWith("System.", StringComparison.Ordinal)) || reference.Version!.Major > 4)
            {
                yield return Rules.References.At(dll.Name, $"references {reference.FullName}, which a plug-in sandbox of .NET Framework 4.6.2 does not have.");
            }
        }

        foreach (var plugin in dll.UnregisteredPlugins)
        {
            yield return Rules.Registered.At(dll.Name, $"{plugin} is a concrete plug-in without CrmPluginRegistration, so nothing ever calls it. Register it or make it abstract.");
        }
    }
}
