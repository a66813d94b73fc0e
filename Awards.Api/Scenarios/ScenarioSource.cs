using System.Security.Cryptography;
using System.Text;

namespace Awards.Api.Scenarios;

/// <summary>What a scenario says of the document that its facts come from.</summary>
/// <param name="Document">The document, in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Day">Its date.</param>
/// <param name="Complete">Whether the text at hand is the whole document.</param>
/// <param name="Missing">What it does not say.</param>
/// <param name="Places">Sentences of it, verbatim, by the codes that facts refer to.</param>
/// <param name="LeftOut">Sentences that no fact is made of, and why.</param>
internal sealed record SourceSheet(
    string Document, string English, DateOnly Day, bool Complete, IReadOnlyList<Gap> Missing, IReadOnlyDictionary<string, string> Places,
    IReadOnlyList<LeftOut> LeftOut);

/// <summary>Something that a source does not say.</summary>
internal sealed record Gap(string Vietnamese, string English);

/// <summary>A place of a source.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Quote">What stands there, verbatim but for the spaces.</param>
internal sealed record FactPlace(int Line, string Quote);

/// <summary>The document that a scenario's facts come from: its text, and the places of it that facts refer to.</summary>
internal sealed class ScenarioSource
{
    /// <summary>File of the text, beside the scenario.</summary>
    public const string TextFile = "source.txt";

    private readonly IReadOnlyList<string> lines;
    private readonly Dictionary<string, FactPlace> places;

    /// <summary>Finds every place in the text.</summary>
    /// <param name="sheet">What is said of the document.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ScenarioException">A sentence does not stand in the text, or one that is left out is none.</exception>
    public ScenarioSource(SourceSheet sheet, string text)
    {
        Sheet = sheet;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
        lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(Tidy)];
        places = sheet.Places.ToDictionary(
            place => place.Key,
            place => Find(place.Value) ?? throw new ScenarioException($"{TextFile} has no line with '{place.Value}' ({place.Key})."),
            StringComparer.Ordinal);
        Sentences = SourceSentences.Of(lines);
        Left = sheet.LeftOut.Sum(reason => reason.Of(Sentences).Count());
    }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<SourceSentence> Sentences { get; }

    /// <summary>How many of them are left out.</summary>
    public int Left { get; }

    /// <summary>What is said of it.</summary>
    public SourceSheet Sheet { get; }

    /// <summary>Hash of the text, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The place of a code.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public FactPlace Place(string code) =>
        places.GetValueOrDefault(code) ?? throw new ScenarioException($"source.json has no place '{code}'.");

    /// <summary>Where a text stands first; null: nowhere.</summary>
    public FactPlace? Find(string text)
    {
        var wanted = Tidy(text);
        var found = lines.Index().FirstOrDefault(line => line.Item.Contains(wanted, StringComparison.Ordinal));
        return found.Item is null ? null : new FactPlace(found.Index + 1, wanted);
    }

    /// <summary>Whether a place touches a sentence of its line.</summary>
    public bool Covers(FactPlace place, SourceSentence sentence) =>
        sentence.Touches(lines[place.Line - 1].IndexOf(place.Quote, StringComparison.Ordinal), place.Quote.Length);

    /// <summary>Which of several spellings stand in the text.</summary>
    public IReadOnlyList<string> Written(IEnumerable<string> spellings) =>
        [.. spellings.Distinct(StringComparer.Ordinal).Where(spelling => Find(spelling) is not null)];

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
