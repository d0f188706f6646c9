using System;
using System.Security.Cryptography;
using System.Text;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Name-based ids (RFC 9562, version 5): the same thing gets the same row in every environment and on every retry.</summary>
internal static class RowIds
{
    private static readonly Guid Namespace = new("5d0e1a52-6f0c-4a4e-9d3b-7a5b6c1f2e10");

    public static Guid Channel(string code) => Of($"channel:{code}");

    /// <summary>The calendar of the whole organisation.</summary>
    public static Guid Calendar() => Of("calendar");

    public static Guid Charter(string name, string version) => Of($"charter:{name}:{version}");

    public static Guid Rule(Guid charter, string code) => Of($"rule:{charter:D}:{code}");

    public static Guid Criterion(Guid charter, string code) => Of($"criterion:{charter:D}:{code}");

    /// <summary>A role of the solution: its id is the same in every environment.</summary>
    public static Guid Role(string name) => Of($"role:{name}");

    public static Guid Responsibility(string kind) => Of($"responsibility:{kind}");

    /// <summary>One row per lead, code, actor and ten minutes: dedupe and rate limit in one.</summary>
    public static Guid Violation(Guid lead, string code, Guid actor, DateTime now) =>
        Of($"violation:{lead:D}:{code}:{actor:D}:{now.Ticks / TimeSpan.FromMinutes(10).Ticks}");

    /// <summary>One handover per lead, new owner and chain of requests, by however many messages it shows itself.</summary>
    public static Guid Handover(Guid lead, Guid newOwner, Guid correlation) => Of($"handover:{lead:D}:{newOwner:D}:{correlation:D}");

    /// <summary>One receipt per lead, kind and subject, however often the job that writes it is delivered.</summary>
    public static Guid Receipt(Guid lead, string kind, string about) => Of($"receipt:{lead:D}:{kind}:{about}");

    /// <summary>One exception per lead, requester and chain of requests, however often the answer got lost.</summary>
    public static Guid Exception(Guid lead, Guid requester, Guid correlation) => Of($"exception:{lead:D}:{requester:D}:{correlation:D}");

    /// <summary>One notice per kind, subject, recipient and period: asked for twice, it is the same row.</summary>
    /// <param name="period">The day of a digest, the moment that is announced; empty where there is only one.</param>
    public static Guid Notice(string kind, Guid about, Guid recipient, string period) => Of($"notice:{kind}:{about:D}:{recipient:D}:{period}");

    /// <summary>One row per measure, team and week, however often it is counted.</summary>
    public static Guid Kpi(string measure, Guid? team, DateTime from) => Of($"kpi:{measure}:{team:D}:{from:yyyyMMddHHmm}");

    /// <summary>The mail of a notice.</summary>
    public static Guid Mail(Guid notice) => Of($"mail:{notice:D}");

    public static Guid Notification(Guid notice, Guid recipient) => Of($"notification:{notice:D}:{recipient:D}");

    private static Guid Of(string name)
    {
        using var sha = SHA1.Create();
        var head = Swap(Namespace.ToByteArray());
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[head.Length + text.Length];
        head.CopyTo(input, 0);
        text.CopyTo(input, head.Length);
        var id = new byte[16];
        Array.Copy(sha.ComputeHash(input), id, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(Swap(id));
    }

    /// <summary>A Guid keeps its first three fields little-endian; the RFC hashes them big-endian.</summary>
    private static byte[] Swap(byte[] bytes)
    {
        Array.Reverse(bytes, 0, 4);
        Array.Reverse(bytes, 4, 2);
        Array.Reverse(bytes, 6, 2);
        return bytes;
    }
}
