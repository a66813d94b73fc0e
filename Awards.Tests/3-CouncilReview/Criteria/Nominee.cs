using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.CouncilReview.Criteria;

/// <summary>A nominee for an award of 2021, as a record has them; and what one condition finds in it.</summary>
internal sealed record Nominee(Candidate Candidate)
{
    public static readonly AwardCode Fighter = new("grassroots-emulation-fighter");
    public static readonly AwardCode Collective = new("excellent-collective");

    private static readonly Source Somewhere = new("Văn bản thử", "Điều 1", Verified: true);

    public static Nominee Worker { get; } = Of(NomineeKind.Person, Rank.DirectWorker);

    public static Nominee Leader { get; } = Of(NomineeKind.Person, Rank.Leader);

    public static Nominee Team { get; } = Of(NomineeKind.Unit, null);

    public Nominee Given(AwardCode award, params int[] years) => this with
    {
        Candidate = Candidate with { Own = Honoured(Candidate.Own, award, years) },
    };

    public Nominee UnitGiven(AwardCode award, params int[] years) => this with
    {
        Candidate = Candidate with { Unit = Honoured(Candidate.Unit!, award, years) },
    };

    public Nominee With(params TrackEntry[] entries) => this with
    {
        Candidate = Candidate with
        {
            Own = Candidate.Own with { Record = entries.Aggregate(Candidate.Own.Record, (record, entry) => record.With(entry)) },
        },
    };

    public Assessment Assess(Condition? condition, AskedOf? asked = null) =>
        Assess(this, new Criterion("asked", "Tiêu chí", Somewhere, condition, asked));

    /// <summary>Under a law by which what was achieved counts only after a discipline ended.</summary>
    public static Assessment Assess(Nominee? nominee, Criterion criterion) => Eligibility.Assess(
        Awards.Tests.Support.Flags.CourtRule with { Criteria = [criterion], AfterDiscipline = Somewhere }, nominee?.Candidate).Single();

    /// <summary>Under a law that does not say so.</summary>
    public Assessment AssessWithoutThatLaw(Condition condition) => Eligibility.Assess(
        Awards.Tests.Support.Flags.CourtRule with
        {
            Criteria = [new Criterion("asked", "Tiêu chí", Somewhere, condition)],
            AfterDiscipline = null,
        },
        Candidate).Single();

    public static Guid Id(int number) => NameBased.Id("entry", $"{number}");

    public static TrackEntry Rated(int year, Rating rating) => new TrackEntry.YearRating(Id(year), year, rating, $"{year}/XL");

    public static TrackEntry Initiative(int number, InitiativeLevel level, int year = 2021) =>
        new TrackEntry.Initiative(Id(number), level, $"Sáng kiến {number}", year, $"{number}/QĐ-SK");

    public static TrackEntry Disciplined(DateOnly from, DateOnly until, Sanction sanction = Sanction.Warning) =>
        new TrackEntry.Discipline(Id(from.DayNumber), sanction, from, until);

    public static TrackEntry Figure(string code, int value, int year = 2021) =>
        new TrackEntry.YearFigure(NameBased.Id(code, $"{year}", $"{value}"), year, code, value, $"{year}/BC");

    private static Nominee Of(NomineeKind kind, Rank? rank) =>
        new(new Candidate(kind, rank, 2021, Nothing, kind == NomineeKind.Unit ? null : Nothing));

    private static Years Nothing => new([], TrackRecord.Empty);

    private static Years Honoured(Years years, AwardCode award, int[] when) => years with
    {
        Honours = [.. years.Honours, .. when.Select(year => new HeldHonour(award, "Danh hiệu", year, $"{year}/QĐ"))],
    };
}
