using System.Globalization;
using System.Text;

namespace Awards.Domain.Organisations;

/// <summary>Names in the forms in which they are compared.</summary>
public static class NameKeys
{
    /// <summary>In lower case and NFC, without spaces, hyphens and dashes, đ as d; tone marks stay.</summary>
    public static string Of(string name) => Key(name, letter => letter);

    /// <summary>As <see cref="Of"/>, and every vowel without its marks: to suggest, never to decide.</summary>
    public static string WithoutTones(string name) => Key(name, Vietnamese.Bare);

    /// <summary>How many letters must be put in, left out or changed to make one text of another.</summary>
    public static int Slips(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var now = new int[other.Length + 1];
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            before = now;
        }
        return before[other.Length];
    }

    private static string Key(string name, Func<char, char> letterOf)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Vietnamese.Compose(name))
        {
            var small = char.ToLowerInvariant(letter);
            if (char.IsWhiteSpace(small) || IsDash(small)) continue;
            // ð and ɖ look like đ in capitals, and stand in its place in what was typed or scanned.
            key.Append(small is 'đ' or 'ð' or 'ɖ' ? 'd' : letterOf(small));
        }
        return key.ToString();
    }

    private static bool IsDash(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation || letter is '\u2212' or '\u00AD';
}
