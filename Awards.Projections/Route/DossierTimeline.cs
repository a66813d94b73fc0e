// What happened to this dossier: every step, actor, rule in force, source, tally, reason?
using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Route;

/// <summary>A dossier's whole history in the order in which it was recorded.</summary>
/// <param name="Dossier">Its id.</param>
/// <param name="Header">What its last proposal said; null while it was not proposed.</param>
/// <param name="Stop">Where it stands; null while it was not proposed.</param>
/// <param name="Entries">Every event of its own stream.</param>
/// <param name="Search">The nominee's name as <see cref="SearchText"/> has it.</param>
public sealed record DossierTimeline(
    DossierId Dossier, TimelineHeader? Header, Stop? Stop, ValueList<TimelineEntry> Entries, string Search);

/// <summary>What a dossier's last proposal said.</summary>
/// <param name="Round">1 for the first proposal.</param>
/// <param name="Award">The award, as the catalogue described it on the day of the proposal.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's name that day.</param>
/// <param name="ProposedBy">The proposing unit.</param>
/// <param name="Submission">The submission that carried it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignName">Its name.</param>
/// <param name="Year">Its year.</param>
/// <param name="RuleSet">Id of the rule set in force that day.</param>
/// <param name="Person">The nominated individual, whose name is in the directory; null: the unit itself is nominated.</param>
public sealed record TimelineHeader(
    int Round, AwardRule Award, UnitId Nominee, string NomineeName, UnitId ProposedBy, SubmissionId Submission, CampaignId Campaign,
    string CampaignName, int Year, string RuleSet, PersonId? Person = null);

/// <summary>One event of a dossier.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Version">Its place in the dossier's stream.</param>
/// <param name="Event">Its alias.</param>
/// <param name="RecordedAt">When the log got it (UTC).</param>
/// <param name="EffectiveAt">When it happened in the world (UTC).</param>
/// <param name="Actor">Who acted: a person's id as text, <c>system</c>, or <c>public</c> for a comment of the public.</param>
/// <param name="Initiator">For the system's acts: the person whose command began the chain.</param>
/// <param name="Vietnamese">What happened, as a sentence made from the event's facts alone.</param>
/// <param name="English">The same in English.</param>
/// <param name="RuleSet">Id of the rule set that the round is under; null before the first proposal.</param>
/// <param name="Grounds">What the step rests on.</param>
public sealed record TimelineEntry(
    long Position, long Version, string Event, DateTimeOffset RecordedAt, DateTimeOffset EffectiveAt, string Actor, string? Initiator,
    string Vietnamese, string English, string? RuleSet, TimelineGrounds Grounds);

/// <summary>What a step rests on; only what the event has is there.</summary>
public sealed record TimelineGrounds
{
    /// <summary>Where the rules applied come from, each with its <see cref="Source.Verified"/> flag; never none.</summary>
    public ValueList<Source> Sources { get; init; } = [];

    /// <summary>A vote: policy (threshold, comparator, denominator, source), papers counted, the dossier's own tally, quota.</summary>
    public VoteRecord? Vote { get; init; }

    /// <summary>An appraisal: each criterion with verdict, evidence and source.</summary>
    public ValueList<TimelineFinding> Findings { get; init; } = [];

    /// <summary>How a last day was counted.</summary>
    public DeadlineCount? Count { get; init; }

    /// <summary>The decision that awarded or refused it.</summary>
    public DecisionRecord? Decision { get; init; }

    /// <summary>Stable code of the rule by which it was turned away or held back.</summary>
    public string? Code { get; init; }

    /// <summary>The reason that a person gave, in that person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The sitting, decision or letter concerned.</summary>
    public Guid? Host { get; init; }

    /// <summary>The other dossier concerned: one that waits for this one's outcome, or that this one waits for.</summary>
    public DossierId? Other { get; init; }
}

/// <summary>What an appraisal found on one criterion.</summary>
/// <param name="Code">The criterion's code.</param>
/// <param name="Criterion">The criterion in Vietnamese.</param>
/// <param name="Verdict">Met, not met or waived.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Source">Where the criterion is laid down.</param>
/// <param name="Assessment">What the record said; null: it was not compared.</param>
public sealed record TimelineFinding(
    string Code, string Criterion, Verdict Verdict, string Evidence, Source Source, Assessment? Assessment = null);

/// <summary>The read model of dossiers' histories.</summary>
public static class DossierTimelines
{
    /// <summary>The read model; a document's id is the dossier's.</summary>
    public static Projection<DossierTimeline> Projection { get; } = new()
    {
        Name = "DossierTimeline",
        Version = 2, // from the second on, every step names a source
        Keys = happened => Subjects.Dossier(happened.Data) is { } dossier ? [dossier.Value.ToString()] : [],
        Apply = Apply,
        Indexes = ["((data->'header'->>'campaign'), id)", "((data->'header'->>'nominee'), id)", "((data->>'search'), id)"],
    };

    /// <summary>Proposed dossiers by the nominee's name.</summary>
    public static DocumentQuery Query(TimelineFilter filter, Paging page) => new()
    {
        Where = Conditions.All(
            $"data->'header' is not null",
            Conditions.When(filter.Campaign, campaign => $"data->'header'->>'campaign' = {campaign.Value.ToString()}"),
            Conditions.When(filter.Award, award => $"data->'header'->'award'->>'code' = {award.Value}"),
            Conditions.When(filter.Units, units =>
                $"data->'header'->>'nominee' = any ({Ids(units)}) or data->'header'->>'proposedBy' = any ({Ids(units)})"),
            Conditions.When(filter.Submission, submission => $"data->'header'->>'submission' = {submission.Value.ToString()}"),
            Conditions.When(filter.Stop, stop => $"data->'stop'->>'code' = {stop}"),
            filter.Persons is { Count: > 0 } persons && filter.Search is not null
                ? Conditions.Any(Conditions.Search(filter.Search)!, $"data->'header'->>'person' = any ({Ids(persons)})")
                : Conditions.Search(filter.Search)),
        OrderBy = [new SortKey("data->>'search'")],
        Limit = page.Limit,
        After = page.After,
    };

    private static string[] Ids(IReadOnlyList<UnitId> units) => [.. units.Select(unit => unit.Value.ToString())];

    private static string[] Ids(IReadOnlyList<PersonId> persons) => [.. persons.Select(person => person.Value.ToString())];

    private static DossierTimeline Apply(DossierTimeline? current, StoredEvent happened, string id)
    {
        var before = current ?? new DossierTimeline(Subjects.Dossier(happened.Data)!.Value, null, null, [], "");
        if (before.Entries.Any(entry => entry.Position == happened.Position)) return before;
        var header = happened.Data switch
        {
            DossierProposed e => HeaderOf(e),
            RegimeFixed e => before.Header! with { Award = e.Award, RuleSet = e.RuleSet },
            MoreFavourableLawApplied e => before.Header! with { Award = e.Award, RuleSet = e.RuleSet },
            _ => before.Header,
        };
        var stop = Stop.After(happened.Data, header is null ? [] : header.Award.Route) ?? before.Stop;
        var (sentence, grounds) = TimelineSentences.Of((IEvent)happened.Data, header);
        var entry = new TimelineEntry(
            happened.Position, happened.Version, happened.Type, happened.RecordedAt, happened.Metadata.EffectiveAt, happened.Metadata.Actor,
            happened.Metadata.Initiator, sentence.Vietnamese, sentence.English, header?.RuleSet, grounds);
        var search = SearchText.Of(header?.NomineeName ?? "");
        return before with { Header = header, Stop = stop, Entries = before.Entries.With(entry), Search = search };
    }

    private static TimelineHeader HeaderOf(DossierProposed e) => new(
        e.Round, e.Award, e.Nominee, e.NomineeName, e.ProposedBy, e.Submission, e.Campaign, e.CampaignName, e.Year, e.RuleSet,
        e.Person);
}

/// <summary>Which dossiers are asked for; a member that is null asks for all.</summary>
/// <param name="Campaign">Of a campaign.</param>
/// <param name="Award">For an award.</param>
/// <param name="Units">Nominated or proposed by any of these units.</param>
/// <param name="Submission">Carried by a submission.</param>
/// <param name="Stop">Standing at a stop: its code.</param>
/// <param name="Search">Words of the nominated unit's name, with or without marks.</param>
/// <param name="Persons">Individuals whose names, in the directory, have these words too: their dossiers are found as well.</param>
public sealed record TimelineFilter(
    CampaignId? Campaign = null, AwardCode? Award = null, IReadOnlyList<UnitId>? Units = null, SubmissionId? Submission = null,
    string? Stop = null, string? Search = null, IReadOnlyList<PersonId>? Persons = null);
