using System.Text.Json;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>One statement as PostgreSQL ran it.</summary>
/// <param name="Sql">The statement; of one inside a function the inner one.</param>
/// <param name="Plan">The root of its plan.</param>
internal sealed record Explained(string Sql, JsonElement Plan)
{
    private static readonly string[] Sorts = ["Sort", "Incremental Sort"];

    /// <summary>Tables of which every row is read.</summary>
    public IEnumerable<string> ScannedWhole => Nodes(Plan).Where(node => TypeOf(node) == "Seq Scan").Select(node => RelationOf(node)!);

    /// <summary>Tables whose rows are sorted as they are read; what a limit has cut before may be sorted.</summary>
    public IEnumerable<string> Sorted => Nodes(Plan).Where(node => Sorts.Contains(TypeOf(node))).SelectMany(Uncut).Distinct();

    private static string TypeOf(JsonElement node) => node.GetProperty("Node Type").GetString()!;

    private static string? RelationOf(JsonElement node) =>
        node.TryGetProperty("Relation Name", out var relation) ? relation.GetString() : null;

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => Below(node).SelectMany(Nodes).Prepend(node);

    private static IEnumerable<JsonElement> Below(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray() : Enumerable.Empty<JsonElement>();

    // What several indexes gathered together has no order that could be kept.
    private static IEnumerable<string> Uncut(JsonElement node) => TypeOf(node) is "Limit" or "Bitmap Heap Scan"
        ? []
        : RelationOf(node) is { } relation ? [relation] : Below(node).SelectMany(Uncut);
}

/// <summary>
/// What the server writes of the sessions that ask for it: every statement with its plan, those inside functions too, as the application
/// runs them and not as a test writes them down.
/// </summary>
internal sealed class ExplainingSessions
{
    private const string Marker = "plan:";

    private readonly string log;
    private readonly long from;

    private ExplainingSessions(string log, long from) => (this.log, this.from) = (log, from);

    /// <summary>To be added to the connection string of a superuser.</summary>
    public const string Options =
        ";Options=-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_nested_statements=on "
        + "-c auto_explain.log_format=json";

    /// <summary>From now on.</summary>
    public static async Task<ExplainingSessions> Begin(Postgres postgres)
    {
        var log = Path.Combine((await postgres.Server()).DataFolder, "server.log");
        return new ExplainingSessions(log, new FileInfo(log).Length);
    }

    /// <summary>Every statement since.</summary>
    public async Task<IReadOnlyList<Explained>> All(CancellationToken cancel)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        var found = new List<Explained>();
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            // The text of a plan goes on in lines that begin with a tab; whoever else writes has lines of their own.
            if (!line.EndsWith(Marker, StringComparison.Ordinal)) continue;
            var text = new List<string>();
            while (reader.Peek() == '\t') text.Add((await reader.ReadLineAsync(cancel))!.TrimStart('\t'));
            var explained = JsonDocument.Parse(string.Join('\n', text)).RootElement;
            found.Add(new Explained(explained.GetProperty("Query Text").GetString()!, explained.GetProperty("Plan")));
        }
        return found;
    }
}
