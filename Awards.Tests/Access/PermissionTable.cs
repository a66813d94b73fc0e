using System.Runtime.CompilerServices;

namespace Awards.Tests.Access;

/// <summary>docs/permissions.md as the reviewers froze it.</summary>
internal static class PermissionTable
{
    public static IReadOnlyList<Row> Rows { get; } = Read();

    public sealed record Row(string Command, string Situation, IReadOnlyDictionary<string, string> Cells)
    {
        public override string ToString() => $"{Command} {Situation}".Trim();
    }

    private static List<Row> Read([CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "../../docs/permissions.md");
        var lines = File.ReadLines(file).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(Cells).ToList();
        var header = lines.First(cells => cells[0] == "Command");
        return
        [
            .. lines.SkipWhile(cells => cells != header).Skip(1)
                .Where(cells => cells.Length == header.Length && !cells[0].StartsWith("---", StringComparison.Ordinal))
                .Select(cells => new Row(cells[0], cells[1], Named(header, cells))),
        ];
    }

    private static Dictionary<string, string> Named(string[] header, string[] cells) =>
        header.Zip(cells).Skip(2).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
