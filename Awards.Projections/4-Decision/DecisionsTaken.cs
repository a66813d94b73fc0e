// Which decisions and letters are there, with which dossiers?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.EventStore;

namespace Awards.Projections.Decisions;

/// <summary>A decision or a letter upward.</summary>
/// <param name="Plan">What it was drafted for.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Agenda">The dossiers before it: those that stand are listed.</param>
/// <param name="Signature">Number, day, capacity and refusals; null while a draft.</param>
/// <param name="Higher">The higher authority's answer to a letter; null while, or where, there is none.</param>
/// <param name="DraftedAt">Effective time (UTC).</param>
public sealed record DecisionTaken(
    DecisionPlan Plan, DecisionStage Stage, Agenda Agenda, DecisionSigned? Signature, HigherDecisionReceived? Higher,
    DateTimeOffset DraftedAt)
{
    /// <summary>What it is about, who decides, and its numbers as <see cref="SearchText"/> has them.</summary>
    public string Search => SearchText.Of($"{Plan.About} {Plan.Authority} {Signature?.Number} {Higher?.Number}");
}

/// <summary>How far a decision or letter is.</summary>
public enum DecisionStage
{
    /// <summary>A draft.</summary>
    Draft,

    /// <summary>Signed.</summary>
    Issued,

    /// <summary>A letter that the higher authority has answered.</summary>
    Answered,
}

/// <summary>The read model of decisions and letters.</summary>
public static class DecisionsTaken
{
    /// <summary>The read model; a document's id is the decision's.</summary>
    public static Projection<DecisionTaken> Projection { get; } = new()
    {
        Name = "DecisionsTaken",
        Version = 2, // from the second on, it can be searched
        Keys = happened => (Subjects.Decision(happened.Data)?.Value ?? Subjects.Host(happened.Data)) is { } id ? [id.ToString()] : [],
        Apply = Apply,
        Indexes = ["((data->'plan'->>'campaign'), id)"],
    };

    /// <summary>Decisions and letters of one decider, the last drafted first; a member that is null asks for all of it.</summary>
    /// <param name="unit">The unit whose head decides; null: the sector's decider.</param>
    /// <param name="campaign">Of a campaign.</param>
    /// <param name="kind">Decisions or letters.</param>
    /// <param name="stage">How far they are.</param>
    /// <param name="page">Which part.</param>
    /// <param name="search">Words of subject, decider or number, with or without marks.</param>
    public static DocumentQuery Query(
        UnitId? unit, CampaignId? campaign, DecisionKind? kind, DecisionStage? stage, Paging page, string? search = null) => new()
        {
            Where = Conditions.All(
            Conditions.OfPlan(unit),
            Conditions.When(campaign, wanted => $"data->'plan'->>'campaign' = {wanted.Value.ToString()}"),
            Conditions.When(kind, wanted => $"data->'plan'->>'kind' = {wanted.ToString()}"),
            Conditions.When(stage, wanted => $"data->>'stage' = {wanted.ToString()}"),
            Conditions.Search(search)),
            OrderBy = [new SortKey("(data->>'draftedAt')::timestamptz", "timestamptz")],
            Descending = true,
            Limit = page.Limit,
            After = page.After,
        };

    private static DecisionTaken? Apply(DecisionTaken? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (DossierAdmitted or DossierTurnedAway or DossierReleased or DossierReleaseDenied, null) => null, // of a sitting, or of no draft
        (DossierAdmitted or DossierTurnedAway or DossierReleased or DossierReleaseDenied, { } taken) =>
            taken with { Agenda = taken.Agenda.After(happened.Data) },
        (DecisionDrafted e, _) => new DecisionTaken(e.Plan, DecisionStage.Draft, Agenda.Empty, null, null, happened.Metadata.EffectiveAt),
        (DecisionSigned e, { } taken) => taken with { Stage = DecisionStage.Issued, Signature = e },
        (HigherDecisionReceived e, { } taken) => taken with { Stage = DecisionStage.Answered, Higher = e },
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };
}
