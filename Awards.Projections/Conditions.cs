using System.Globalization;
using System.Runtime.CompilerServices;
using Awards.Domain;

namespace Awards.Projections;

/// <summary>Joins the conditions of a question that were asked for. Values stay holes of the clause, and so become parameters.</summary>
internal static class Conditions
{
    /// <summary>All that are not null, joined by "and"; true when none is left.</summary>
    public static FormattableString All(params FormattableString?[] conditions) => Join(" and ", conditions);

    private static FormattableString Join(string word, FormattableString?[] conditions)
    {
        var clauses = new List<string>();
        var values = new List<object?>();
        foreach (var condition in conditions)
        {
            if (condition is null) continue;
            object[] holes = [.. Enumerable.Range(values.Count, condition.ArgumentCount).Select(i => $"{{{i}}}")];
            clauses.Add(string.Format(CultureInfo.InvariantCulture, condition.Format, holes));
            values.AddRange(condition.GetArguments());
        }
        return clauses.Count == 0 ? $"true" : FormattableStringFactory.Create($"({string.Join($"){word}(", clauses)})", [.. values]);
    }

    /// <summary>One of two, or both.</summary>
    public static FormattableString Any(FormattableString one, FormattableString other) => Join(" or ", [one, other]);

    /// <summary>The condition on a value that was given; null when it was not.</summary>
    public static FormattableString? When<T>(T? value, Func<T, FormattableString> condition)
        where T : struct => value is { } given ? condition(given) : null;

    /// <inheritdoc cref="When{T}(T?, Func{T, FormattableString})"/>
    public static FormattableString? When<T>(T? value, Func<T, FormattableString> condition)
        where T : class => value is null ? null : condition(value);

    /// <summary>A condition with text of the program's own around it.</summary>
    public static FormattableString Wrap(string before, FormattableString condition, string after) =>
        FormattableStringFactory.Create(before + condition.Format + after, condition.GetArguments());

    /// <summary>That a plan is of a unit's own body; null: of the sector's.</summary>
    public static FormattableString OfPlan(UnitId? unit) =>
        unit is { } own ? $"data->'plan'->>'unit' = {own.Value.ToString()}" : (FormattableString)$"data->'plan'->'unit' is null";

    /// <summary>
    /// The index by which <see cref="SearchIndexed"/> finds words, of a read model that grows with the years. PostgreSQL's own, without an
    /// extension and without a language: the stored text has no marks already.
    /// </summary>
    public const string SearchIndex = "using gin (to_tsvector('simple', data->>'search'))";

    /// <summary>The condition of <see cref="Search"/>, found by <see cref="SearchIndex"/>; null when the question has no word.</summary>
    public static FormattableString? SearchIndexed(string? question)
    {
        if (Search(question) is not { } exact) return null;
        // Words of the question are letters and digits alone, so that none of them is an operator of the search.
        var words = string.Join(" & ", SearchText.Of(question!).Split(' ').Take(SearchText.MostWords).Select(word => $"{word}:*"));
        return All($"to_tsvector('simple', data->>'search') @@ to_tsquery('simple', {words})", exact);
    }

    /// <summary>The condition that the stored search text holds every word of a question; null when it has no word.</summary>
    public static FormattableString? Search(string? question)
    {
        var patterns = SearchText.Patterns(question ?? "");
        if (patterns.Length == 0) return null;
        return $"' ' || (data->>'search') like all ({patterns})";
    }
}
