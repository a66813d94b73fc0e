// How far is this submission: its papers, its returns, and what each dossier on it answered?
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A submission letter as its unit and the standing body see it.</summary>
/// <param name="Submission">Its id.</param>
/// <param name="Unit">The submitting unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="State">How far it is.</param>
/// <param name="Lines">Whom it proposes for what, and the answers.</param>
/// <param name="Papers">Papers handed in.</param>
/// <param name="Required">Papers demanded by the rules in force on the day of lodging; empty before it.</param>
/// <param name="Returns">Every return, in order.</param>
/// <param name="DraftedAt">Effective time (UTC) of the last draft.</param>
public sealed record SubmissionBoard(
    SubmissionId Submission, UnitId Unit, string UnitName, CampaignId Campaign, SubmissionState State, ValueList<SubmissionBoardLine> Lines,
    ValueList<Paper> Papers, ValueList<PaperRule> Required, ValueList<SubmissionReturn> Returns, DateTimeOffset DraftedAt)
{
    /// <summary>Number of the letter; null while drafted.</summary>
    public string? Number { get; init; }

    /// <summary>Its date; null while drafted.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who signed it; null while drafted.</summary>
    public PersonId? Signatory { get; init; }

    /// <summary>Id of the rule set in force on that day; null while drafted.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Whose body it goes to; null: the sector's, or not lodged yet.</summary>
    public Level? Addressee { get; init; }

    /// <summary>Papers demanded of each nominee; null: none.</summary>
    public ValueList<PaperOfNominees>? RequiredOfNominees { get; init; }

    /// <summary>Papers handed in as files, with their versions.</summary>
    public ValueList<HandedInPaper> HandedIn { get; init; } = [];

    /// <summary>Unit, number and nominated units as <see cref="SearchText"/> has them.</summary>
    public string Search => SearchText.Of($"{UnitName} {Number} {string.Join(' ', Lines.Select(line => line.NomineeName).Distinct())}");

    /// <summary>Papers demanded and not handed in.</summary>
    public IEnumerable<DemandedPaper> Missing => Checklist
        .Demanded(Required, RequiredOfNominees, Lines.Select(line => (line.Dossier, line.Award)), Papers, HandedIn)
        .Where(paper => !paper.IsThere);
}

/// <summary>One nominee for one award, and the dossier's answer.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Award">The award.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's name.</param>
/// <param name="Answer">The answer; null while none came.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
public sealed record SubmissionBoardLine(
    DossierId Dossier, AwardCode Award, UnitId Nominee, string NomineeName, LineAnswer? Answer, PersonId? Person = null);

/// <summary>A return for papers.</summary>
/// <param name="Return">1 for the first.</param>
/// <param name="Reasons">What was wrong.</param>
/// <param name="Missing">Codes of papers that were missing.</param>
/// <param name="Until">Last day (ICT) to complete it.</param>
/// <param name="Limit">The time limit applied, with its source.</param>
/// <param name="Doubts">What is unsure about the last day; null: nothing, or its count was not recorded.</param>
public sealed record SubmissionReturn(
    int Return, ValueList<string> Reasons, ValueList<string> Missing, DateOnly Until, TimeLimit Limit, ValueList<Doubt>? Doubts = null);

/// <summary>How far a submission is.</summary>
public enum SubmissionState
{
    /// <summary>Drafted, not signed.</summary>
    Drafted,

    /// <summary>Signed and lodged; its papers are being checked.</summary>
    Lodged,

    /// <summary>Returned for papers.</summary>
    Returned,

    /// <summary>Papers complete.</summary>
    Accepted,

    /// <summary>Not completed in time.</summary>
    Lapsed,
}

/// <summary>The read model of submissions.</summary>
public static class SubmissionBoards
{
    /// <summary>The read model; a document's id is the submission's.</summary>
    public static Projection<SubmissionBoard> Projection { get; } = new()
    {
        Name = "SubmissionBoard",
        Version = 2, // from the second on, it can be searched
        Keys = happened => Subjects.Submission(happened.Data) is { } submission ? [submission.Value.ToString()] : [],
        Apply = Apply,
        Indexes = ["((data->>'unit'), id)"],
    };

    /// <summary>Submissions of a unit, a campaign or in a state, the last drafted first; a member that is null asks for all.</summary>
    /// <param name="unit">Of a unit.</param>
    /// <param name="campaign">Of a campaign.</param>
    /// <param name="state">How far they are.</param>
    /// <param name="page">Which part.</param>
    /// <param name="search">Words of unit, number or nominated units, with or without marks.</param>
    public static DocumentQuery Query(
        UnitId? unit, CampaignId? campaign, SubmissionState? state, Paging page, string? search = null) => new()
        {
            Where = Conditions.All(
            Conditions.When(unit, wanted => $"data->>'unit' = {wanted.Value.ToString()}"),
            Conditions.When(campaign, wanted => $"data->>'campaign' = {wanted.Value.ToString()}"),
            Conditions.When(state, wanted => $"data->>'state' = {wanted.ToString()}"),
            Conditions.Search(search)),
            OrderBy = [new SortKey("(data->>'draftedAt')::timestamptz", "timestamptz")],
            Descending = true,
            Limit = page.Limit,
            After = page.After,
        };

    private static SubmissionBoard Apply(SubmissionBoard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (SubmissionDrafted e, _) => Drafted(e, happened.Metadata.EffectiveAt) with { HandedIn = current?.HandedIn ?? [] },
        (PaperHandedIn e, { } board) => board with { HandedIn = board.HandedIn.After(e) },
        (SubmissionLodged e, { } board) => board with
        {
            State = SubmissionState.Lodged,
            Number = e.Number,
            Day = e.Day,
            Signatory = e.Signatory,
            RuleSet = e.RuleSet,
            Required = e.Required,
            Addressee = e.Addressee,
            RequiredOfNominees = e.RequiredOfNominees,
        },
        (SubmissionReturned e, { } board) => board with { State = SubmissionState.Returned, Returns = Returned(board.Returns, e) },
        (SubmissionCompleted e, { } board) => board with
        {
            State = SubmissionState.Lodged,
            Papers = board.Papers.Concat(e.Papers).Distinct().ToValueList(),
        },
        (SubmissionAccepted, { } board) => board with { State = SubmissionState.Accepted },
        (SubmissionLapsed, { } board) => board with { State = SubmissionState.Lapsed },
        (SubmissionLineAnswered e, { } board) => board with
        {
            Lines = board.Lines.Change(
                line => line.Dossier == e.Dossier, line => line with { Answer = new(e.Dossier, e.Round, e.TurnedAway) }),
        },
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static SubmissionBoard Drafted(SubmissionDrafted e, DateTimeOffset at) => new(
        e.Submission, e.Unit, e.UnitName, e.Campaign, SubmissionState.Drafted,
        e.Lines.Select(line => new SubmissionBoardLine(line.Dossier, line.Award, line.Nominee, line.NomineeName, null, line.Person))
            .ToValueList(),
        e.Papers, [], [], at);

    private static ValueList<SubmissionReturn> Returned(ValueList<SubmissionReturn> before, SubmissionReturned e) =>
        before.Any(known => known.Return == e.Return)
            ? before
            : before.With(new(
                e.Return, e.Reasons, e.Missing, e.Until, e.Limit, e.Count is { IsSure: false } count ? Doubt.Of(count) : null));
}
