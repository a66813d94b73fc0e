using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Projections.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>How far is this campaign?</summary>
internal static class CampaignBoardEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/campaigns/{campaign:guid}/board", Get)
        .WithTags("0 Campaign")
        .WithSummary("A campaign: plan, place in the tree, duties with who reported and who is late, pacts, what units registered.");

    // What a unit registered of its people is its own until they are nominated.
    private static async Task<Results<Ok<CampaignBoard>, ProblemHttpResult>> Get(Guid campaign, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (await reader.One(CampaignBoards.Projection, campaign.ToString()) is not { } board) return HttpRules.NothingHere.ToProblem();
        return TypedResults.Ok(board.On(today) with
        {
            Units = [.. board.Units.Where(part => Readers.OfUnit(caller, part.Unit, today))],
        });
    }
}
