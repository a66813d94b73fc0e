using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// A read model: documents folded from the log by pure functions. An event that cannot be applied parks the one document it touches,
/// with everything that comes later for it; the others go on.
/// </summary>
/// <typeparam name="TDocument">What a document holds; immutable, serialisable with <see cref="EventJson"/>.</typeparam>
public sealed partial class Projection<TDocument> : IDocumentModel
    where TDocument : class
{
    private readonly Lazy<DocumentTable> table;

    /// <summary>A read model without indexes, in its first version, unless said otherwise.</summary>
    public Projection() => table = new Lazy<DocumentTable>(() => new DocumentTable(TableName, RowName));

    /// <summary>The question it answers, in Pascal case: <c>Worklist</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Raise it when the documents would come out differently: a new version is built beside the old one from the first event on.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>
    /// The ids of the documents an event touches; none for most events. It must not throw: without it no document is known to park.
    /// </summary>
    public required Func<StoredEvent, IEnumerable<string>> Keys { get; init; }

    /// <summary>The document after one more event; null when there is none any more. Pure.</summary>
    public required Func<TDocument?, StoredEvent, string, TDocument?> Apply { get; init; }

    /// <summary>Indexes its queries need, as PostgreSQL writes them after the table's name: <c>((data->>'unit'), id)</c>.</summary>
    public IReadOnlyList<string> Indexes { get; init; } = [];

    /// <inheritdoc/>
    public string RowName => IsBeside ? CheckpointName.Beside(CheckpointName.Of(Name, Version)) : CheckpointName.Of(Name, Version);

    /// <summary>So many documents are made again in memory at most; what is beyond them is made batch by batch.</summary>
    internal int MostInMemory { get; init; } = 250_000;

    internal string TableName => PascalCase().IsMatch(Name)
        ? DocumentTable.NameOf(RowName)
        : throw new InvalidOperationException($"A projection's name is in Pascal case and short, not '{Name}'.");

    /// <inheritdoc/>
    string IDocumentModel.TableName => TableName;

    /// <inheritdoc/>
    IReadOnlyList<string> IDocumentModel.IndexDefinitions => Indexes;

    /// <inheritdoc/>
    IEnumerable<Module> IDocumentModel.Code => [Apply.Method.Module, Keys.Method.Module, typeof(TDocument).Module];

    /// <inheritdoc/>
    IDocumentModel IDocumentModel.Beside => new Projection<TDocument>
    {
        Name = Name,
        Version = Version,
        Keys = Keys,
        Apply = Apply,
        Indexes = Indexes,
        IsBeside = true,
    };

    /// <summary>It is made again beside the one in use.</summary>
    private bool IsBeside { get; init; }

    /// <inheritdoc/>
    public async Task Prepare(NpgsqlConnection connection, CancellationToken cancel) =>
        await table.Value.Create(connection, Indexes.Select(definition => (IndexName(definition), definition)), cancel);

    /// <inheritdoc/>
    public bool Concerns(IReadOnlyList<StoredEvent> batch) => batch.Any(happened => Keys(happened).Any());

    /// <inheritdoc/>
    public async Task Store(IReadOnlyList<StoredEvent> batch, NpgsqlConnection connection, CancellationToken cancel)
    {
        var touched = Touched(batch);
        if (touched.Count == 0) return;

        var stored = await table.Value.Load(connection, [.. touched.Keys], cancel);
        var folded = touched.Select(document => Fold(document.Key, document.Value, stored)).ToList();
        await table.Value.Write(connection, folded, cancel);
    }

    /// <inheritdoc/>
    async Task IDocumentModel.Retry(string id, IReadOnlyList<StoredEvent> waiting, NpgsqlConnection connection, CancellationToken cancel)
    {
        await table.Value.Unpark(connection, id, cancel);
        var stored = await table.Value.Load(connection, [id], cancel);
        await table.Value.Write(connection, [DocumentFold.Run(id, waiting, stored.ById.GetValueOrDefault(id), Apply)], cancel);
    }

    /// <inheritdoc/>
    Task<long?> IDocumentModel.Replay(
        EventLog log, long head, NpgsqlConnection connection, RebuildBeside beside, Action<long> tell, CancellationToken cancel) =>
        new DocumentReplay<TDocument>(this, table.Value, MostInMemory).Run(log, head, connection, beside, tell, cancel);

    /// <inheritdoc/>
    Task<RebuildComparison> IDocumentModel.Compare(EventLog log, Action<long> tell, CancellationToken cancel) =>
        new DocumentReplay<TDocument>(this, table.Value, MostInMemory).Compare(log, tell, cancel);

    private Dictionary<string, List<StoredEvent>> Touched(IReadOnlyList<StoredEvent> batch)
    {
        var touched = new Dictionary<string, List<StoredEvent>>(StringComparer.Ordinal);
        foreach (var happened in batch)
        {
            foreach (var id in Keys(happened).Distinct(StringComparer.Ordinal))
            {
                if (!touched.TryGetValue(id, out var events)) touched.Add(id, events = []);
                events.Add(happened);
            }
        }
        return touched;
    }

    private FoldedDocument Fold(string id, List<StoredEvent> events, StoredDocuments stored) =>
        stored.Parked.Contains(id)
            ? FoldedDocument.StillParked(id, events)
            : DocumentFold.Run(id, events, stored.ById.GetValueOrDefault(id), Apply);

    /// <summary>A changed definition is another index; both nodes of a rolling deployment find theirs.</summary>
    private string IndexName(string definition) =>
        $"{TableName[(TableName.IndexOf('.') + 1)..]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)))[..8]}";

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{0,39}$")]
    private static partial Regex PascalCase();
}
