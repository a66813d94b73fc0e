using System.Text;

namespace Awards.Domain.Organisations;

/// <summary>Vietnamese names as they are kept.</summary>
public static class Names
{
    /// <summary>Most characters of a name: what read models list by names has to find place in an index.</summary>
    public const int Longest = 300;

    /// <summary>Why a name cannot be taken, or null: it says nothing, hides something, or is longer than a name.</summary>
    public static Rule? Refusal(string name)
    {
        if (!name.EnumerateRunes().Any(IsRead)) return Rules.NameMissing;
        if (name.EnumerateRunes().Any(HiddenCharacters.IsOne)) return Rules.NameHidesCharacters;
        return name.Length > Longest ? Rules.NameTooLong.With("most", Longest) : null;
    }

    /// <summary>Normal form C, outer and doubled white space removed; the words themselves stay as written.</summary>
    public static string Tidy(string name) =>
        string.Join(' ', Vietnamese.Compose(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsRead(Rune letter) => Rune.IsLetterOrDigit(letter) && !HiddenCharacters.IsOne(letter);
}
