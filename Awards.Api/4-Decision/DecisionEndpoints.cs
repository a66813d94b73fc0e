using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Projections.Decisions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Decisions;

/// <summary>Drafts a decision or a letter upward.</summary>
/// <param name="Kind">Decision or letter upward.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="About">What it is about (trích yếu).</param>
/// <param name="Authority">Who signs.</param>
/// <param name="Unit">The unit whose head decides; null: the sector's decider.</param>
internal sealed record DecisionRequest(DecisionKind Kind, Guid Campaign, string About, string Authority, Guid? Unit = null);

/// <summary>Asks a draft to list a dossier.</summary>
internal sealed record EnterDecisionRequest(Guid Decision);

/// <summary>Signs it: every dossier on it is awarded, or submitted, but those refused.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Capacity">In which capacity it is signed.</param>
/// <param name="Refusals">Dossiers refused, each with its reason.</param>
/// <param name="EffectiveAt">When it was signed on paper; null: now. Its day (ICT) is the decision's date.</param>
internal sealed record SignatureRequest(
    string Number, SigningCapacity Capacity = SigningCapacity.OwnRight, IReadOnlyList<RefusalRequest>? Refusals = null,
    DateTimeOffset? EffectiveAt = null);

/// <summary>A dossier refused, and why.</summary>
internal sealed record RefusalRequest(Guid Dossier, string Reason);

/// <summary>Records what the higher authority decided on a letter.</summary>
/// <param name="Number">Number of the higher decision.</param>
/// <param name="Day">Its date.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Refusals">Dossiers refused, each with its reason.</param>
internal sealed record HigherDecisionRequest(
    string Number, DateOnly Day, string Authority, IReadOnlyList<RefusalRequest>? Refusals = null);

/// <summary>Annuls an award.</summary>
/// <param name="Dossier">The dossier that was awarded.</param>
/// <param name="Ground">Why, of the grounds of the law.</param>
/// <param name="Reason">In words.</param>
/// <param name="Number">Number of the decision that annuls it.</param>
/// <param name="Higher">Of a letter: who annulled it above; null: it is annulled here, today.</param>
internal sealed record AnnulmentRequest(
    Guid Dossier, AnnulmentGround Ground, string Reason, string Number, HigherAnnulmentRequest? Higher = null);

/// <summary>The higher authority's annulment.</summary>
/// <param name="Authority">Who annulled it.</param>
/// <param name="Day">The date of its decision.</param>
internal sealed record HigherAnnulmentRequest(string Authority, DateOnly Day);

/// <summary>Records what was given back of an annulled award.</summary>
/// <param name="Id">Its id, made by the caller.</param>
/// <param name="Day">The day on which it was given back.</param>
/// <param name="Amount">Money, in dong, 0 or more.</param>
/// <param name="Items">Items; null: money alone.</param>
/// <param name="Document">Number of the document that says so.</param>
/// <param name="IsLast">Whether the recovery is complete with it.</param>
internal sealed record RecoveryRequest(
    Guid Id, DateOnly Day, long Amount, string Document, string? Items = null, bool IsLast = false);

/// <summary>Says what a person found of a dossier that had rested on an annulled award.</summary>
/// <param name="Basis">The dossier of the annulled award.</param>
/// <param name="Finding">Whether it stands without that.</param>
/// <param name="Reason">In words, and what is done about it.</param>
internal sealed record BasisReviewRequest(Guid Basis, BasisFinding Finding, string Reason);

/// <summary>A decision or letter upward.</summary>
/// <param name="Decision">Its id.</param>
/// <param name="Stage">Draft, Issued or Answered.</param>
/// <param name="Kind">Decision or letter upward.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="About">What it is about.</param>
/// <param name="Authority">Who signs.</param>
/// <param name="Number">Its number, once signed.</param>
/// <param name="Day">Its date, once signed.</param>
/// <param name="Capacity">In which capacity it was signed.</param>
/// <param name="Higher">What the higher authority decided, once received.</param>
/// <param name="Dossiers">The dossiers before it.</param>
/// <param name="Unit">The unit whose head decides; null: the sector's decider.</param>
internal sealed record DecisionAnswer(
    Guid Decision, string Stage, DecisionKind Kind, Guid Campaign, string About, string Authority, string? Number, DateOnly? Day,
    SigningCapacity? Capacity, HigherAnswer? Higher, IReadOnlyList<ListedDossier> Dossiers, Guid? Unit);

/// <summary>The higher authority's decision.</summary>
internal sealed record HigherAnswer(string Number, DateOnly Day, string Authority);

/// <summary>A dossier on a decision.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">Its name.</param>
/// <param name="Refusal">Why it was refused, here or above; null: it was not.</param>
/// <param name="Person">The nominated person; null: the unit itself is nominated.</param>
/// <param name="PersonName">The person's name; null: the directory has none.</param>
internal sealed record ListedDossier(
    Guid Dossier, string Award, Guid Nominee, string NomineeName, string? Refusal, Guid? Person, string? PersonName);

/// <summary>Award decisions and letters upward.</summary>
internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var decisions = sector.MapGroup("").WithTags("4 Decision");
        decisions.MapPut("/decisions/{decision:guid}", Draft).WithSummary("Drafts a decision or a letter upward.");
        decisions.MapPost("/dossiers/{dossier:guid}/enter-decision", Enter).WithSummary("Asks a draft to list a dossier.");
        decisions.MapPost("/decisions/{decision:guid}/sign", Sign).WithSummary("Signs it: the decider's office, or the unit's head.");
        decisions.MapPost("/decisions/{decision:guid}/higher-decision", Receive)
            .WithSummary("Records the higher authority's decision on a letter.");
        decisions.MapPost("/decisions/{decision:guid}/annul", Annul)
            .WithSummary("Annuls an award, on a ground of the law: whose office decided; of a letter the secretary records it.");
        decisions.MapPost("/dossiers/{dossier:guid}/recoveries", Recover)
            .WithSummary("Records what was given back of an annulled award.");
        decisions.MapPost("/dossiers/{dossier:guid}/basis-reviews", Review)
            .WithSummary("Says whether a dossier stands without an award that it had rested on and that was annulled.");
        decisions.MapGet("/decisions", List)
            .WithSummary("Decisions and letters upward of the sector, or decisions of a unit's head, the last drafted first.");
        decisions.MapGet("/decisions/{decision:guid}", Get).WithSummary("A decision or letter as it is now, with its dossiers.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Draft(Guid decision, DecisionRequest body, Sender sender) =>
        sender.Send(new DraftDecision(
            new AwardDecisionId(decision), body.Kind, new CampaignId(body.Campaign), body.About, body.Authority,
            body.Unit is { } unit ? new UnitId(unit) : null));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Enter(Guid dossier, EnterDecisionRequest body, Sender sender) =>
        sender.Send(new EnterDecision(new DossierId(dossier), new AwardDecisionId(body.Decision)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Sign(Guid decision, SignatureRequest body, Sender sender) =>
        sender.Send(new SignDecision(new AwardDecisionId(decision), body.Number, body.Capacity, Refusals(body.Refusals)),
            body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Receive(Guid decision, HigherDecisionRequest body, Sender sender) =>
        sender.Send(new RecordHigherDecision(
            new AwardDecisionId(decision), body.Number, body.Day, body.Authority, Refusals(body.Refusals)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Annul(Guid decision, AnnulmentRequest body, Sender sender) =>
        sender.Send(new AnnulAward(
            new AwardDecisionId(decision), new DossierId(body.Dossier), body.Ground, body.Reason, body.Number,
            body.Higher is { } higher ? new HigherAnnulment(higher.Authority, higher.Day) : null));

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Recover(Guid dossier, RecoveryRequest body, Sender sender) =>
        IdsOfCallers.Refusal(body.Id) is { } reserved
            ? reserved
            : await sender.Send(new RecordRecovery(
                new DossierId(dossier), body.Id, body.Items ?? "", body.Amount, body.Document, body.Day, body.IsLast));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Review(Guid dossier, BasisReviewRequest body, Sender sender) =>
        sender.Send(new ReviewBasis(new DossierId(dossier), new DossierId(body.Basis), body.Finding, body.Reason));

    private static async Task<Results<Ok<Page<DecisionTaken>>, ProblemHttpResult>> List(
        [FromQuery] Guid? unit, [FromQuery] Guid? campaign, [FromQuery] DecisionKind? kind, [FromQuery] DecisionStage? stage,
        [FromQuery] string? search, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        UnitId? of = unit is { } own ? new UnitId(own) : null;
        if (!Readers.OfDecisions(caller, of, today)) return HttpRules.NotForYou.ToProblem();
        var query = DecisionsTaken.Query(of, campaign is { } year ? new CampaignId(year) : null, kind, stage, page.Part, search);
        return TypedResults.Ok(await reader.Many(DecisionsTaken.Projection, query, found => found.Data));
    }

    private static async Task<Results<Ok<DecisionAnswer>, ProblemHttpResult>> Get(Guid decision, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var (state, version) = await reader.State(Streams.AwardDecision, decision);
        if (!Readers.OfDecisions(caller, state.OnRecord?.Unit, today)) return Rules.DecisionUnknown.ToProblem();
        var persons = state.Agenda.Standing.Select(admission => admission.Person?.Value).OfType<Guid>().ToList();
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        DecisionAnswer? answer = state switch
        {
            AwardDecision.Draft s => Show(s, s.Plan, null, null, names),
            AwardDecision.Issued s => Show(s, s.Plan, s.Signature, null, names),
            AwardDecision.Answered s => Show(s, s.Plan, s.Signature, s.Higher, names),
            _ => null,
        };
        if (answer is null) return Rules.DecisionUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(answer);
    }

    private static DecisionAnswer Show(
        AwardDecision state, DecisionPlan plan, DecisionSigned? signed, HigherDecisionReceived? higher,
        IReadOnlyDictionary<Guid, PersonEntry> names)
    {
        var refused = (signed?.Refusals ?? []).Concat(higher?.Refusals ?? [])
            .ToDictionary(refusal => refusal.Dossier, refusal => refusal.Reason);
        return new(
            plan.Id.Value, state.GetType().Name, plan.Kind, plan.Campaign.Value, plan.About, plan.Authority, signed?.Number, signed?.Day,
            signed?.Capacity,
            higher is null ? null : new HigherAnswer(higher.Number, higher.Day, higher.Authority),
            [
                .. state.Agenda.Standing.Select(admission => new ListedDossier(
                    admission.Dossier.Value, admission.Award.Value, admission.Nominee.Value, admission.NomineeName,
                    refused.GetValueOrDefault(admission.Dossier), admission.Person?.Value,
                    admission.Person is { } person ? names.GetValueOrDefault(person.Value)?.Name : null)),
            ],
            plan.Unit?.Value);
    }

    private static ValueList<Refusal> Refusals(IReadOnlyList<RefusalRequest>? refusals) =>
        (refusals ?? []).Select(refusal => new Refusal(new DossierId(refusal.Dossier), refusal.Reason)).ToValueList();
}
