using System;
using System.Text;

namespace LeadGovernance.Cli.Mapping;

/// <summary>Texts of people reduced to lower-case words without accents, so that "E-Mail" and "e_mail" are alike.</summary>
internal static class Wording
{
    /// <summary>Headers are written leadSource too; values such as LinkedIn are not parted.</summary>
    public static string OfHeader(string header) => Plain(header, partWords: true);

    public static string Plain(string text) => Plain(text, partWords: false);

    private static string Plain(string text, bool partWords)
    {
        var plain = new StringBuilder(text.Length);
        var before = ' ';
        foreach (var letter in text.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormC))
        {
            if (partWords && char.IsUpper(letter) && char.IsLower(before))
            {
                plain.Append(' ');
            }

            plain.Append(char.ToLowerInvariant(letter) switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                var lower => Letter(lower),
            });
            before = letter;
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The phrase stands in the text as whole words.</summary>
    public static bool Has(string plainText, string phrase) => $" {plainText} ".Contains($" {phrase} ", StringComparison.Ordinal);

    private static string Letter(char lower)
    {
        // Accents are taken off: é is e followed by a combining mark.
        var first = lower.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsLetterOrDigit(first) ? first.ToString() : " ";
    }
}
