using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The solution checker's rules on code that can be judged by what a dll refers to.</summary>
internal static class CodeRules
{
    private static readonly Dictionary<string, CheckRule> Types = new(StringComparer.Ordinal)
    {
        ["Microsoft.Xrm.Sdk.Messages.ExecuteMultipleRequest"] = OfficialRules.BatchRequest,
        ["Microsoft.Xrm.Sdk.Messages.ExecuteTransactionRequest"] = OfficialRules.BatchRequest,
        ["System.Threading.Tasks.Parallel"] = OfficialRules.ParallelCode,
        ["System.Threading.Thread"] = OfficialRules.ParallelCode,
        ["System.Threading.ThreadPool"] = OfficialRules.ParallelCode,
        ["System.Threading.Monitor"] = OfficialRules.StaticLock,
        ["Microsoft.Crm.Sdk.Messages.AssignRequest"] = OfficialRules.SpecializedUpdate,
        ["Microsoft.Crm.Sdk.Messages.SetStateRequest"] = OfficialRules.SpecializedUpdate,
        ["Microsoft.Crm.Sdk.Messages.SetBusinessSystemUserRequest"] = OfficialRules.SpecializedUpdate,
        ["Microsoft.Crm.Sdk.Messages.SetParentBusinessUnitRequest"] = OfficialRules.SpecializedUpdate,
        ["System.Net.HttpWebRequest"] = OfficialRules.KeepAlive,
        ["System.Net.Http.HttpClient"] = OfficialRules.KeepAlive,
        ["System.Net.WebClient"] = OfficialRules.KeepAlive,
    };

    public static IEnumerable<CheckFinding> Check(Package package) => package.Dlls.Where(dll => dll.Registration != null).SelectMany(Of);

    private static IEnumerable<CheckFinding> Of(PackagedDll dll)
    {
        using var file = new PEReader(new MemoryStream(dll.Content));
        var reader = file.GetMetadataReader();
        var subject = $"Assembly {dll.Registration!.Name}";
        foreach (var name in reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}").Where(Types.ContainsKey).Distinct())
        {
            yield return Types[name].At(subject, $"uses {name}. {Types[name].Asks}");
        }

        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference).Where(member => AsksForAllColumns(reader, member)))
        {
            yield return OfficialRules.AllColumns.At(subject, $"{(reader.StringComparer.Equals(member.Name, ".ctor") ? "calls ColumnSet(bool)" : "sets ColumnSet.AllColumns")}. Name the columns.");
        }

        if (reader.MemberReferences.Select(reader.GetMemberReference).Any(member => ReadsUnpublished(reader, member)))
        {
            yield return OfficialRules.UnpublishedMetadata.At(subject, "sets RetrieveAsIfPublished: what it reads may never be published. Read what is.");
        }
    }

    private static bool ReadsUnpublished(MetadataReader reader, MemberReference member) =>
        reader.StringComparer.Equals(member.Name, "set_RetrieveAsIfPublished") && member.Parent.Kind == HandleKind.TypeReference;

    private static bool AsksForAllColumns(MetadataReader reader, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference || reader.GetTypeReference((TypeReferenceHandle)member.Parent) is var type && !(reader.StringComparer.Equals(type.Name, "ColumnSet") && reader.StringComparer.Equals(type.Namespace, "Microsoft.Xrm.Sdk.Query")))
        {
            return false;
        }

        var signature = reader.GetBlobBytes(member.Signature);
        // A method with one parameter, Boolean (ECMA-335 II.23.2.1 and II.23.1.16).
        return reader.StringComparer.Equals(member.Name, "set_AllColumns") || (reader.StringComparer.Equals(member.Name, ".ctor") && signature is [_, 1, _, (byte)SignatureTypeCode.Boolean]);
    }
}
