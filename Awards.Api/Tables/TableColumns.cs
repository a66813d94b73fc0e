using System.Collections.Frozen;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections;

namespace Awards.Api.Tables;

/// <summary>One column of a template.</summary>
/// <typeparam name="TColumn">What it says.</typeparam>
/// <param name="Column">What it says.</param>
/// <param name="Heading">Its heading in the template.</param>
/// <param name="Others">Other headings by which a file may name it.</param>
internal sealed record TableColumn<TColumn>(TColumn Column, string Heading, params string[] Others)
    where TColumn : struct, Enum;

/// <summary>The columns of a template, and every heading by which a file may name them; marks, case and spaces do not matter.</summary>
/// <typeparam name="TColumn">What they say.</typeparam>
internal sealed class TableColumns<TColumn>
    where TColumn : struct, Enum
{
    private readonly TableColumn<TColumn>[] all;
    private readonly FrozenDictionary<string, TColumn> byHeading;
    private readonly Func<IReadOnlyCollection<TColumn>, Rule?> missing;

    /// <summary>Columns in the template's order.</summary>
    /// <param name="missing">What a file with these columns lacks, or null.</param>
    /// <param name="all">The columns; no heading holds a comma, a semicolon or a tab.</param>
    public TableColumns(Func<IReadOnlyCollection<TColumn>, Rule?> missing, params TableColumn<TColumn>[] all)
    {
        (this.all, this.missing) = (all, missing);
        byHeading = all
            .SelectMany(column => column.Others.Prepend(column.Heading).Select(name => (Key: SearchText.Of(name), column.Column)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Column);
        Template = [.. all.Select(column => column.Heading)];
    }

    /// <summary>The headings of the template, in its order.</summary>
    public IReadOnlyList<string> Template { get; }

    /// <summary>The template's heading of a column.</summary>
    public string Heading(TColumn column) => Array.Find(all, known => known.Column.Equals(column))!.Heading;

    /// <summary>A rule's refusal of a row.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">The column; null: the row as a whole.</param>
    /// <param name="rule">Why.</param>
    public UploadProblem Problem(int line, TColumn? column, Rule rule) =>
        UploadProblem.Of(line, column is { } where ? Heading(where) : null, rule);

    /// <summary>Reads a grid whose first row that says anything has the headings.</summary>
    /// <param name="grid">Every row of the file, empty ones too, so that lines are counted as people see them.</param>
    /// <param name="mostRows">More rows are refused.</param>
    public Table<TColumn> Read(IEnumerable<string[]> grid, int mostRows)
    {
        var rows = new List<TableRow<TColumn>>();
        Dictionary<int, TColumn>? columns = null;
        var line = 0;
        foreach (var cells in grid)
        {
            line++;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (columns is null)
            {
                columns = [];
                if (Headings(cells, columns) is { } problem) return Table<TColumn>.Unusable(line, problem);
                continue;
            }
            if (rows.Count == mostRows) return Table<TColumn>.Unusable(line, HttpRules.UploadTooLong.With("most", mostRows));
            rows.Add(new TableRow<TColumn>(line, columns
                .Where(column => column.Key < cells.Length && !string.IsNullOrWhiteSpace(cells[column.Key]))
                .ToDictionary(column => column.Value, column => cells[column.Key].Trim())));
        }
        return rows.Count == 0 ? Table<TColumn>.Unusable(0, HttpRules.UploadEmpty) : new Table<TColumn>(rows, []);
    }

    private Rule? Headings(string[] cells, Dictionary<int, TColumn> columns)
    {
        for (var place = 0; place < cells.Length; place++)
        {
            if (string.IsNullOrWhiteSpace(cells[place])) continue;
            if (!byHeading.TryGetValue(SearchText.Of(cells[place]), out var column) || columns.ContainsValue(column))
                return HttpRules.UploadColumnUnknown.With("column", cells[place].Trim());
            columns.Add(place, column);
        }
        return missing(columns.Values);
    }
}
