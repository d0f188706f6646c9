using System;
using System.IO;
using System.IO.Compression;

namespace LeadGovernance.Packaging.Zip;

/// <summary>Writes a zip whose bytes depend on nothing but its entries.</summary>
internal static class ZipWriter
{
    /// <summary>What each entry bears: its real time would make other bytes of the same sources.</summary>
    public static readonly DateTimeOffset FixedTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, PackageContent content)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, bytes) in content.Entries)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = FixedTime;
            entry.ExternalAttributes = 0;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }
}
