using System.Text.Json.Serialization;

namespace Awards.Domain.Organisations;

/// <summary>What is known of a nominee's earlier years: what the criteria of an award are compared with.</summary>
/// <param name="Entries">In the order in which they were entered; what was struck out is still there.</param>
public sealed record TrackRecord(ValueList<TrackEntry> Entries)
{
    /// <summary>Nothing is known.</summary>
    public static TrackRecord Empty { get; } = new(ValueList.Create<TrackEntry>([]));

    /// <summary>The entries of a kind that were not struck out.</summary>
    public IEnumerable<T> Of<T>()
        where T : TrackEntry
    {
        var struck = Entries.OfType<TrackEntry.StrikingOut>().Select(striking => striking.Entry).ToHashSet();
        return Entries.OfType<T>().Where(entry => !struck.Contains(entry.Id));
    }

    /// <summary>The entry with an id, struck out or not; null: there is none.</summary>
    public TrackEntry? Entry(Guid id) => Entries.FirstOrDefault(entry => entry.Id == id);

    /// <summary>Whether an entry was struck out.</summary>
    public bool IsStruck(Guid id) => Entries.OfType<TrackEntry.StrikingOut>().Any(striking => striking.Entry == id);

    /// <summary>The holds that were neither lifted nor struck out.</summary>
    public IEnumerable<TrackEntry.Hold> StandingHolds()
    {
        var lifted = Of<TrackEntry.HoldLifting>().Select(lifting => lifting.Lifted).ToHashSet();
        return Of<TrackEntry.Hold>().Where(hold => !lifted.Contains(hold.Id));
    }

    /// <summary>The record with one more entry.</summary>
    public TrackRecord With(TrackEntry entry) => new(Entries.With(entry));
}

/// <summary>One entry of a nominee's record. Entries are added and struck out, never changed.</summary>
/// <param name="Id">Its id, made by who enters it; of an imported line it follows from the line.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EarlierHonour), "earlierHonour")]
[JsonDerivedType(typeof(YearRating), "rating")]
[JsonDerivedType(typeof(Initiative), "initiative")]
[JsonDerivedType(typeof(Discipline), "discipline")]
[JsonDerivedType(typeof(YearFigure), "figure")]
[JsonDerivedType(typeof(TargetResult), "targetResult")]
[JsonDerivedType(typeof(Hold), "hold")]
[JsonDerivedType(typeof(HoldLifting), "holdLifting")]
[JsonDerivedType(typeof(StrikingOut), "strikingOut")]
public abstract record TrackEntry(Guid Id)
{
    /// <summary>An award given before this system kept the dossiers, or by somebody else.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Award">The award's code.</param>
    /// <param name="AwardName">Its official name.</param>
    /// <param name="Year">The year that it rewards.</param>
    /// <param name="Number">Number of the decision.</param>
    /// <param name="Day">Date of the decision.</param>
    /// <param name="Authority">Who decided.</param>
    public sealed record EarlierHonour(
        Guid Id, AwardCode Award, string AwardName, int Year, string Number, DateOnly Day, string Authority) : TrackEntry(Id);

    /// <summary>How a year's work was rated (xếp loại).</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Rating">The rating.</param>
    /// <param name="Document">Number of the document that says so.</param>
    public sealed record YearRating(Guid Id, int Year, Rating Rating, string Document) : TrackEntry(Id);

    /// <summary>An initiative (sáng kiến), research topic or project that was recognised.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Level">How far it is recognised to have effect.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Year">The year for which it counts.</param>
    /// <param name="Document">Number of the decision that recognised it.</param>
    public sealed record Initiative(Guid Id, InitiativeLevel Level, string Title, int Year, string Document) : TrackEntry(Id);

    /// <summary>A discipline. What it was about is no business of the log: details are in the vault.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Sanction">How heavy.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="Until">Last day; achievements count from the day after it.</param>
    public sealed record Discipline(Guid Id, Sanction Sanction, DateOnly From, DateOnly Until) : TrackEntry(Id);

    /// <summary>That nobody awards or proposes the nominee for the time being. What it is about is no business of the log.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Ground">Why.</param>
    /// <param name="From">First day (ICT).</param>
    /// <param name="Document">Number of the document that says so.</param>
    public sealed record Hold(Guid Id, HoldGround Ground, DateOnly From, string Document) : TrackEntry(Id);

    /// <summary>That a hold has ended.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Lifted">The hold's id.</param>
    /// <param name="Until">Last day (ICT) of the hold.</param>
    /// <param name="Reason">Why it ended, such as that nothing was found.</param>
    public sealed record HoldLifting(Guid Id, Guid Lifted, DateOnly Until, string Reason) : TrackEntry(Id);

    /// <summary>A figure of a year, such as the head count of a unit or the cases that a judge resolved.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Code">Which figure, as the rule set names it.</param>
    /// <param name="Value">0 or more.</param>
    /// <param name="Document">Number of the document that it is taken from.</param>
    public sealed record YearFigure(Guid Id, int Year, string Code, int Value, string Document) : TrackEntry(Id);

    /// <summary>What a unit reached of a target (chỉ tiêu) of a campaign: evidence that an appraisal can cite.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Year">The campaign's year.</param>
    /// <param name="Text">What was to be reached.</param>
    /// <param name="Outcome">Whether it was.</param>
    /// <param name="Document">Number of the document that says so.</param>
    public sealed record TargetResult(Guid Id, int Year, string Text, TargetOutcome Outcome, string Document) : TrackEntry(Id);

    /// <summary>That an entry was wrong: it stays on record and counts no longer.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Entry">The entry struck out.</param>
    /// <param name="Reason">Why.</param>
    public sealed record StrikingOut(Guid Id, Guid Entry, string Reason) : TrackEntry(Id);
}

/// <summary>What became of a target, the better the higher.</summary>
public enum TargetOutcome
{
    /// <summary>Không đạt.</summary>
    Missed,

    /// <summary>Đạt.</summary>
    Reached,

    /// <summary>Vượt.</summary>
    Exceeded,
}

/// <summary>How a year's work is rated, the better the higher.</summary>
public enum Rating
{
    /// <summary>Không hoàn thành nhiệm vụ.</summary>
    NotCompleted,

    /// <summary>Hoàn thành nhiệm vụ.</summary>
    Completed,

    /// <summary>Hoàn thành tốt nhiệm vụ.</summary>
    CompletedWell,

    /// <summary>Hoàn thành xuất sắc nhiệm vụ.</summary>
    CompletedExcellently,
}

/// <summary>How far an initiative has effect, the wider the higher.</summary>
public enum InitiativeLevel
{
    /// <summary>Within the unit (cơ sở).</summary>
    Unit,

    /// <summary>In the sector: ministry or province (bộ, ban, ngành, tỉnh).</summary>
    Sector,

    /// <summary>In the whole country (toàn quốc).</summary>
    Nation,
}

/// <summary>Sanctions, the heavier the higher.</summary>
public enum Sanction
{
    /// <summary>Khiển trách.</summary>
    Reprimand,

    /// <summary>Cảnh cáo.</summary>
    Warning,

    /// <summary>Hạ bậc lương, giáng chức, cách chức.</summary>
    Demotion,

    /// <summary>Buộc thôi việc.</summary>
    Dismissal,
}
