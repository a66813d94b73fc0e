using System.Text.Json;
using Awards.EventStore;

namespace Awards.Tests.Support;

/// <summary>A read model as a specification: given these events, then this document. Documents go through JSON, as if stored.</summary>
internal static class ProjectionSpec
{
    public static ProjectionSpec<TDocument> Of<TDocument>(Projection<TDocument> projection)
        where TDocument : class => new(projection, [], 1);

    public static ProjectionSpec<TDocument> Given<TDocument>(this Projection<TDocument> projection, Chronicle told)
        where TDocument : class => Of(projection).Given(told.Log);
}

/// <inheritdoc cref="ProjectionSpec"/>
internal sealed record ProjectionSpec<TDocument>(Projection<TDocument> Projection, IReadOnlyList<StoredEvent> Events, int Times)
    where TDocument : class
{
    public ProjectionSpec<TDocument> Given(IReadOnlyList<StoredEvent> events) => this with { Events = events };

    /// <summary>Every event is applied twice in a row: that must change nothing.</summary>
    public ProjectionSpec<TDocument> Twice() => this with { Times = 2 };

    /// <summary>The document of an id; fails when there is none.</summary>
    public TDocument Document(string id) => Parse(Documents().ShouldContainKeyAndGet(id));

    /// <summary>Every document, by id.</summary>
    public IReadOnlyDictionary<string, TDocument> All() =>
        Documents().ToDictionary(document => document.Key, document => Parse(document.Value), StringComparer.Ordinal);

    public void Then(string id, TDocument expected) => Documents().ShouldContainKeyAndGet(id).ShouldBe(Json(expected));

    public void ThenNone(string id) => Documents().ShouldNotContainKey(id);

    /// <summary>Every document as JSON, by id.</summary>
    public SortedDictionary<string, string> Documents()
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var happened in Events)
        {
            foreach (var id in Projection.Keys(happened).Distinct(StringComparer.Ordinal))
            {
                for (var time = 0; time < Times; time++)
                {
                    var before = documents.TryGetValue(id, out var stored) ? Parse(stored) : null;
                    if (Projection.Apply(before, happened, id) is { } after) documents[id] = Json(after);
                    else documents.Remove(id);
                }
            }
        }
        return documents;
    }

    private static TDocument Parse(string json) => JsonSerializer.Deserialize<TDocument>(json, EventJson.Options)!;

    private static string Json(TDocument document) => JsonSerializer.Serialize(document, EventJson.Options);
}

internal static class Found
{
    public static string ShouldContainKeyAndGet(this IReadOnlyDictionary<string, string> documents, string id)
    {
        documents.Keys.ShouldContain(id);
        return documents[id];
    }
}
