using System;
using System.Security.Cryptography;
using System.Text;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>Ids that are the same in every sandbox: name-based GUIDs (RFC 9562, version 5).</summary>
internal static class NameBasedId
{
    private static readonly Guid Namespace = new("0a5ab0c5-0002-4000-8000-000000000000");

    public static Guid Of(string name)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
