namespace Awards.Benchmarks;

/// <summary>What is asked for on the command line.</summary>
/// <param name="Ids">The figures to measure; empty: all that are not marked slow.</param>
/// <param name="Quick">Shorter and fewer rounds: to see that something is not broken, not to publish.</param>
/// <param name="Scale">Also with a million and ten million events in the log.</param>
/// <param name="Json">One JSON document instead of a table.</param>
internal sealed record Options(IReadOnlySet<string> Ids, bool Quick, bool Scale, bool Json)
{
    public const string Usage = """
        dotnet run -c Release --project Awards.Benchmarks -- [P1 P6 ...] [--quick] [--scale] [--json]

        Starts a PostgreSQL of its own in a temporary folder, measures each figure beside its yardstick, and removes it.
        Exit code 0: every bar holds; 1: one does not; 2: not understood.
        """;

    /// <summary>How long one round of a closed loop takes.</summary>
    public TimeSpan Round => TimeSpan.FromMilliseconds(Quick ? 1000 : 2500);

    /// <summary>How long is warmed up before the first round.</summary>
    public TimeSpan WarmUp => TimeSpan.FromMilliseconds(Quick ? 1500 : 4000);

    /// <summary>How many rounds; the median counts.</summary>
    public int Rounds => Quick ? 3 : 5;

    public static Options? Parse(string[] args, out string? wrong)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var (quick, scale, json) = (false, false, false);
        wrong = null;
        foreach (var arg in args)
        {
            switch (arg.ToUpperInvariant())
            {
                case "--QUICK": quick = true; break;
                case "--SCALE": scale = true; break;
                case "--JSON": json = true; break;
                case var id when Catalogue.Knows(id): ids.Add(id); break;
                default: wrong = $"There is no '{arg}'."; return null;
            }
        }
        return new Options(ids, quick, scale, json);
    }
}
