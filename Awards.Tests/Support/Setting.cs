using System.Security.Cryptography;
using System.Text;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The days on which the specifications' year takes place, and its deadlines.</summary>
internal static class Days
{
    public static readonly DateOnly Launch = new(2021, 1, 15);
    public static readonly DateOnly Proposing = new(2021, 9, 20);
    public static readonly DateOnly Conference = new(2021, 10, 12);
    public static readonly DateOnly Appraising = new(2021, 11, 5);
    public static readonly DateOnly Council = new(2021, 11, 20);
    public static readonly DateOnly Deciding = new(2021, 12, 20);

    public static readonly ValueList<StepDeadline> Deadlines =
    [
        new(Step.Proposal, new(2021, 9, 30)), new(Step.ClusterVote, new(2021, 10, 31)), new(Step.Appraisal, new(2021, 11, 15)),
        new(Step.CouncilReview, new(2021, 11, 30)), new(Step.Decision, new(2021, 12, 31)), new(Step.UpwardSubmission, new(2022, 1, 31)),
    ];

    /// <summary>Before every deadline.</summary>
    public static DateTimeOffset Usual => Morning(Proposing);

    /// <summary>Nine in the morning, in Vietnam.</summary>
    public static DateTimeOffset Morning(DateOnly day) => At(day, new TimeOnly(9, 0));

    /// <summary>A time of day in Vietnam, as UTC.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day, time, TimeSpan.FromHours(7)).ToUniversalTime();

    /// <summary>The last moment of a day in Vietnam.</summary>
    public static DateTimeOffset LastMomentOf(DateOnly day) => At(day, TimeOnly.MaxValue);

    /// <summary>The first moment after a step's deadline.</summary>
    public static DateTimeOffset Missed(Step step) => Ict.EndOf(Deadlines.First(deadline => deadline.Step == step).LastDay);
}

/// <summary>Six units of Cluster VI, and one of another.</summary>
internal static class Units
{
    public static readonly UnitId Office = Of("Văn phòng");
    public static readonly UnitId Personnel = Of("Vụ Tổ chức - Cán bộ");
    public static readonly UnitId Emulation = Of("Vụ Thi đua - Khen thưởng");
    public static readonly UnitId Academy = Of("Học viện Tòa án");
    public static readonly UnitId Law = Of("Vụ Pháp chế và Quản lý khoa học");
    public static readonly UnitId Newspaper = Of("Báo Công lý");
    public static readonly UnitId Elsewhere = Of("Tòa án nhân dân thành phố Hà Nội");

    public static readonly ValueList<UnitId> Members = [Office, Personnel, Emulation, Academy, Law, Newspaper];

    private static readonly Dictionary<UnitId, string> Known = new[]
    {
        "Văn phòng", "Vụ Tổ chức - Cán bộ", "Vụ Thi đua - Khen thưởng", "Học viện Tòa án", "Vụ Pháp chế và Quản lý khoa học", "Báo Công lý",
        "Tòa án nhân dân thành phố Hà Nội",
    }.ToDictionary(Of);

    public static ValueList<Unit.Registered> Registered { get; } =
        [.. Known.Select(known => new Unit.Registered(known.Key, known.Value, ValueList.Create<string>([])))];

    /// <summary>A unit's official name.</summary>
    public static string Name(UnitId unit) => Known[unit];

    private static UnitId Of(string name) => new(NameBased.Id("unit", name));
}

/// <summary>Who acts.</summary>
internal static class People
{
    public static readonly PersonId HeadOfOffice = Of("Chánh Văn phòng");
    public static readonly PersonId Secretary = Of("Thư ký Hội đồng");
    public static readonly PersonId OtherSecretary = Of("Thư ký Hội đồng (2)");
    public static readonly PersonId ChiefJustice = Of("Chánh án");
    public static readonly PersonId Chair = Of("Chủ tịch Hội đồng");
    public static readonly PersonId Stranger = Of("Người ngoài Hội đồng");

    /// <summary>The council of five; the first of its members after the chair heads a unit that is nominated.</summary>
    public static readonly ValueList<PersonId> Council = [Chair, HeadOfOffice, Of("Ủy viên 3"), Of("Ủy viên 4"), Of("Ủy viên 5")];

    private static PersonId Of(string name) => new(NameBased.Id("person", name));
}

/// <summary>The two flags, under the regime of 2017 as it is shipped, but the Government's without its public notice: the tests of a
/// notice put one in.</summary>
internal static class Flags
{
    public static readonly AwardCode Court = new("court-flag");
    public static readonly AwardCode Government = new("government-flag");

    public const string Sector = "tand";

    private const string Noticed = "\"ClusterVote\", \"Appraisal\", \"PublicNotice\", ";

    /// <summary>The file's text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Shipped", "tand-2017.json"))
        .Replace(Noticed, Noticed.Replace("\"PublicNotice\", ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    public static RuleSet Regime { get; } =
        RuleSetFile.Read(Text, out var ruleSet) is { } wrong ? throw new InvalidOperationException(wrong) : ruleSet!;

    /// <summary>Its adoption.</summary>
    public static RuleBook.Entry Entry { get; } =
        new(Regime, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), "01/QĐ-TANDTC");

    public static AwardRule CourtRule { get; } = Regime.Award(Court)!;

    public static AwardRule GovernmentRule { get; } = Regime.Award(Government)!;
}
