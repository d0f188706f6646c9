using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The zip itself: names that are safe to unpack, each once, and nothing in its bytes but its entries.</summary>
internal static class ZipRules
{
    public static IEnumerable<CheckFinding> Check(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        var entries = archive.Entries.ToList();
        foreach (var entry in entries.Where(entry => !IsSafe(entry.FullName)))
        {
            yield return Rules.SafeName.At(entry.FullName, "could land outside the folder it is unpacked to. Name entries with / between plain names.");
        }

        // The platform and Windows see no difference between capital and small letters.
        foreach (var twice in entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return Rules.EntryOnce.At(twice.Key, "is in the zip twice, and readers disagree on which one counts. Remove one.");
        }

        // Zip entries have no time zone: only the clock face is written.
        if (entries.FirstOrDefault(entry => entry.LastWriteTime.DateTime != ZipWriter.FixedTime.DateTime) is { } dated)
        {
            yield return Rules.SameBytes.At(dated.FullName, "bears a time of its own, so packing the same again makes other bytes. Pack it with leadgov pack.");
        }

        if (!entries.Select(entry => entry.FullName).SequenceEqual(entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)))
        {
            yield return Rules.SameBytes.At("The zip", "does not have its entries in the order of their names, so packing the same again makes other bytes. Pack it with leadgov pack.");
        }
    }

    private static bool IsSafe(string name) =>
        name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.Any(letter => letter is '\\' or ':' || char.IsControl(letter)));
}
