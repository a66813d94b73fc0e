using System.Globalization;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Reports;

/// <summary>The read model under the fairness report and the notices of conflicts of interest: one document a dossier.</summary>
public static class FairnessCases
{
    /// <summary>The read model; a document's id is the dossier's.</summary>
    public static Projection<FairnessCase> Projection { get; } = new()
    {
        Name = "FairnessReport",
        Keys = happened => Concerns(happened.Data) ? [Subjects.Dossier(happened.Data)!.Value.Value.ToString()] : [],
        Apply = Apply,
        Indexes = ["((data->>'year'), id)"],
    };

    /// <summary>Dossiers of a year, in the order of their ids; a member that is null asks for all.</summary>
    /// <param name="year">The year that the campaign rewards.</param>
    /// <param name="award">For an award.</param>
    /// <param name="units">Of any of these units.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(int year, AwardCode? award, IReadOnlyList<UnitId>? units, Paging page) => new()
    {
        Where = Conditions.All(
            $"data->>'year' = {year.ToString(CultureInfo.InvariantCulture)}",
            Conditions.When(award, wanted => $"data->>'award' = {wanted.Value}"),
            Conditions.When(units, wanted => $"data->>'unit' = any ({Texts(wanted)})")),
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>A dossier from its own stream; null when it was never proposed.</summary>
    /// <param name="stream">Its events, in order.</param>
    public static FairnessCase? Of(IEnumerable<StoredEvent> stream) => stream
        .Where(happened => Concerns(happened.Data))
        .Aggregate((FairnessCase?)null, (before, happened) => Apply(before, happened, ""));

    private static string[] Texts(IReadOnlyList<UnitId> units) => [.. units.Select(unit => unit.Value.ToString())];

    private static bool Concerns(object happened) => happened is DossierProposed or RegimeFixed or MoreFavourableLawApplied
        or PapersConfirmed or DossierEntered or VoteRecorded or DossierAppraised or PublicNoticeClosed or SubmissionUpwardRecorded
        or DossierAwarded or DossierRefused or DossierPublished or DossierAnnulled;

    private static FairnessCase? Apply(FairnessCase? current, StoredEvent happened, string id)
    {
        if (current?.Position >= happened.Position) return current;
        var at = happened.Metadata.EffectiveAt;
        var after = (happened.Data, current) switch
        {
            (DossierProposed e, _) => Under(Begin(e) with { Since = at }, e.Award),
            (RegimeFixed e, { } before) => Under(before, e.Award),
            (MoreFavourableLawApplied e, { } before) => Under(before, e.Award),
            (PapersConfirmed, { } before) => Took(before, Step.Proposal, at),
            (DossierEntered { Step: Step.ClusterVote or Step.CouncilReview } e, { } before) => Came(before, new SittingId(e.Host)),
            (DossierEntered, { } before) => before,
            (VoteRecorded { Vote.Step: Step.ClusterVote } e, { } before) =>
                Took(Came(before, e.Vote.Sitting), Step.ClusterVote, at) with { ByCluster = e.Recommended },
            (VoteRecorded e, { } before) => Took(Came(before, e.Vote.Sitting), e.Vote.Step, at) with { ByCouncil = e.Recommended },
            (DossierAppraised, { } before) => Took(before, Step.Appraisal, at),
            (PublicNoticeClosed, { } before) => Took(before, Step.PublicNotice, at),
            (SubmissionUpwardRecorded, { } before) => Took(before, Step.UpwardSubmission, at),
            (DossierAwarded e, { } before) => Took(before, Deciding(before), at) with { IsAwarded = true, Decision = e.Decision },
            (DossierRefused e, { } before) => Took(before, Deciding(before), at) with { Decision = e.Decision },
            (DossierPublished, { } before) => Took(before, Step.Publication, at) with { IsPublished = true },
            (DossierAnnulled, { } before) => before with { IsAnnulled = true },
            _ => throw new NotOfThisReadModelException(happened.Data, id),
        };
        return after with { Position = happened.Position };
    }

    private static FairnessCase Begin(DossierProposed e) => new(
        e.Dossier, e.Round, e.Year, e.Award.Code, e.Award.Name, e.Nominee, e.NomineeName, e.ProposedBy, e.Person, e.Rank, e.StandingBody);

    private static FairnessCase Under(FairnessCase found, AwardRule award) => found with
    {
        AwardName = award.Name,
        IsReviewedByUnit = award.IsReviewedByUnit,
        IsDecidedByUnit = award.IsDecidedByUnit,
    };

    private static FairnessCase Came(FairnessCase found, SittingId sitting) =>
        found.Sittings.Contains(sitting) ? found : found with { Sittings = found.Sittings.With(sitting) };

    private static FairnessCase Took(FairnessCase found, Step step, DateTimeOffset at) =>
        found with { Steps = found.Steps.With(new StepTaken(step, found.Since, at)), Since = at };

    // Who submitted it upward awaits the higher authority's decision.
    private static Step Deciding(FairnessCase found) =>
        found.Steps.Any(taken => taken.Step == Step.UpwardSubmission) ? Step.HigherDecision : Step.Decision;
}
