namespace Awards.Projections.Reports;

/// <summary>
/// Which counts of a table with totals are not published. Counts below the least one are not; then as many more, that none of these can
/// be computed from what is left: not by subtraction, and not because nothing is below zero.
/// </summary>
/// <remarks>
/// Rows and columns are the two sides of a graph, the counts that are not published its edges, the totals one more row and column. A count
/// is hidden when one of another size is possible beside the same published counts: then there is a cycle of edges around which one can
/// be added and taken away by turns.
/// </remarks>
public sealed class Suppression
{
    private readonly int[,] counts;
    private readonly bool[,] hidden;
    private readonly int rows;
    private readonly int columns;

    private Suppression(int[,] inner, int least)
    {
        (rows, columns) = (inner.GetLength(0) + 1, inner.GetLength(1) + 1);
        counts = new int[rows, columns];
        hidden = new bool[rows, columns];
        foreach (var (row, column) in Cells().Where(cell => !IsTotal(cell)))
        {
            var count = inner[row, column];
            counts[row, column] = count;
            counts[row, columns - 1] += count;
            counts[rows - 1, column] += count;
            counts[rows - 1, columns - 1] += count;
        }
        foreach (var (row, column) in Cells()) hidden[row, column] = counts[row, column] < least;
    }

    /// <summary>The table with a last row and a last column of totals; null: not published.</summary>
    /// <param name="inner">The counts, 0 or more each.</param>
    /// <param name="least">The least count that may be published, and 0 is below it.</param>
    public static int?[,] Publish(int[,] inner, int least)
    {
        var table = new Suppression(inner, least);
        while (table.Cells().FirstOrDefault(cell => table.IsHidden(cell) && !table.IsSafe(cell), (-1, -1)) is var found and not (-1, -1))
            table.HideOneMore(found);
        var published = new int?[table.rows, table.columns];
        foreach (var (row, column) in table.Cells())
            if (!table.hidden[row, column]) published[row, column] = table.counts[row, column];
        return published;
    }

    private IEnumerable<(int Row, int Column)> Cells() =>
        Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)));

    private bool IsHidden((int Row, int Column) cell) => hidden[cell.Row, cell.Column];

    private bool IsTotal((int Row, int Column) cell) => cell.Row == rows - 1 || cell.Column == columns - 1;

    private bool IsSafe((int Row, int Column) cell) =>
        (MayChange(cell, inRow: true) && Leads(fromColumn: true, cell))
        || (MayChange(cell, inRow: false) && Leads(fromColumn: false, cell));

    // With the totals of rows and of columns counted as negative, every row and every column of the whole table adds up to nothing. A step
    // along a row adds one to what adds up, a step along a column takes one away.
    private bool MayChange((int Row, int Column) cell, bool inRow)
    {
        var isNegative = (cell.Row == rows - 1) != (cell.Column == columns - 1);
        return inRow != isNegative || counts[cell.Row, cell.Column] > 0;
    }

    // Whether the other end of the cell is reached by steps along other hidden cells.
    private bool Leads(bool fromColumn, (int Row, int Column) cell)
    {
        var seen = new HashSet<(bool IsColumn, int Place)>();
        var next = new Queue<(bool IsColumn, int Place)>([fromColumn ? (true, cell.Column) : (false, cell.Row)]);
        var goal = fromColumn ? (false, cell.Row) : (true, cell.Column);
        while (next.TryDequeue(out var at))
        {
            if (at == goal) return true;
            if (!seen.Add(at)) continue;
            foreach (var place in Enumerable.Range(0, at.IsColumn ? rows : columns))
            {
                var step = at.IsColumn ? (place, at.Place) : (at.Place, place);
                if (step != cell && IsHidden(step) && MayChange(step, inRow: !at.IsColumn)) next.Enqueue((!at.IsColumn, place));
            }
        }
        return false;
    }

    // First what closes a cycle with what is hidden beside it, then what goes on from there; the smallest of them, and a total only where
    // nothing else is left.
    private void HideOneMore((int Row, int Column) cell)
    {
        var (inRows, inColumns) = Beside(cell);
        var (row, column) = Cells().Where(other => !IsHidden(other))
            .OrderBy(IsTotal)
            .ThenByDescending(other => (inRows.Contains(other.Row) ? 1 : 0) + (inColumns.Contains(other.Column) ? 1 : 0))
            .ThenBy(other => counts[other.Row, other.Column])
            .First();
        hidden[row, column] = true;
    }

    // The rows and columns that hang together with a hidden cell by other hidden cells.
    private (HashSet<int> Rows, HashSet<int> Columns) Beside((int Row, int Column) cell)
    {
        var (inRows, inColumns) = (new HashSet<int> { cell.Row }, new HashSet<int> { cell.Column });
        for (var found = 0; found < inRows.Count + inColumns.Count;)
        {
            found = inRows.Count + inColumns.Count;
            foreach (var (row, column) in Cells().Where(IsHidden))
            {
                if (!inRows.Contains(row) && !inColumns.Contains(column)) continue;
                inRows.Add(row);
                inColumns.Add(column);
            }
        }
        return (inRows, inColumns);
    }
}
