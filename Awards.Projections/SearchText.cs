using System.Globalization;
using System.Text;
using Awards.Domain.Organisations;

namespace Awards.Projections;

/// <summary>
/// Vietnamese text as people type it in a hurry: lower case, without marks, đ as d, words apart by one space. A name is stored so beside
/// itself, and a question is made the same way, so that "vu to chuc can bo" finds "Vụ Tổ chức - Cán bộ". Done by a table and not by
/// Unicode's decomposition, which this program, running without cultures, does not have.
/// </summary>
public static class SearchText
{
    /// <summary>Words of a question that are looked at; what comes after them is ignored.</summary>
    public const int MostWords = 12;

    /// <summary>The text in that form: letters and digits, single spaces between words, none around.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var small = char.ToLowerInvariant(letter);
            if (CharUnicodeInfo.GetUnicodeCategory(small) is UnicodeCategory.NonSpacingMark) continue; // written apart from its letter
            if (char.IsLetterOrDigit(small)) plain.Append(Vietnamese.Bare(small));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether every word of a question begins a word of a text; a question without a word finds nothing.</summary>
    public static bool Finds(string question, string text)
    {
        var (words, within) = (Of(question).Split(' ', StringSplitOptions.RemoveEmptyEntries), $" {Of(text)}");
        return words.Length > 0 && words.Take(MostWords).All(word => within.Contains($" {word}", StringComparison.Ordinal));
    }

    /// <summary>
    /// Patterns that a stored text with a space before it must all match: every word of the question begins a word of the text.
    /// </summary>
    public static string[] Patterns(string question) =>
        [.. Of(question).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(word => $"% {word}%")];
}
