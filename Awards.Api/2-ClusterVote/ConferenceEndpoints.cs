using Awards.Api.Access;
using Awards.Api.Ballots;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Projections.Ballots;
using Awards.Projections.ClusterVoting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.ClusterVoting;

/// <summary>Convenes a cluster's conference.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The day it is held on (ICT).</param>
/// <param name="Title">What people call it.</param>
/// <param name="Awards">Codes of the awards to be voted on.</param>
/// <param name="RuleSet">Id of the rule set whose policies apply, that of the dossiers; null: that in force on the day.</param>
internal sealed record ConferenceRequest(
    Guid Cluster, Guid Campaign, DateOnly Day, string Title, IReadOnlyList<string> Awards, string? RuleSet = null);

/// <summary>Asks a sitting to put a dossier on its agenda.</summary>
internal sealed record EnterSittingRequest(Guid Sitting);

/// <summary>Conferences of clusters (hội nghị cụm).</summary>
internal static class ConferenceEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var votes = sector.MapGroup("").WithTags("2 Cluster vote");
        votes.MapPut("/conferences/{conference:guid}", Convene)
            .WithSummary("Convenes a cluster's conference; members, policies and quotas are pinned.");
        votes.MapGet("/conferences", List).WithSummary("Conferences, the last day first: all, or those of a cluster of the caller's.");
        votes.MapGet("/conferences/{conference:guid}", Get)
            .WithSummary("A conference: who is there, what is before it, ballots and results.");
        votes.MapPost("/dossiers/{dossier:guid}/enter-sitting", Enter)
            .WithSummary("Asks a conference or a council session to let a dossier in.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Convene(Guid conference, ConferenceRequest body, Sender sender) =>
        sender.Send(new ConveneConference(
            new SittingId(conference), new ClusterId(body.Cluster), new CampaignId(body.Campaign), body.Day, body.Title,
            body.Awards.Select(code => new AwardCode(code)).ToValueList(), body.RuleSet));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Enter(Guid dossier, EnterSittingRequest body, Sender sender) =>
        sender.Send(new EnterSitting(new DossierId(dossier), new SittingId(body.Sitting)));

    private static async Task<Results<Ok<Page<SittingBoard>>, ProblemHttpResult>> List(
        [FromQuery] Guid? cluster, [FromQuery] Guid? campaign, [FromQuery] SittingStage? stage, [AsParameters] PageRequest page,
        Reader reader)
    {
        ClusterId? of = cluster is { } wanted ? new ClusterId(wanted) : null;
        if (!await MayList(of, reader)) return HttpRules.NotForYou.ToProblem();
        var query = ConferenceBoard.Query(of, campaign is { } year ? new CampaignId(year) : null, stage, page.Part);
        return TypedResults.Ok(await reader.Many(SittingBoards.Projection, query, found => found.Data));
    }

    private static async Task<Results<Ok<SittingBoard>, ProblemHttpResult>> Get(Guid conference, Reader reader)
    {
        var board = await SittingBoardReading.Find(conference, SittingKind.ClusterConference, reader);
        return board is null ? Rules.SittingUnknown.ToProblem() : TypedResults.Ok(board);
    }

    private static async Task<bool> MayList(ClusterId? cluster, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (Readers.OfEverySitting(caller, today)) return true;
        return cluster is { } of && (await reader.State(Streams.Cluster, of.Value)).State is Cluster.Constituted constituted
            && Readers.OfConference(caller, of, constituted.Members.Select(member => (UnitId?)member.Unit), today);
    }
}
