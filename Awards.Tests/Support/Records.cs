using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>What is known of somebody's earlier years: one entry of each kind.</summary>
internal static class Records
{
    public static readonly TrackEntry.EarlierHonour Earlier = new(
        Id("earlier"), new("advanced-worker"), "Lao động tiên tiến", 2018, "18/QĐ-VP", new(2018, 12, 20), "Chánh Văn phòng");

    public static readonly TrackEntry.YearRating Rating = new(Id("rating"), 2019, Domain.Organisations.Rating.CompletedWell, "31/TB-VP");

    public static readonly TrackEntry.Initiative Initiative =
        new(Id("initiative"), InitiativeLevel.Unit, "Phần mềm theo dõi thời hạn tạm giam", 2019, "7/QĐ-VP");

    public static readonly TrackEntry.Discipline Discipline =
        new(Id("discipline"), Sanction.Reprimand, new(2018, 3, 1), new(2019, 2, 28));

    public static readonly TrackEntry.YearFigure Figure = new(Id("figure"), 2019, "resolved-cases", 41, "12/BC-VP");

    public static readonly TrackEntry.Hold Hold = new(Id("hold"), HoldGround.Inspection, new(2020, 5, 4), "9/QĐ-TTr");

    public static readonly TrackEntry.HoldLifting HoldLifting = new(Id("lifting"), Hold.Id, new(2020, 7, 1), "Không có vi phạm");

    public static IReadOnlyList<TrackEntry> OfEachKind { get; } = [Earlier, Rating, Initiative, Discipline, Figure, Hold];

    public static TrackEntry.StrikingOut Strike(TrackEntry entry, string reason = "Ghi nhầm người") =>
        new(NameBased.Id("striking out", entry.Id.ToString()), entry.Id, reason);

    /// <summary>As it comes from a registration that was merged: from nobody.</summary>
    public static EnterPersonRecord Forwarded(this EnterPersonRecord command) =>
        command with { Act = new Act(null, Days.Morning(Days.Launch)) };

    private static Guid Id(string name) => NameBased.Id("entry", name);
}
