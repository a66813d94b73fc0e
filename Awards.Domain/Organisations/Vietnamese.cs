using System.Text;

namespace Awards.Domain.Organisations;

/// <summary>Normal form C for Vietnamese letters.</summary>
/// <remarks>Ours, because this program runs without the machine's tables of languages, where <see cref="string.Normalize()"/> leaves
/// letters as they are.</remarks>
public static class Vietnamese
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    // Each: the vowel without a tone, then with each of the tones above, as one letter each.
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    // A vowel, the mark that changes it into another vowel, and that vowel: breve, circumflex, horn.
    private static readonly string[] Marked = ["a\u0306ă", "a\u0302â", "e\u0302ê", "o\u0302ô", "o\u031Bơ", "u\u031Bư"];

    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Compositions();

    private static readonly Dictionary<char, char> Plain = Vowels
        .SelectMany(family => family.Select(letter => KeyValuePair.Create(letter, PlainOf(family[0]))))
        .Append(KeyValuePair.Create('đ', 'd')).ToDictionary();

    /// <summary>The same text with each vowel and its marks as one letter, in whatever order the marks were typed.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], letter), out var whole)) composed[^1] = whole;
            else composed.Append(letter);
        }
        return composed.ToString();
    }

    /// <summary>A small letter without any mark, đ as d; every other one as it is.</summary>
    public static char Bare(char letter) => Plain.GetValueOrDefault(letter, letter);

    private static char PlainOf(char vowel) =>
        Array.Find(Marked, marked => marked[2] == vowel) is { } found ? found[0] : vowel;

    private static Dictionary<(char Letter, char Mark), char> Compositions()
    {
        var lower = new Dictionary<(char Letter, char Mark), char>();
        foreach (var vowel in Vowels)
            for (var tone = 0; tone < Tones.Length; tone++) lower.Add((vowel[0], Tones[tone]), vowel[tone + 1]);
        foreach (var marked in Marked)
        {
            lower.Add((marked[0], marked[1]), marked[2]);
            // The tone may have been typed before the mark.
            var (plain, changed) = (Vowels.First(vowel => vowel[0] == marked[0]), Vowels.First(vowel => vowel[0] == marked[2]));
            for (var tone = 1; tone <= Tones.Length; tone++) lower.Add((plain[tone], marked[1]), changed[tone]);
        }
        return lower
            .SelectMany(pair =>
                new[] { pair, new((char.ToUpperInvariant(pair.Key.Letter), pair.Key.Mark), char.ToUpperInvariant(pair.Value)) })
            .ToDictionary();
    }
}
