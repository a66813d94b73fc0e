using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Api.Scenarios;

/// <summary>What came of a scenario: the document that <c>demo --json</c> prints.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Title">What it is about, in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Sector">Code of the sector it was played in.</param>
/// <param name="Source">The document that its facts come from.</param>
/// <param name="Loaded">What was entered.</param>
/// <param name="Happened">What came of it.</param>
/// <param name="Refused">What was turned down, returned or lost its way.</param>
/// <param name="Open">What the source leaves open, or the program.</param>
/// <param name="Outcome">The result in figures and names; its shape is the scenario's own.</param>
/// <param name="Events">Events in the log.</param>
/// <param name="Position">Its last position.</param>
/// <param name="Seconds">How long this run took, on the machine's clock.</param>
/// <param name="Differences">What came out otherwise than <c>expected.json</c> says, each with its place in this document, and sentences
/// of the source that are neither held nor left out.</param>
internal sealed record ScenarioDocument(
    string Scenario, string Title, string English, string Sector, SourceOfFacts Source, IReadOnlyList<Fact> Loaded,
    IReadOnlyList<Fact> Happened, IReadOnlyList<Fact> Refused, IReadOnlyList<Fact> Open, object Outcome, long Events, long Position,
    double Seconds, IReadOnlyList<string> Differences)
{
    /// <summary>How documents of scenarios are written and read.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Every line of it.</summary>
    [JsonIgnore]
    public IEnumerable<Fact> Facts => Loaded.Concat(Happened).Concat(Refused).Concat(Open);

    /// <summary>Whether everything came out as expected.</summary>
    public bool Matches => Differences.Count == 0;
}

/// <summary>The document that facts come from.</summary>
/// <param name="Document">The document, in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Day">Its date.</param>
/// <param name="Sha256">Of its text, lower-case hexadecimal.</param>
/// <param name="Complete">Whether the text at hand is the whole document.</param>
/// <param name="Missing">What it does not say.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Held">Of how many of them there are facts.</param>
/// <param name="LeftOut">Of which there are none, and why.</param>
internal sealed record SourceOfFacts(
    string Document, string English, DateOnly Day, string Sha256, bool Complete, IReadOnlyList<Gap> Missing, int Sentences, int Held,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>What is said of a source.</summary>
    public static SourceOfFacts Of(ScenarioSource source) => new(
        source.Sheet.Document, source.Sheet.English, source.Sheet.Day, source.Sha256, source.Sheet.Complete, source.Sheet.Missing,
        source.Sentences.Count, source.Sentences.Count - source.Left, source.Sheet.LeftOut);
}

/// <summary>One line of the document.</summary>
/// <param name="Kind">What kind of thing it is about, such as <c>unit</c>.</param>
/// <param name="Value">The thing itself.</param>
/// <param name="Vietnamese">A sentence.</param>
/// <param name="English">The same in English.</param>
/// <param name="Places">Where the source says so; empty: it does not.</param>
/// <param name="Written">For a name: how the source writes it.</param>
/// <param name="Elsewhere">Another document that says so, where the source does not; null: none, or the source itself.</param>
internal sealed record Fact(
    string Kind, string Value, string Vietnamese, string English, IReadOnlyList<FactPlace> Places, IReadOnlyList<string>? Written = null,
    string? Elsewhere = null)
{
    /// <summary>That no document says so.</summary>
    public bool MadeUp => Places.Count == 0 && Elsewhere is null;
}
