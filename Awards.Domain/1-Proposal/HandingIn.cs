using Awards.Domain.Organisations;

namespace Awards.Domain.Proposals;

/// <summary>Handing in a paper as a file.</summary>
internal static class HandingIn
{
    private const int LongestKind = 100;
    private const int MostNamed = 10; // in a sentence; the checklist has them all

    public static Answer HandIn(HandInPaper c, Letter letter, DateOnly? until = null)
    {
        if (until is { } day && c.Act.At >= Ict.EndOf(day)) return Rules.DeadlinePassed.With("day", day.ToString("dd/MM/yyyy", null));
        if (!IsKind(c.Kind)) return Rules.PaperKindMalformed;
        if (Names.Refusal(c.Title) is { } rule) return rule;
        var line = letter.Lines.FirstOrDefault(line => line.Dossier == c.Dossier);
        if ((line is null && c.Dossier is not null) || line?.Person != c.Content.Person) return Rules.PaperOfStranger;
        var before = Before(c, letter);
        if (IsTooMuch(c, letter, before))
        {
            return Rules.PapersTooMany.With("papers", Letter.MostPapers).With("versions", Letter.MostVersions)
                .With("gigabytes", Letter.MostBytes >> 30);
        }
        var version = (before?.Last.Number ?? 0) + 1;
        return Answer.Of(new PaperHandedIn(c.Submission, c.Paper, version, c.Kind, Names.Tidy(c.Title), c.Dossier, c.Content));
    }

    /// <summary>
    /// Whether it is on record as the paper's last version. It is known by what was sent, whatever was taken out of that.
    /// </summary>
    public static bool IsDone(HandInPaper c, Letter letter) => Before(c, letter)?.Last is { } last
        && (c.Kind, Names.Tidy(c.Title), c.Dossier, c.Content.Sent) == (last.Kind, last.Title, last.Dossier, last.Content.Sent);

    /// <summary>The papers that are missing, as a sentence names them: of nominees the dossier, which says nobody's name.</summary>
    public static string Missing(Letter letter)
    {
        var missing = letter.Missing
            .Select(paper => paper.Dossier is { } dossier ? $"{paper.Name} ({dossier.Value})" : paper.Name).ToList();
        return string.Join(", ", missing.Count <= MostNamed
            ? missing
            : [.. missing.Take(MostNamed), $"… (+{missing.Count - MostNamed})"]);
    }

    private static HandedInPaper? Before(HandInPaper c, Letter letter) => letter.HandedIn.FirstOrDefault(paper => paper.Id == c.Paper);

    private static bool IsTooMuch(HandInPaper c, Letter letter, HandedInPaper? before) =>
        (before is null && letter.HandedIn.Count >= Letter.MostPapers)
        || before?.Versions.Count >= Letter.MostVersions
        || letter.HandedIn.SelectMany(paper => paper.Versions).Sum(version => (long)version.Content.Size) + c.Content.Size
            > Letter.MostBytes;

    private static bool IsKind(string kind) => kind.Length is > 0 and <= LongestKind
        && kind.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
