using System.Text.Json;
using Awards.Domain;
using Awards.EventStore;
using Act = Awards.Domain.Act;

namespace Awards.Tests.Worlds;

/// <summary>The log of a world as it grows.</summary>
internal sealed class WorldLog
{
    private readonly Dictionary<Guid, int> versions = [];
    private int position;

    public List<StoredEvent> Events { get; } = [];

    /// <summary>Takes down what a command led to.</summary>
    public IReadOnlyList<StoredEvent> Add(Command command, Answer answer)
    {
        if (answer is not Answer.Happened happened) return [];
        var added = happened.Events.Select(one => Next(World.Destination(command).Id, one, command.Act)).ToList();
        Events.AddRange(added);
        return added;
    }

    private StoredEvent Next(Guid stream, IEvent happened, Act act)
    {
        position++;
        versions[stream] = versions.GetValueOrDefault(stream) + 1;
        return new StoredEvent(
            position, NameBased.Id("event", $"{position}"), stream, versions[stream], EventTypes.SnakeCase(happened.GetType().Name),
            happened, act.At, new Metadata(act.By?.Value.ToString() ?? Metadata.System, act.At, $"{position}"));
    }
}

/// <summary>A read model that follows a world event by event, in memory.</summary>
/// <param name="projection">The read model.</param>
/// <param name="times">How often every event is applied.</param>
internal sealed class Live<TDocument>(Projection<TDocument> projection, int times = 1)
    where TDocument : class
{
    private readonly SortedDictionary<string, TDocument> documents = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => documents.Keys;

    public Live<TDocument> Apply(IEnumerable<StoredEvent> events)
    {
        foreach (var happened in events)
            foreach (var id in projection.Keys(happened).Distinct(StringComparer.Ordinal))
                for (var time = 0; time < times; time++) Apply(happened, id);
        return this;
    }

    public TDocument? Find(string id) => documents.GetValueOrDefault(id);

    /// <summary>Every document as it would be stored.</summary>
    public string Stored() => JsonSerializer.Serialize(documents, EventJson.Options);

    private void Apply(StoredEvent happened, string id)
    {
        if (projection.Apply(documents.GetValueOrDefault(id), happened, id) is { } after) documents[id] = after;
        else documents.Remove(id);
    }
}
