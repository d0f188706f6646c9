using System;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>An assembly that refers to one type, and perhaps one of its members with a Boolean parameter; nothing in it runs.</summary>
internal static class FaultyDll
{
    private static readonly byte[] PlatformToken = Convert.FromHexString("31bf3856ad364e35");
    private static readonly byte[] RuntimeToken = Convert.FromHexString("b77a5c561934e089");

    public static byte[] Using(string type, string? member = null, bool isSigned = true, int runtime = 4, bool isPlugin = false)
    {
        var metadata = new MetadataBuilder();
        var key = isSigned ? metadata.GetOrAddBlob(AssemblyName.GetAssemblyName(Checkout.PluginDll).GetPublicKey()!) : default;
        metadata.AddModule(0, metadata.GetOrAddString("Faulty.dll"), metadata.GetOrAddGuid(new Guid("00000000-0000-4000-8000-00000000fa17")), default, default);
        var assembly = metadata.AddAssembly(metadata.GetOrAddString("Faulty"), new Version(1, 0, 0, 0), default, key, isSigned ? AssemblyFlags.PublicKey : 0, AssemblyHashAlgorithm.Sha1);
        var library = metadata.AddAssemblyReference(metadata.GetOrAddString("mscorlib"), new Version(runtime, 0, 0, 0), default, metadata.GetOrAddBlob(RuntimeToken), 0, default);
        var used = TypeReference(metadata, library, type);
        if (member != null)
        {
            metadata.AddMemberReference(used, metadata.GetOrAddString(member), Method(metadata, parameter => parameter.Boolean()));
        }

        var version = metadata.AddMemberReference(TypeReference(metadata, library, typeof(AssemblyInformationalVersionAttribute).FullName!), metadata.GetOrAddString(".ctor"), Method(metadata, parameter => parameter.String()));
        metadata.AddCustomAttribute(assembly, version, Version(metadata));
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        if (isPlugin)
        {
            var forgotten = metadata.AddTypeDefinition(TypeAttributes.Public, default, metadata.GetOrAddString("Forgotten"), TypeReference(metadata, library, "System.Object"), MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
            metadata.AddInterfaceImplementation(forgotten, used);
        }

        var content = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(content);
        return content.ToArray();
    }

    private static TypeReferenceHandle TypeReference(MetadataBuilder metadata, AssemblyReferenceHandle library, string type)
    {
        var home = type.StartsWith("Microsoft.Xrm.", StringComparison.Ordinal) ? "Microsoft.Xrm.Sdk" : type.StartsWith("Microsoft.Crm.", StringComparison.Ordinal) ? "Microsoft.Crm.Sdk.Proxy" : null;
        var scope = home is null ? library : metadata.AddAssemblyReference(metadata.GetOrAddString(home), new Version(9, 0, 0, 0), default, metadata.GetOrAddBlob(PlatformToken), 0, default);
        var at = type.LastIndexOf('.');
        return metadata.AddTypeReference(scope, metadata.GetOrAddString(type[..at]), metadata.GetOrAddString(type[(at + 1)..]));
    }

    private static BlobHandle Method(MetadataBuilder metadata, Action<SignatureTypeEncoder> parameter)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(1, result => result.Void(), parameters => parameter(parameters.AddParameter().Type()));
        return metadata.GetOrAddBlob(signature);
    }

    private static BlobHandle Version(MetadataBuilder metadata)
    {
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(fixedArguments => fixedArguments.AddArgument().Scalar().Constant("1.0.0"), named => named.Count(0));
        return metadata.GetOrAddBlob(value);
    }
}
