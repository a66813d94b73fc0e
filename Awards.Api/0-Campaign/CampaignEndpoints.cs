using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>Launches a campaign.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it awards.</param>
/// <param name="Plan">Number of the plan.</param>
/// <param name="PlanDate">Date of the plan.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Deadlines">Last day of each step that has one, in the order of the steps.</param>
/// <param name="EffectiveAt">When it was launched; null: now.</param>
internal sealed record CampaignRequest(
    string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, IReadOnlyList<DeadlineRequest>? Deadlines = null,
    DateTimeOffset? EffectiveAt = null);

/// <summary>The last day of a step, that day included, in Vietnam's time.</summary>
internal sealed record DeadlineRequest(Step Step, DateOnly LastDay);

/// <summary>A campaign.</summary>
internal sealed record CampaignAnswer(Guid Campaign, string Name, int Year, IReadOnlyList<DeadlineRequest> Deadlines);

/// <summary>Campaigns.</summary>
internal static class CampaignEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var campaigns = sector.MapGroup("/campaigns/{campaign:guid}").WithTags("0 Campaign");
        campaigns.MapPut("", Launch).WithSummary("Launches a campaign by a plan.");
        campaigns.MapGet("", Get).WithSummary("A campaign and its deadlines.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Launch(Guid campaign, CampaignRequest body, Sender sender)
    {
        var deadlines = (body.Deadlines ?? []).Select(deadline => new StepDeadline(deadline.Step, deadline.LastDay)).ToValueList();
        return sender.Send(
            new LaunchCampaign(new CampaignId(campaign), body.Name, body.Year, body.Plan, body.PlanDate, body.Issuer, deadlines),
            body.EffectiveAt);
    }

    private static async Task<Results<Ok<CampaignAnswer>, ProblemHttpResult>> Get(Guid campaign, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Campaign, campaign);
        if (state is not Campaign.Launched launched) return HttpRules.NothingHere.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(new CampaignAnswer(
            campaign, launched.Name, launched.Year,
            [.. launched.Deadlines.Select(deadline => new DeadlineRequest(deadline.Step, deadline.LastDay))]));
    }
}
