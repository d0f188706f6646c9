using System.Linq;
using System.Reflection.Metadata;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Whether a class is something that the platform could call, judged by its chain of bases inside the dll.</summary>
internal static class PluginInheritance
{
    public static bool IsPluginOrActivity(MetadataReader reader, TypeDefinition type)
    {
        if (type.GetInterfaceImplementations().Any(i => TypeNames.Of(reader, reader.GetInterfaceImplementation(i).Interface) == "Microsoft.Xrm.Sdk.IPlugin"))
        {
            return true;
        }

        return !type.BaseType.IsNil && type.BaseType.Kind switch
        {
            HandleKind.TypeDefinition => IsPluginOrActivity(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)),
            HandleKind.TypeReference => TypeNames.Of(reader, type.BaseType) is "System.Activities.CodeActivity" or "System.Activities.NativeActivity" or "System.Activities.Activity",
            _ => false,
        };
    }
}
