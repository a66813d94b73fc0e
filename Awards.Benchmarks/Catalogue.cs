namespace Awards.Benchmarks;

/// <summary>One or more figures that are measured together.</summary>
/// <param name="Ids">Their numbers, with spaces between.</param>
/// <param name="Measure">Measures them and notes what came out.</param>
internal sealed record Figure(string Ids, Func<Bench, Task> Measure)
{
    public bool Has(string id) => Ids.Split(' ').Contains(id);
}

/// <summary>Every figure, in the order they are measured.</summary>
internal static class Catalogue
{
    private static readonly Figure[] All =
    [
        new("P1 P4", ManyWriters.Sixteen),
        new("P2", ManyWriters.More),
        new("P3", OneWriter.Measure),
        new("P13", TwoNodes.Measure),
        new("P12", BytesOnDisk.Measure),
        new("P6", Rebuilding.OneStreamADocument),
        new("P7", Rebuilding.ManyStreamsADocument),
        new("P8", Folding.Measure),
        new("P9", Freshness.Measure),
        new("P5", OverHttp.Commands),
        new("P11", OverHttp.Register),
    ];

    private static readonly Figure Scale = new("P10", Growth.Measure);

    public static bool Knows(string id) => All.Append(Scale).Any(figure => figure.Has(id));

    public static IEnumerable<Figure> Chosen(Options options) => All.Concat(options.Scale ? [Scale] : [])
        .Where(figure => options.Ids.Count == 0 || figure.Ids.Split(' ').Any(options.Ids.Contains));
}
