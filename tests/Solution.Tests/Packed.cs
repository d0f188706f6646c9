using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using LeadGovernance.Packaging;

namespace LeadGovernance.Solution.Tests;

/// <summary>The real package, packed once for all tests that only read it.</summary>
internal static class Packed
{
    private static readonly Lazy<PackResult> Once = new(() => Packer.Pack(Checkout.Inputs, Path.Combine(AppContext.BaseDirectory, "packed")));

    public static PackResult Result => Once.Value;

    public static string Zip(string name) => Path.Combine(Path.GetDirectoryName(Result.UnmanagedZip)!, name);

    public static SortedDictionary<string, string> Entries(string zip) => Read(Zip(zip));

    /// <summary>Entries by name; Latin-1 keeps every byte of the dlls.</summary>
    public static SortedDictionary<string, string> Read(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        return new(archive.Entries.ToDictionary(e => e.FullName, Text), StringComparer.Ordinal);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
