namespace Awards.Api.Hosting;

/// <summary>How the embedded PostgreSQL is wanted.</summary>
internal sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder that holds everything of the server; null for the user's own (see <see cref="EmbeddedPostgresFolder"/>).</summary>
    public string? Folder { get; init; }

    /// <summary>Where PostgreSQL's programs are looked for.</summary>
    public PostgresPlaces Places { get; init; } = PostgresPlaces.OfThisMachine();

    /// <summary>Whether a missing PostgreSQL is installed where that can be done without asking.</summary>
    public bool InstallWhenMissing { get; init; } = true;

    /// <summary>Settings of the server besides PostgreSQL's defaults. Only tests may trade durability for speed here.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the server may take until it accepts connections; recovery after a crash is part of that.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
