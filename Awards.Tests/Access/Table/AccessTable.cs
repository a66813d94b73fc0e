using System.Runtime.CompilerServices;

namespace Awards.Tests.Access.Table;

/// <summary>docs/access.md as the reviewers froze it.</summary>
internal static class AccessTable
{
    /// <summary>Whoever did not sign in.</summary>
    public const string Nobody = "Nobody";

    /// <summary>Whoever signed in and holds no office.</summary>
    public const string NoOffice = "NoOffice";

    /// <summary>Every role of this sector, one by one, at the other sector's address.</summary>
    public const string Elsewhere = "Elsewhere";

    private const string First = "Address";
    private const string Last = "Shows";

    /// <summary>The columns between address and what is shown: callers, and <see cref="Elsewhere"/>.</summary>
    public static IReadOnlyList<string> Columns { get; private set; } = [];

    public static IReadOnlyList<Row> Rows { get; } = Read();

    /// <param name="Address">Method and path, with its parameters in braces, and a query where the answer depends on it.</param>
    /// <param name="Of">Whose thing is asked for.</param>
    /// <param name="Cells">The answer expected, by column.</param>
    /// <param name="Shows">What an answer may show.</param>
    public sealed record Row(string Address, string Of, IReadOnlyDictionary<string, string> Cells, string Shows)
    {
        /// <summary>The endpoint, as the program maps it.</summary>
        public string Endpoint => Address.Split('?')[0];

        public HttpMethod Method => HttpMethod.Parse(Address.Split(' ')[0]);

        public string Path => Address.Split(' ')[1];

        public override string ToString() => $"{Address} of {Of}";
    }

    private static List<Row> Read([CallerFilePath] string here = "")
    {
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../docs/access.md");
        var (rows, columns) = (new List<Row>(), (string[])[]);
        foreach (var line in File.ReadLines(file).Where(line => line.StartsWith("| ", StringComparison.Ordinal)))
        {
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            if (cells[0] == First) columns = cells;
            else if (columns.Length == cells.Length && columns[^1] == Last && !cells[0].StartsWith("---", StringComparison.Ordinal))
                rows.Add(new(cells[0], cells[1], Named(columns[2..^1], cells[2..^1]), cells[^1]));
        }
        Columns = columns[2..^1];
        return rows;
    }

    private static Dictionary<string, string> Named(string[] columns, string[] cells) =>
        columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
