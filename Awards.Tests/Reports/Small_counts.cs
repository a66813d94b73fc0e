using Awards.Domain.Organisations;
using Awards.Projections.Reports;
using Awards.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Awards.Tests.Reports;

/// <summary>Published tables show no small count, and none can be computed from what they show.</summary>
public sealed class Small_counts
{
    private const int Least = 5;

    [Fact]
    public void and_nothing_else_are_hidden_where_there_are_several_in_each_row_and_column()
    {
        var published = Suppression.Publish(new[,] { { 1, 2, 30 }, { 3, 4, 40 }, { 50, 60, 70 } }, Least);
        Row(published, 0).ShouldBe([null, null, 30, 33]);
        Row(published, 1).ShouldBe([null, null, 40, 47]);
        Row(published, 2).ShouldBe([50, 60, 70, 180]);
        Row(published, 3).ShouldBe([54, 66, 140, 260]);
    }

    [Fact]
    public void take_another_count_with_them_so_that_no_subtraction_gives_them_away()
    {
        var published = Suppression.Publish(new[,] { { 2, 20 }, { 30, 40 } }, Least);
        (published[0, 0], published[0, 1], published[1, 0], published[1, 1]).ShouldBe((null, null, null, null));
        (published[0, 2], published[2, 0], published[2, 2]).ShouldBe((22, 32, 92));
    }

    [Fact]
    public void that_are_nothing_are_hidden_too() => Suppression.Publish(new[,] { { 0, 9 }, { 9, 0 } }, Least).Cast<int?>()
        .ShouldNotContain(0);

    [Fact]
    public void leave_a_table_without_any_as_it_is() =>
        Suppression.Publish(new[,] { { 5, 6 }, { 7, 8 } }, Least).Cast<int?>().ShouldBe([5, 6, 11, 7, 8, 15, 12, 14, 26]);

    /// <summary>By trying: beside each hidden count another one is possible that leaves every published figure as it is.</summary>
    [Fact]
    public void can_never_be_computed_from_what_is_published() => Properties.Check(Prop.ForAll(Tables, table =>
    {
        var published = Suppression.Publish(table, Least);
        var shown = published.Cast<int?>().OfType<int>().ToList();
        shown.ShouldAllBe(count => count >= Least);
        var free = Possible(table, published);
        foreach (var (row, column) in Cells(published).Where(cell => published[cell.Row, cell.Column] is null))
            free.ShouldContain((row, column), $"{Text(table)} is given away at {row}, {column}");
    }), 300);

    [Fact]
    public void are_of_published_awards_alone()
    {
        var published = Enumerable.Range(0, 12)
            .Select(n => Counted.Of(n < 6 ? Rank.Leader : Rank.DirectWorker, true) with { IsPublished = true });
        var report = PublicFairness.Of(
            2021, published.Append(Counted.Of(Rank.Leader, true)),
            one => FairnessReport.GroupOf(one, new HashSet<Domain.UnitId>(), UnitKinds.Unknown));
        (report.Individuals.Total, report.Collectives.Rows.Count).ShouldBe((12, 0));
        report.Individuals.Rows.ShouldHaveSingleItem().Total.ShouldBe(12);
    }

    // Of a table with totals a change by one to and fro is possible whenever any is.
    private static HashSet<(int Row, int Column)> Possible(int[,] table, int?[,] published)
    {
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        var free = new HashSet<(int Row, int Column)>();
        var change = new int[rows + 1, columns + 1];
        Try(0);
        return free;

        void Try(int cell)
        {
            if (cell == rows * columns)
            {
                foreach (var (row, column) in Cells(published)) if (published[row, column] is not null && change[row, column] != 0) return;
                foreach (var (row, column) in Cells(published)) if (change[row, column] != 0) free.Add((row, column));
                return;
            }
            var (at, to) = (cell / columns, cell % columns);
            for (var step = -1; step <= 1; step++)
            {
                if (step != 0 && (published[at, to] is not null || table[at, to] + step < 0)) continue;
                Add(at, to, step);
                Try(cell + 1);
                Add(at, to, -step);
            }
        }

        void Add(int row, int column, int step)
        {
            change[row, column] += step;
            change[row, columns] += step;
            change[rows, column] += step;
            change[rows, columns] += step;
        }
    }

    private static Arbitrary<int[,]> Tables { get; } = Arb.From(
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 3)
        from counts in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 4)), (2, Gen.Choose(5, 12))), rows * columns)
        select Shape(counts, rows, columns));

    private static int[,] Shape(int[] counts, int rows, int columns)
    {
        var table = new int[rows, columns];
        for (var cell = 0; cell < counts.Length; cell++) table[cell / columns, cell % columns] = counts[cell];
        return table;
    }

    private static IEnumerable<(int Row, int Column)> Cells(int?[,] table) => Enumerable.Range(0, table.GetLength(0))
        .SelectMany(row => Enumerable.Range(0, table.GetLength(1)).Select(column => (row, column)));

    private static IEnumerable<int?> Row(int?[,] table, int row) =>
        Enumerable.Range(0, table.GetLength(1)).Select(column => table[row, column]);

    private static string Text(int[,] table) => string.Join(' ', table.Cast<int>());
}
