using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace LeadGovernance.Packaging;

/// <summary>Ids that are the same for ever: RFC 9562 version 5 of "kind:name" in the product's own namespace.</summary>
public static class NameBasedGuid
{
    private static readonly byte[] Namespace = new Guid("5d0e1a52-6f0c-4a4e-9d3b-7a5b6c1f2e10").ToByteArray(bigEndian: true);

    public static Guid Of(string kind, string name)
    {
        var hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes($"{kind}:{name}")]);
        var id = hash.Take(16).ToArray();
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
