using System.ComponentModel;
using System.Text.Json;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Reports;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections.Reports;
using Awards.Projections.Route;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Proposals;

/// <summary>Withdraws a dossier.</summary>
/// <param name="Reason">Why.</param>
internal sealed record WithdrawRequest(string Reason);

/// <summary>Which dossiers are asked for.</summary>
/// <param name="Campaign">Of a campaign.</param>
/// <param name="Award">For an award, by its code.</param>
/// <param name="Unit">Nominated or proposed by a unit.</param>
/// <param name="Submission">Carried by a submission.</param>
/// <param name="Stop">Standing at a stop, such as <c>awaiting-cluster-vote</c>.</param>
/// <param name="Search">Words of the nominee's name, a unit's or a person's, with or without marks.</param>
internal sealed record DossierQuestion(
    [FromQuery(Name = "campaign")] Guid? Campaign, [FromQuery(Name = "award")] string? Award, [FromQuery(Name = "unit")] Guid? Unit,
    [FromQuery(Name = "submission")] Guid? Submission, [FromQuery(Name = "stop")] string? Stop,
    [FromQuery(Name = "search")] string? Search)
{
    /// <summary>As the read model understands it.</summary>
    public TimelineFilter Filter(IReadOnlyList<UnitId>? units, IReadOnlyList<PersonId> persons) => new(
        Campaign is { } campaign ? new CampaignId(campaign) : null, Award is null ? null : new AwardCode(Award), units,
        Submission is { } submission ? new SubmissionId(submission) : null, Stop, Search, persons);
}

/// <summary>A dossier in a list.</summary>
/// <param name="Dossier">Its id.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its name.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">Its name.</param>
/// <param name="ProposedBy">The proposing unit.</param>
/// <param name="Submission">The submission that carried it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignName">Its name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Round">1 for the first proposal.</param>
/// <param name="Stop">Where it stands.</param>
/// <param name="Person">The nominated person; null: the unit itself is nominated.</param>
/// <param name="PersonName">The person's name; null: the directory has none.</param>
internal sealed record DossierItem(
    Guid Dossier, string Award, string AwardName, Guid Nominee, string NomineeName, Guid ProposedBy, Guid Submission, Guid Campaign,
    string CampaignName,
    int Year, int Round, Stop? Stop, Guid? Person, string? PersonName)
{
    /// <summary>From the read model; only proposed dossiers are listed.</summary>
    public static DossierItem Of(Document<DossierTimeline> found)
    {
        var (header, stop) = (found.Data.Header!, found.Data.Stop);
        return new(
            found.Data.Dossier.Value, header.Award.Code.Value, header.Award.Name, header.Nominee.Value, header.NomineeName,
            header.ProposedBy.Value,
            header.Submission.Value, header.Campaign.Value, header.CampaignName, header.Year, header.Round, stop,
            header.Person?.Value, null);
    }

    /// <summary>The same with the person's name.</summary>
    public DossierItem Named(IReadOnlyDictionary<Guid, PersonEntry> names) =>
        Person is { } person ? this with { PersonName = names.GetValueOrDefault(person)?.Name } : this;
}

/// <summary>A dossier's timeline, and who the persons in it are.</summary>
/// <param name="Timeline">Every step.</param>
/// <param name="Names">Persons in it, by id; whom the directory does not know is left out.</param>
/// <param name="Conflicts">Conflicts of interest of the last round, as facts.</param>
internal sealed record TimelineAnswer(
    DossierTimeline Timeline, IReadOnlyDictionary<Guid, PersonEntry> Names, IReadOnlyList<ConflictNotice> Conflicts);

/// <summary>A dossier's full history, up to where it was asked for.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version of the stream that this is.</param>
/// <param name="Kind">Where the dossier stood: the kind of its state.</param>
/// <param name="State">The state, folded from the events.</param>
/// <param name="Events">The events, in order.</param>
internal sealed record HistoryAnswer(Guid Dossier, long Version, string Kind, JsonElement State, IReadOnlyList<HistoryEvent> Events);

/// <summary>One event of a history.</summary>
/// <param name="Version">Its place in the dossier's stream.</param>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="RecordedAt">When the log got it (UTC).</param>
/// <param name="EffectiveAt">When it happened in the world (UTC).</param>
/// <param name="Actor">Who acted: a person's id, or <c>system</c>.</param>
/// <param name="Initiator">For the system's acts: whose command began the chain.</param>
/// <param name="Correlation">One id for a command and everything that follows from it.</param>
/// <param name="Causation">The message that caused it, where one did.</param>
/// <param name="Data">The event as it is stored.</param>
internal sealed record HistoryEvent(
    long Version, long Position, string Type, DateTimeOffset RecordedAt, DateTimeOffset EffectiveAt, string Actor, string? Initiator,
    string Correlation,
    string? Causation, JsonElement Data);

/// <summary>Dossiers: withdrawal, and the history that explains everything.</summary>
internal static class DossierEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/dossiers", List).WithTags("1 Proposal")
            .WithSummary("Dossiers by the nominee's name: all, or those of the caller's units.");
        var dossier = sector.MapGroup("/dossiers/{dossier:guid}").WithTags("1 Proposal");
        dossier.MapPost("/withdraw", Withdraw)
            .WithSummary("Withdraws it: the proposing unit's head, until it is decided or submitted upward.");
        dossier.MapGet("/timeline", Timeline).WithSummary("Every step with actor, rule in force, source, tally and reason.");
        dossier.MapGet("/history", History)
            .WithSummary("Events and state from the log: now, as of a version, or as recorded at an instant.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Withdraw(Guid dossier, WithdrawRequest body, Sender sender) =>
        sender.Send(new WithdrawDossier(new DossierId(dossier), body.Reason));

    private static async Task<Results<Ok<Page<DossierItem>>, ProblemHttpResult>> List(
        [AsParameters] DossierQuestion asked, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var units = Readers.OfEverything(caller, today) ? null : Readers.UnitsOf(caller, today);
        if (units is []) return HttpRules.NotForYou.ToProblem();
        if (asked.Unit is { } wanted) units = units is null || units.Contains(new UnitId(wanted)) ? [new UnitId(wanted)] : [];
        var query = DossierTimelines.Query(asked.Filter(units, await reader.PersonsNamed(asked.Search)), page.Part);
        var found = await reader.Many(DossierTimelines.Projection, query, DossierItem.Of);
        var names = await reader.Sector.Directory.Find([.. found.Items.Select(item => item.Person).OfType<Guid>()], reader.Cancel);
        return TypedResults.Ok(found with { Items = [.. found.Items.Select(item => item.Named(names))] });
    }

    private static async Task<Results<Ok<TimelineAnswer>, ProblemHttpResult>> Timeline(Guid dossier, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var timeline = await reader.One(DossierTimelines.Projection, dossier.ToString());
        var mayRead = timeline?.Header is { } header
            ? Readers.OfDossier(caller, header.ProposedBy, header.Nominee, today)
            : Readers.OfEverything(caller, today);
        if (timeline is null || !mayRead) return Rules.DossierUnknown.ToProblem();
        var names = await reader.Names(timeline.Entries.SelectMany(entry => new[] { entry.Actor, entry.Initiator })
            .Append(timeline.Header?.Person?.Value.ToString()));
        return TypedResults.Ok(new TimelineAnswer(timeline, names, await ConflictsOf(dossier, reader)));
    }

    private static async Task<ValueList<ConflictNotice>> ConflictsOf(Guid dossier, Reader reader) =>
        await reader.One(FairnessCases.Projection, dossier.ToString()) is { } found
            ? await new ConflictReading(reader.Sector.Log, reader.Cancel).Of(found)
            : [];

    private static async Task<Results<Ok<HistoryAnswer>, ProblemHttpResult>> History(
        Guid dossier, long? version, [Description("An instant, in ISO 8601 with its offset from UTC.")] string? asOf, Reader reader)
    {
        if (!TryRead(asOf, out var instant))
        {
            return Failures.Malformed(
                new("asOf is an instant in ISO 8601 with its offset", "asOf là một thời điểm theo ISO 8601, có múi giờ"));
        }
        var (now, current) = await reader.State(Streams.Dossier, dossier);
        var (caller, today) = await reader.Offices();
        if (current == 0 || !Readers.OfDossier(caller, now, today)) return Rules.DossierUnknown.ToProblem();

        var events = await reader.Sector.Log.ReadStream(dossier, version, instant, reader.Cancel);
        if (events.Count == 0) return Rules.DossierUnknown.ToProblem();
        var state = events.Aggregate(Dossier.None, (before, stored) => DossierEvolution.Evolve(before, (IEvent)stored.Data));
        reader.SayVersion(events[^1].Version);
        var overseer = Readers.OfEverything(caller, today);
        return TypedResults.Ok(new HistoryAnswer(
            dossier, events[^1].Version, state.GetType().Name, Json(state), [.. events.Select(stored => Show(stored, overseer))]));
    }

    private static bool TryRead(string? text, out DateTimeOffset? instant)
    {
        instant = PreciseInstant.TryRead(text ?? "", out var read) ? read : null;
        return text is null || instant is not null;
    }

    // Why somebody looked up who sent a comment may name that person, and the nominee's unit reads this.
    private static object Shown(object happened, bool overseer) =>
        happened is CommentSenderLookedUp looked && !overseer ? looked with { Reason = "" } : happened;

    private static HistoryEvent Show(StoredEvent stored, bool overseer) => new(
        stored.Version, stored.Position, stored.Type, stored.RecordedAt, stored.Metadata.EffectiveAt, stored.Metadata.Actor,
        stored.Metadata.Initiator,
        stored.Metadata.Correlation, stored.Metadata.Causation, Json(Shown(stored.Data, overseer)));

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), EventJson.Options);
}
