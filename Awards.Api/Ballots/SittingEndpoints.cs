using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Ballots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Ballots;

/// <summary>Registers an elector as present.</summary>
/// <param name="Elector">The member unit, or in a council the member.</param>
/// <param name="Representative">For a unit: the person who represents it.</param>
internal sealed record AttendanceRequest(Guid Elector, Guid? Representative = null);

/// <summary>Puts a question.</summary>
/// <param name="Question">The award's code.</param>
internal sealed record QuestionRequest(string Question);

/// <summary>Puts an election.</summary>
/// <param name="Office"><c>cluster-lead</c> or <c>cluster-deputy</c>.</param>
/// <param name="Candidates">Member units put forward.</param>
internal sealed record ElectionRequest(string Office, IReadOnlyList<Guid> Candidates);

/// <summary>Hands in a ballot paper.</summary>
/// <param name="Elector">Who votes: the member unit, or in a council the member.</param>
/// <param name="Ballot">The paper's id, a random UUID made by the voter's side: sending it again is the same act.</param>
/// <param name="Choices">One for each nominee the elector may vote on; empty on a spoilt paper.</param>
/// <param name="Spoilt">Handed in invalid on purpose.</param>
/// <param name="Written">An absent member's vote in writing.</param>
internal sealed record BallotRequest(
    Guid Elector, Guid Ballot, IReadOnlyList<BallotChoice> Choices, bool Spoilt = false, bool Written = false)
{
    /// <summary>Says nothing of the choices, so that no log line can.</summary>
    public override string ToString() => "a ballot";
}

/// <summary>A vote on one nominee.</summary>
internal sealed record BallotChoice(Guid Nominee, Vote Vote)
{
    /// <summary>Says nothing of the vote.</summary>
    public override string ToString() => "a choice";
}

/// <summary>What the voter keeps.</summary>
/// <param name="Receipt">Is among the receipts of the count if the paper was counted, and says nothing of the choice; null once the key is
/// destroyed.</param>
/// <param name="Written">What was recorded: that a paper was handed in.</param>
internal sealed record BallotReceipt(string? Receipt, Written Written);

/// <summary>What happens at a sitting: the same for a cluster's conference and a council's session.</summary>
internal static class SittingEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var sitting = sector.MapGroup("/sittings/{sitting:guid}").WithTags("2-3 Sittings");
        sitting.MapPost("/attendance", Attend).WithSummary("Registers an elector as present.");
        sitting.MapPost("/open", Open).WithSummary("Opens it if a quorum is present; a quorum missed is on record.");
        sitting.MapPost("/questions", Put)
            .WithSummary("Puts a question of the plan; after a tie at the cut, the next ballot among the tied.");
        sitting.MapPost("/elections", Elect).WithSummary("Puts the election of next year's lead or deputy.");
        sitting.MapPost("/close", Close).WithSummary("Closes it, when everything before it has its answer.");

        var ballot = sitting.MapGroup("/questions/{question}/{number:int}");
        ballot.MapPost("/ballots", Cast).WithSummary("Hands in a ballot paper: sealed at once, never shown; the answer is a receipt.");
        ballot.MapPost("/close", EndCasting).WithSummary("Ends the casting.");
        ballot.MapPost("/count", Count).WithSummary("Counts the papers; then they and their key are destroyed.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Attend(Guid sitting, AttendanceRequest body, Sender sender) =>
        sender.Send(new RegisterAttendance(
            new SittingId(sitting), new ElectorId(body.Elector), body.Representative is { } person ? new PersonId(person) : null));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Open(Guid sitting, Sender sender) =>
        sender.Send(new OpenSitting(new SittingId(sitting)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Put(Guid sitting, QuestionRequest body, Sender sender) =>
        sender.Send(new OpenQuestion(new SittingId(sitting), body.Question));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Elect(Guid sitting, ElectionRequest body, Sender sender) =>
        sender.Send(new OpenElection(new SittingId(sitting), body.Office, body.Candidates.Select(unit => new UnitId(unit)).ToValueList()));

    private static async Task<Results<Ok<BallotReceipt>, ProblemHttpResult>> Cast(
        Guid sitting, string question, int number, BallotRequest body, Sender sender)
    {
        if (IdsOfCallers.Refusal(body.Ballot) is { } refusal) return refusal;
        var choices = body.Choices.Select(choice => new Choice(new NomineeId(choice.Nominee), choice.Vote)).ToValueList();
        var cast = new CastBallot(
            new SittingId(sitting), question, number, new ElectorId(body.Elector), new BallotId(body.Ballot),
            new BallotPaper(choices, body.Spoilt), body.Written);
        var (written, problem) = await sender.Run(cast);
        return problem is not null
            ? problem
            : TypedResults.Ok(new BallotReceipt(sender.Sector.Sealing.Receipt(cast.Sitting, question, number, cast.Ballot), written!));
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> EndCasting(Guid sitting, string question, int number, Sender sender) =>
        sender.Send(new CloseQuestion(new SittingId(sitting), question, number));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Count(Guid sitting, string question, int number, Sender sender) =>
        sender.Send(new CountQuestion(new SittingId(sitting), question, number));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Close(Guid sitting, Sender sender) =>
        sender.Send(new CloseSitting(new SittingId(sitting)));
}
