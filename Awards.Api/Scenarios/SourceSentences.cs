using System.Globalization;
using System.Text.RegularExpressions;

namespace Awards.Api.Scenarios;

/// <summary>A sentence of a source, or a part of one that a semicolon ends.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Number">Which on that line, from 1.</param>
/// <param name="From">Its first character on the line.</param>
/// <param name="Text">The sentence.</param>
internal sealed record SourceSentence(int Line, int Number, int From, string Text)
{
    /// <summary>What it is called, such as <c>8.2</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Line}.{Number}");

    /// <summary>Whether a part of the line touches it.</summary>
    public bool Touches(int from, int length) => from < From + Text.Length && From < from + length;
}

/// <summary>Sentences of a source that no fact is made of, and why.</summary>
/// <param name="Vietnamese">Why.</param>
/// <param name="English">The same in English.</param>
/// <param name="Sentences">Which: lines (<c>12</c>), runs of lines (<c>12-20</c>), sentences of a line (<c>8.2</c>, <c>8.2-4</c>), with
/// commas.</param>
internal sealed partial record LeftOut(string Vietnamese, string English, string Sentences)
{
    /// <summary>The sentences that are meant.</summary>
    /// <exception cref="ScenarioException">One is none of them.</exception>
    public IEnumerable<SourceSentence> Of(IReadOnlyList<SourceSentence> all) =>
        Sentences.Split(',', StringSplitOptions.TrimEntries).SelectMany(part =>
        {
            var found = Part().Match(part);
            var (line, number) = (Number(found, 1), Number(found, 2));
            var last = Number(found, 3);
            var meant = all.Where(sentence => number is null
                ? sentence.Line >= line && sentence.Line <= (last ?? line)
                : sentence.Line == line && sentence.Number >= number && sentence.Number <= (last ?? number)).ToList();
            return meant.Count > 0 ? meant : throw new ScenarioException($"source.json leaves out '{part}', which is no sentence.");
        });

    private static int? Number(Match found, int group) =>
        found.Groups[group].Success ? int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(\d+)(?:\.(\d+))?(?:-(\d+))?$")]
    private static partial Regex Part();
}

/// <summary>The sentences of a source: each is what a fact refers to, or is left out for a reason, and never both.</summary>
internal static partial class SourceSentences
{
    /// <summary>Splits a text.</summary>
    /// <param name="lines">Its lines, without needless spaces.</param>
    public static IReadOnlyList<SourceSentence> Of(IEnumerable<string> lines) =>
    [
        .. lines.SelectMany(
            (line, place) => OfLine(line).Select((found, number) => found with { Line = place + 1, Number = number + 1 })),
    ];

    /// <summary>What is wrong between the sentences, the facts and what is left out; each with the sentence's name.</summary>
    public static IEnumerable<string> Unaccounted(ScenarioSource source, IReadOnlyCollection<FactPlace> places)
    {
        var left = source.Sheet.LeftOut.SelectMany(reason => reason.Of(source.Sentences)).ToLookup(sentence => sentence.Name);
        foreach (var sentence in source.Sentences)
        {
            var referred = places.Any(place => place.Line == sentence.Line && source.Covers(place, sentence));
            var reasons = left[sentence.Name].Count();
            if (!referred && reasons == 0) yield return $"{Said(sentence)}: no fact refers to it, and it is not left out";
            if (referred && reasons > 0) yield return $"{Said(sentence)}: left out, and a fact refers to it";
            if (reasons > 1) yield return $"{Said(sentence)}: left out twice";
        }
    }

    private static string Said(SourceSentence sentence) => $"{ScenarioSource.TextFile} {sentence.Name} «{sentence.Text}»";

    private static IEnumerable<SourceSentence> OfLine(string line)
    {
        var from = 0;
        foreach (Match end in End().Matches(line))
        {
            yield return new SourceSentence(0, 0, from, line[from..end.Index]);
            from = end.Index + end.Length;
        }
        if (line.AsSpan(from).IndexOfAnyExceptInRange('\0', '/') >= 0) yield return new SourceSentence(0, 0, from, line[from..]);
    }

    // A number at the head of a line ("1.1.", "II.", "Điều 3.") ends no sentence, nor do dots before a small letter.
    [GeneratedRegex(@"(?<=;) |(?<=[.!?…])(?<!^(?:Điều )?(?:[\d.]+|[IVX]+)\.) (?=[\p{Lu}\d“«""(+-])")]
    private static partial Regex End();
}
