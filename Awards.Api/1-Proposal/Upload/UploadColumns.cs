using System.Collections.Frozen;
using Awards.Api.Http;
using Awards.Projections;

namespace Awards.Api.Proposals;

/// <summary>The columns of the template, and every heading by which a file may name them; marks, case and spaces do not matter.</summary>
internal static class UploadColumns
{
    private static readonly (UploadColumn Column, string Heading, string[] Others)[] All =
    [
        (UploadColumn.Award, "Danh hiệu", ["mã danh hiệu", "hình thức khen thưởng", "award"]),
        (UploadColumn.Name, "Họ và tên", ["họ tên", "name"]),
        (UploadColumn.Position, "Chức vụ", ["position"]),
        (UploadColumn.Rank, "Vị trí", ["rank"]),
        (UploadColumn.IdentityNumber, "Số định danh", ["số CCCD", "identityNumber", "identity number"]),
        (UploadColumn.Person, "Mã cá nhân", ["person"]),
        (UploadColumn.Unit, "Tập thể", ["đơn vị", "unit"]),
    ];

    private static readonly FrozenDictionary<string, UploadColumn> ByHeading = All
        .SelectMany(column => column.Others.Prepend(column.Heading).Select(heading => (Key: SearchText.Of(heading), column.Column)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Column);

    /// <summary>The headings of the template, in its order.</summary>
    public static IReadOnlyList<string> Template { get; } = [.. All.Select(column => column.Heading)];

    /// <summary>The template's heading of a column.</summary>
    public static string Heading(UploadColumn column) => Array.Find(All, known => known.Column == column).Heading;

    /// <summary>Reads a grid whose first row that says anything has the headings.</summary>
    /// <param name="grid">Every row of the file, empty ones too, so that lines are counted as people see them.</param>
    /// <param name="mostRows">More rows are refused.</param>
    public static UploadTable Read(IEnumerable<string[]> grid, int mostRows)
    {
        var rows = new List<UploadRow>();
        Dictionary<int, UploadColumn>? columns = null;
        var line = 0;
        foreach (var cells in grid)
        {
            line++;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (columns is null)
            {
                columns = [];
                if (Headings(cells, line, columns) is { } problem) return UploadTable.Unusable(problem);
                continue;
            }
            if (rows.Count == mostRows)
                return UploadTable.Unusable(UploadProblem.Of(line, null, HttpRules.UploadTooLong.With("most", mostRows)));
            rows.Add(new UploadRow(line, columns.Where(column => column.Key < cells.Length && !string.IsNullOrWhiteSpace(cells[column.Key]))
                .ToDictionary(column => column.Value, column => cells[column.Key].Trim())));
        }
        return rows.Count == 0 ? UploadTable.Unusable(UploadProblem.Of(0, null, HttpRules.UploadEmpty)) : new UploadTable(rows, []);
    }

    private static UploadProblem? Headings(string[] cells, int line, Dictionary<int, UploadColumn> columns)
    {
        for (var place = 0; place < cells.Length; place++)
        {
            if (string.IsNullOrWhiteSpace(cells[place])) continue;
            if (!ByHeading.TryGetValue(SearchText.Of(cells[place]), out var column))
                return UploadProblem.Of(line, null, HttpRules.UploadColumnUnknown.With("column", cells[place].Trim()));
            if (!columns.TryAdd(place, column) || columns.Values.Count(known => known == column) > 1)
                return UploadProblem.Of(line, null, HttpRules.UploadColumnUnknown.With("column", cells[place].Trim()));
        }
        return columns.ContainsValue(UploadColumn.Award) && (columns.ContainsValue(UploadColumn.Name)
                || columns.ContainsValue(UploadColumn.Person) || columns.ContainsValue(UploadColumn.Unit))
            ? null
            : UploadProblem.Of(line, null, HttpRules.UploadColumnMissing);
    }
}
