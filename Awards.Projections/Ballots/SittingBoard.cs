// How far is this sitting: who is there, what is before it, which ballots were held and with what result?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Reports;

namespace Awards.Projections.Ballots;

/// <summary>
/// A conference or a council session as its members see it. That somebody has voted is shown, never what; of an uncounted ballot there is
/// nothing to show but who has cast.
/// </summary>
/// <param name="Plan">What it was convened for: day, electors, questions with policies and seats.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Present">Electors who registered.</param>
/// <param name="Quorums">Every attempt to open it, in order.</param>
/// <param name="Agenda">The dossiers before it: who stands, who was turned away, who was let go; from when it was convened.</param>
/// <param name="Ballots">Every ballot held, in order.</param>
/// <param name="Lead">Elected to lead the cluster next year; null while, or where, nobody is.</param>
/// <param name="Deputy">Elected as deputy.</param>
public sealed record SittingBoard(
    SittingPlan Plan, SittingStage Stage, ValueList<BoardAttendance> Present, ValueList<BoardQuorum> Quorums, Agenda Agenda,
    ValueList<BoardBallot> Ballots, UnitId? Lead, UnitId? Deputy)
{
    /// <summary>Conflicts of interest of the dossiers before it; set where one sitting is shown, and never stored.</summary>
    public ValueList<ConflictNotice>? Conflicts { get; init; }

    /// <summary>For a conference, its cluster's quotas and what is left of them; set where one sitting is shown, and never
    /// stored.</summary>
    public ValueList<QuotaLine>? Quotas { get; init; }
}

/// <summary>How far a sitting is.</summary>
public enum SittingStage
{
    /// <summary>Convened, not opened.</summary>
    Convened,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>An elector who is there.</summary>
/// <param name="Elector">The member unit or person.</param>
/// <param name="Representative">For a unit: who represents it.</param>
public sealed record BoardAttendance(ElectorId Elector, PersonId? Representative);

/// <summary>An attempt to open the sitting.</summary>
/// <param name="Reached">Whether a quorum was there.</param>
/// <param name="Present">Members present.</param>
/// <param name="Members">Members of the body.</param>
/// <param name="Quorum">The share that must be present.</param>
/// <param name="At">Effective time (UTC).</param>
public sealed record BoardQuorum(bool Reached, int Present, int Members, Fraction Quorum, DateTimeOffset At);

/// <summary>One ballot on a question.</summary>
/// <param name="Question">The question's code.</param>
/// <param name="Vietnamese">What voters read.</param>
/// <param name="English">The same in English, where it has an English name.</param>
/// <param name="Number">1 for the first ballot; a tie at the cut leads to the next.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Nominees">Who is voted on.</param>
/// <param name="Excluded">Dossiers that stood for it and were not put to the vote.</param>
/// <param name="Seats">How many may be recommended by it; null: no quota.</param>
/// <param name="Policy">How it is voted on, with the source.</param>
/// <param name="Entitled">Who may cast.</param>
/// <param name="Cast">Who has cast.</param>
public sealed record BoardBallot(
    string Question, string Vietnamese, string English, int Number, QuestionStage Stage, ValueList<Nominee> Nominees,
    ValueList<NomineeId> Excluded, int? Seats, VotePolicy Policy, ValueList<Elector> Entitled, ValueList<BoardCast> Cast)
{
    /// <summary>The count record; null until counted.</summary>
    public BallotCount? Count { get; init; }

    /// <summary>The count per nominee; empty until counted.</summary>
    public ValueList<NomineeTally> Tallies { get; init; } = [];

    /// <summary>Sorted receipts, for voters to find theirs; empty until counted.</summary>
    public ValueList<string> Receipts { get; init; } = [];

    /// <summary>Nominees are tied at the cut, and the further ballot among them was not put yet.</summary>
    public bool TiePending { get; init; }

    /// <summary>The key that opens its papers is gone.</summary>
    public bool KeyDestroyed { get; init; }
}

/// <summary>That an elector has voted.</summary>
/// <param name="Elector">Who.</param>
/// <param name="Written">Whether in writing, as an absent member.</param>
public sealed record BoardCast(ElectorId Elector, bool Written);

/// <summary>The read model of sittings. Conferences and sessions share it: most of their events do not say whose they are.</summary>
public static class SittingBoards
{
    /// <summary>The read model; a document's id is the sitting's.</summary>
    public static Projection<SittingBoard> Projection { get; } = new()
    {
        Name = "SittingBoard",
        Keys = happened => (Subjects.Sitting(happened.Data)?.Value ?? Subjects.Host(happened.Data)) is { } id ? [id.ToString()] : [],
        Apply = SittingBoardFold.Apply,
        Indexes = ["((data->'plan'->>'kind'), (data->'plan'->>'day'), id)"],
    };

    /// <summary>Sittings of one kind, the last day first.</summary>
    internal static DocumentQuery Query(
        SittingKind kind, FormattableString? of, CampaignId? campaign, SittingStage? stage, Paging page) => new()
        {
            Where = Conditions.All(
            $"data->'plan'->>'kind' = {kind.ToString()}",
            of,
            Conditions.When(campaign, wanted => $"data->'plan'->>'campaign' = {wanted.Value.ToString()}"),
            Conditions.When(stage, wanted => $"data->>'stage' = {wanted.ToString()}")),
            OrderBy = [new SortKey("data->'plan'->>'day'")],
            Descending = true,
            Limit = page.Limit,
            After = page.After,
        };
}
