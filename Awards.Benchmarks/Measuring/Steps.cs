namespace Awards.Benchmarks;

/// <summary>An event as large and as Vietnamese as a step of a dossier: about 450 bytes of JSON.</summary>
internal sealed record BenchStepTaken(
    Guid Dossier, string Nominee, string Award, string Step, string Unit, Guid Officer, DateOnly Day, int Score, string Note, int Round);

/// <summary>What a stream of steps comes to.</summary>
internal sealed record BenchDossier(int Steps, string Step, int Score, DateOnly Day)
{
    public static readonly StreamType<BenchDossier> Stream = new("bench_dossier", new BenchDossier(0, "", 0, default), Evolve);

    private static BenchDossier Evolve(BenchDossier state, object happened) => happened is BenchStepTaken step
        ? new BenchDossier(state.Steps + 1, step.Step, state.Score + step.Score, step.Day)
        : state;
}

/// <summary>Makes steps, always the same for the same numbers.</summary>
internal static class Steps
{
    /// <summary>Steps of one dossier, where nothing else is said.</summary>
    public const int OfADossier = 10;

    private static readonly string[] names =
        ["Đã tiếp nhận hồ sơ", "Đã thẩm định", "Đã đưa vào phiên họp", "Hội đồng đã bỏ phiếu", "Đã trình Chánh án"];

    public static EventTypes EventTypes { get; } = new([typeof(BenchStepTaken)]);

    public static BenchStepTaken Of(Guid dossier, int n, int unit = 0) => new(
        dossier, "Tập thể cán bộ, công chức Tòa án nhân dân tỉnh Bắc Giang", "Cờ thi đua của Tòa án nhân dân", names[n % names.Length],
        $"unit-{unit:D4}", dossier, new DateOnly(2021, 11, 1).AddDays(n), 80 + (n % 20),
        "Hồ sơ đầy đủ, đúng biểu mẫu; thành tích đã được cụm thi đua xác nhận.", 1);

    /// <summary>Who and why, as an endpoint says it.</summary>
    public static Metadata Metadata() =>
        new("0192f7a0-7b1c-7c3e-9a52-5d1f6b8c0e11", DateTimeOffset.UnixEpoch.AddYears(51), Guid.CreateVersion7().ToString());
}
