using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Proposals.Papers;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Projections.Proposals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Proposals;

/// <summary>Drafts a submission.</summary>
/// <param name="Unit">The submitting unit.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Lines">Whom it proposes for what, each pair once.</param>
/// <param name="Papers">Papers handed in.</param>
internal sealed record DraftRequest(Guid Unit, Guid Campaign, IReadOnlyList<DraftLine> Lines, IReadOnlyList<PaperRequest>? Papers = null);

/// <summary>One nominee for one award.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="Nominee">The nominated unit; null: a person is.</param>
/// <param name="Person">The nominated person, of the submitting unit; null: a unit is.</param>
internal sealed record DraftLine(string Award, Guid? Nominee = null, Guid? Person = null)
{
    /// <summary>As the rulebook understands it.</summary>
    public LineRequest ToRequest() => new(
        new AwardCode(Award), Nominee is { } unit ? new UnitId(unit) : null, Person is { } person ? new PersonId(person) : null);
}

/// <summary>A paper of a submission.</summary>
/// <param name="Kind">What it is, by the rule set's code.</param>
/// <param name="Title">Its title or number.</param>
/// <param name="Sha256">Of its content, lower-case hexadecimal; null when only its receipt on paper is recorded.</param>
internal sealed record PaperRequest(string Kind, string Title, string? Sha256 = null);

/// <summary>Signs and lodges it under a number.</summary>
internal sealed record LodgeRequest(string Number);

/// <summary>Returns it with reasons.</summary>
internal sealed record ReturnRequest(IReadOnlyList<string> Reasons);

/// <summary>Completes it with papers.</summary>
internal sealed record CompleteRequest(IReadOnlyList<PaperRequest> Papers);

/// <summary>A submission.</summary>
/// <param name="Submission">Its id.</param>
/// <param name="Step">Drafted, Lodged, Returned, Accepted or Lapsed.</param>
/// <param name="Unit">The submitting unit.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Number">Number of the letter; null while drafted.</param>
/// <param name="Until">While returned: the last day (ICT) to complete it.</param>
/// <param name="Lines">Whom it proposes for what, and what each dossier answered.</param>
/// <param name="Papers">Papers handed in.</param>
/// <param name="Missing">Papers still demanded.</param>
/// <param name="Addressee">Whose body it goes to: the sector's, or the unit's own; null while drafted.</param>
/// <param name="Answered">How many dossiers have answered: all of them when this is the number of lines.</param>
/// <param name="Doubts">While returned: what is unsure about the last day; empty where it is sure, null when not returned.</param>
internal sealed record SubmissionAnswer(
    Guid Submission, string Step, Guid Unit, Guid Campaign, string? Number, DateOnly? Until, IReadOnlyList<LineStatus> Lines,
    IReadOnlyList<PaperRequest> Papers, IReadOnlyList<MissingPaper> Missing, Level? Addressee, int Answered,
    IReadOnlyList<Doubt>? Doubts);

/// <summary>A line of a submission.</summary>
/// <param name="Dossier">Its dossier.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">Its name.</param>
/// <param name="Answered">Whether the dossier has answered.</param>
/// <param name="TurnedAway">Code of the rule that turned it away; null: accepted, or not answered yet.</param>
/// <param name="Person">The nominated person; null: the unit itself is nominated.</param>
/// <param name="PersonName">The person's name; null: the directory has none.</param>
internal sealed record LineStatus(
    Guid Dossier, string Award, Guid Nominee, string NomineeName, bool Answered, string? TurnedAway, Guid? Person, string? PersonName);

/// <summary>A paper that is demanded, and where; of which nominee's dossier, where each needs one.</summary>
internal sealed record MissingPaper(string Kind, string Name, string Source, Guid? Dossier = null);

/// <summary>Submissions (tờ trình).</summary>
internal static class SubmissionEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        sector.MapGet("/submissions", List).WithTags("1 Proposal")
            .WithSummary("Submissions, the last drafted first: all, or those of the caller's unit.");
        var submission = sector.MapGroup("/submissions/{submission:guid}").WithTags("1 Proposal");
        submission.MapPut("", Draft).WithSummary("Drafts a submission; may be repeated with other contents until it is lodged.");
        submission.MapPost("/lodge", Lodge).WithSummary("Signs and lodges it: the unit's head.");
        submission.MapPost("/return", Return).WithSummary("Returns it with reasons: the standing body's secretary, or the unit's officer.");
        submission.MapPost("/complete", Complete).WithSummary("Completes it with further papers.");
        submission.MapPost("/accept", Accept)
            .WithSummary("Finds its papers complete: the standing body's secretary, or the officer of the unit that it stays in.");
        submission.MapGet("", Get).WithSummary("A submission as it is now, with its dossiers' answers.");
        PaperEndpoints.Map(submission);
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Draft(Guid submission, DraftRequest body, Sender sender) =>
        sender.Send(new DraftSubmission(
            new SubmissionId(submission), new UnitId(body.Unit), new CampaignId(body.Campaign),
            body.Lines.Select(line => line.ToRequest()).ToValueList(),
            Papers(body.Papers)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Lodge(Guid submission, LodgeRequest body, Sender sender) =>
        sender.Send(new LodgeSubmission(new SubmissionId(submission), body.Number));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Return(Guid submission, ReturnRequest body, Sender sender) =>
        sender.Send(new ReturnSubmission(new SubmissionId(submission), body.Reasons.ToValueList()));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Complete(Guid submission, CompleteRequest body, Sender sender) =>
        sender.Send(new CompleteSubmission(new SubmissionId(submission), Papers(body.Papers)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Accept(Guid submission, Sender sender) =>
        sender.Send(new AcceptSubmission(new SubmissionId(submission)));

    private static async Task<Results<Ok<Page<SubmissionBoard>>, ProblemHttpResult>> List(
        [FromQuery] Guid? unit, [FromQuery] Guid? campaign, [FromQuery] SubmissionState? state, [FromQuery] string? search,
        [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        UnitId? of = unit is { } wanted ? new UnitId(wanted) : null;
        if (!Readers.OfEverything(caller, today))
        {
            var own = Readers.UnitsOf(caller, today);
            if (own is [] || (of is { } other && !own.Contains(other))) return HttpRules.NotForYou.ToProblem();
            of ??= own[0];
        }
        var query = SubmissionBoards.Query(of, campaign is { } year ? new CampaignId(year) : null, state, page.Part, search);
        return TypedResults.Ok(await reader.Many(SubmissionBoards.Projection, query, found => found.Data));
    }

    private static async Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> Get(Guid submission, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Submission, submission);
        var (caller, today) = await reader.Offices();
        if (state.OnRecord is not { } letter || !Readers.OfUnit(caller, letter.Unit, today)) return Rules.SubmissionUnknown.ToProblem();
        reader.SayVersion(version);
        var persons = letter.Lines.Select(line => line.Person?.Value).OfType<Guid>().ToList();
        return TypedResults.Ok(Show(state, letter, await reader.Sector.Directory.Find(persons, reader.Cancel)));
    }

    private static SubmissionAnswer Show(Submission state, Letter letter, IReadOnlyDictionary<Guid, PersonEntry> names) => new(
        letter.Id.Value, state.GetType().Name, letter.Unit.Value, letter.Campaign.Value, letter.Number,
        (state as Submission.Returned)?.Until,
        [.. letter.Lines.Select(line => Show(line, letter, names))],
        [.. letter.Papers.Select(paper => new PaperRequest(paper.Kind, paper.Title, paper.Sha256))],
        [
            .. letter.Missing.Select(paper => new MissingPaper(
                paper.Kind, paper.Name, paper.Source.ToString(), paper.Dossier?.Value)),
        ],
        letter.Number is null ? null : letter.Addressee ?? Level.Sector, letter.Answers.Count,
        (state as Submission.Returned)?.Count is { } count ? [.. Doubt.Of(count)] : null);

    private static LineStatus Show(SubmissionLine line, Letter letter, IReadOnlyDictionary<Guid, PersonEntry> names)
    {
        var answer = letter.Answers.FirstOrDefault(given => given.Dossier == line.Dossier);
        return new(
            line.Dossier.Value, line.Award.Value, line.Nominee.Value, line.NomineeName, answer is not null, answer?.TurnedAway,
            line.Person?.Value, line.Person is { } person ? names.GetValueOrDefault(person.Value)?.Name : null);
    }

    private static ValueList<Paper> Papers(IReadOnlyList<PaperRequest>? papers) =>
        (papers ?? []).Select(paper => new Paper(paper.Kind, paper.Title, paper.Sha256)).ToValueList();
}
