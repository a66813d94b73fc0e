using System.Globalization;

namespace Awards.Api.Scenarios;

/// <summary>Collects what came of a scenario while it is told; a place of the source is given by its code.</summary>
/// <param name="source">Where the facts come from.</param>
internal sealed class FactSheet(ScenarioSource source)
{
    private readonly List<Fact> loaded = [], happened = [], refused = [], open = [];

    /// <summary>What was entered.</summary>
    public IReadOnlyList<Fact> Loaded => loaded;

    /// <summary>What came of it.</summary>
    public IReadOnlyList<Fact> Happened => happened;

    /// <summary>What was turned down, returned or lost its way.</summary>
    public IReadOnlyList<Fact> Refused => refused;

    /// <summary>What the source leaves open, or the program.</summary>
    public IReadOnlyList<Fact> Open => open;

    /// <summary>Something was entered.</summary>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="value">The thing itself.</param>
    /// <param name="vietnamese">A sentence.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="places">Codes of the places where the source says so; none: it is made up.</param>
    public void Load(string kind, string value, string vietnamese, string english, params ReadOnlySpan<string> places) =>
        loaded.Add(Of(kind, value, vietnamese, english, places));

    /// <summary>A name was entered; the source writes it in one or several ways.</summary>
    public void LoadName(
        string kind, string value, IEnumerable<string> spellings, string vietnamese, string english, params ReadOnlySpan<string> places)
    {
        var written = source.Written(spellings);
        var found = written.Select(spelling => source.Find(spelling)!);
        loaded.Add(new Fact(kind, value, vietnamese, english, [.. Of(kind, value, vietnamese, english, places).Places, .. found], written));
    }

    /// <summary>Something was entered that the source does not say, but another document does; see <see cref="Load"/>.</summary>
    public void LoadFrom(string document, string kind, string value, string vietnamese, string english) =>
        loaded.Add(new Fact(kind, value, vietnamese, english, [], Elsewhere: document));

    /// <summary>Something came of it; see <see cref="Load"/>.</summary>
    public void Happen(string kind, string value, string vietnamese, string english, params ReadOnlySpan<string> places) =>
        happened.Add(Of(kind, value, vietnamese, english, places));

    /// <summary>A document as a value: its number and its date, so that neither can be wrong unnoticed.</summary>
    public static string Dated(string number, DateOnly day) =>
        $"{number}, {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The same by what another document says; see <see cref="LoadFrom"/>.</summary>
    public void HappenFrom(string document, string kind, string value, string vietnamese, string english) =>
        happened.Add(new Fact(kind, value, vietnamese, english, [], Elsewhere: document));

    /// <summary>Something was turned down, returned or lost its way; see <see cref="Load"/>.</summary>
    public void Refuse(string kind, string value, string vietnamese, string english, params ReadOnlySpan<string> places) =>
        refused.Add(Of(kind, value, vietnamese, english, places));

    /// <summary>Something is left open; see <see cref="Load"/>.</summary>
    public void Leave(string kind, string value, string vietnamese, string english, params ReadOnlySpan<string> places) =>
        open.Add(Of(kind, value, vietnamese, english, places));

    private Fact Of(string kind, string value, string vietnamese, string english, ReadOnlySpan<string> places)
    {
        var found = new List<FactPlace>();
        foreach (var code in places) found.Add(source.Place(code));
        return new Fact(kind, value, vietnamese, english, found);
    }
}
