using Awards.Api.Access;
using Awards.Api.Ballots;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Projections.Ballots;
using Awards.Projections.CouncilReview;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.CouncilReview;

/// <summary>Convenes a session of the sector's council, or of a unit's own.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The day it is held on (ICT).</param>
/// <param name="Title">What people call it.</param>
/// <param name="Awards">Codes of the awards to be voted on.</param>
/// <param name="Members">All members of the council.</param>
/// <param name="Unit">The unit whose own council sits; null: the sector's.</param>
/// <param name="RuleSet">Id of the rule set whose policies apply, that of the dossiers; null: that in force on the day.</param>
internal sealed record CouncilSessionRequest(
    Guid Campaign, DateOnly Day, string Title, IReadOnlyList<string> Awards, IReadOnlyList<Guid> Members, Guid? Unit = null,
    string? RuleSet = null);

/// <summary>The council's sessions (phiên họp Hội đồng).</summary>
internal static class CouncilEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var council = sector.MapGroup("").WithTags("3 Council review");
        council.MapGet("/council-sessions", List).WithSummary("Sessions of the sector's council, or of a unit's own, the last day first.");
        council.MapGet("/council-sessions/{session:guid}", Get)
            .WithSummary("A session: who is there, what is before it, ballots and results.");
        council.MapPut("/council-sessions/{session:guid}", Convene)
            .WithSummary("Convenes a session; every member named must lawfully be one that day.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Convene(Guid session, CouncilSessionRequest body, Sender sender) =>
        sender.Send(new ConveneCouncilSession(
            new SittingId(session), new CampaignId(body.Campaign), body.Day, body.Title,
            body.Awards.Select(code => new AwardCode(code)).ToValueList(),
            body.Members.Select(person => new PersonId(person)).ToValueList(), body.Unit is { } unit ? new UnitId(unit) : null,
            body.RuleSet));

    private static async Task<Results<Ok<Page<SittingBoard>>, ProblemHttpResult>> List(
        [FromQuery] Guid? unit, [FromQuery] Guid? campaign, [FromQuery] SittingStage? stage, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        UnitId? of = unit is { } own ? new UnitId(own) : null;
        if (!Readers.OfCouncil(caller, of, today)) return HttpRules.NotForYou.ToProblem();
        var query = CouncilBoard.Query(of, campaign is { } year ? new CampaignId(year) : null, stage, page.Part);
        return TypedResults.Ok(await reader.Many(SittingBoards.Projection, query, found => found.Data));
    }

    private static async Task<Results<Ok<SittingBoard>, ProblemHttpResult>> Get(Guid session, Reader reader)
    {
        var board = await SittingBoardReading.Find(session, SittingKind.CouncilSession, reader);
        return board is null ? Rules.SittingUnknown.ToProblem() : TypedResults.Ok(board);
    }
}
