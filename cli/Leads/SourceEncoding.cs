using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace LeadGovernance.Cli.Leads;

/// <summary>Encodings of lead files by the name that a map gives them. Decoding is strict; a byte order mark says more than the name.</summary>
internal static class SourceEncoding
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16le";
    public const string Utf16BigEndian = "utf-16be";

    /// <summary>What Windows programs of Western Europe call ANSI.</summary>
    public const string Windows1252 = "windows-1252";

    private static readonly (string Name, byte[] Mark)[] Marks = [(Utf8, [0xEF, 0xBB, 0xBF]), (Utf16, [0xFF, 0xFE]), (Utf16BigEndian, [0xFE, 0xFF])];

    public static IReadOnlyList<string> Names { get; } = [Utf8, Utf16, Utf16BigEndian, Windows1252];

    public static string Decode(byte[] bytes, string name, string file)
    {
        var (marked, mark) = Marks.FirstOrDefault(known => bytes.AsSpan().StartsWith(known.Mark), (name, []));
        try
        {
            return Strict(marked).GetString(bytes, mark.Length, bytes.Length - mark.Length);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Min(bytes.Length, mark.Length + Math.Max(exception.Index, 0))).Count((byte)'\n');
            throw new InvalidInputException($"{file}, line {line}", $"the bytes are not {marked.ToUpperInvariant()}.", $"Save the file as UTF-8, or name its \"encoding\" in the map: {string.Join(", ", Names)}.", exception);
        }
    }

    /// <summary>The encoding that the bytes speak for, and why.</summary>
    public static (string Name, string Reason) Guess(byte[] bytes)
    {
        if (Marks.FirstOrDefault(known => bytes.AsSpan().StartsWith(known.Mark)) is { Name: not null } known)
        {
            return (known.Name, "the file starts with this encoding's byte order mark");
        }

        // Latin text in UTF-16 has a zero in every other byte, which no other encoding here has.
        var zeros = new int[2];
        for (var index = 0; index < bytes.Length; index++)
        {
            zeros[index % 2] += bytes[index] == 0 ? 1 : 0;
        }

        if (Math.Max(zeros[0], zeros[1]) * 10 > bytes.Length)
        {
            return (zeros[1] > zeros[0] ? Utf16 : Utf16BigEndian, "every other byte is zero");
        }

        try
        {
            Strict(Utf8).GetCharCount(bytes);
            return (Utf8, "every byte is valid in it");
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252, "the bytes are not UTF-8");
        }
    }

    private static Encoding Strict(string name) => name switch
    {
        Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        _ => throw new InvalidDataException($"No encoding is called {name}."),
    };
}
