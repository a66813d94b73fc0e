using Awards.Api.Http;
using Awards.Api.Regulations;
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
/// <param name="Stated">Further ones as the plan states them, in the order of the steps.</param>
/// <param name="Frame">Where it stands in the tree, and what its plan says of itself; null: nothing is said of it.</param>
internal sealed record CampaignRequest(
    string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, IReadOnlyList<DeadlineRequest>? Deadlines = null,
    DateTimeOffset? EffectiveAt = null, IReadOnlyList<StatedRequest>? Stated = null, CampaignFrame? Frame = null);

/// <summary>The last day of a step, that day included, in Vietnam's time.</summary>
internal sealed record DeadlineRequest(Step Step, DateOnly LastDay);

/// <summary>The deadline of a step as the plan states it: no later than a day, or before one; the last day is computed.</summary>
internal sealed record StatedRequest(Step Step, DateOnly Day, DayEnd End);

/// <summary>A campaign.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it awards.</param>
/// <param name="Deadlines">Last day of each step that has one.</param>
/// <param name="Frame">Where it stands in the tree; null: nothing was said of it.</param>
internal sealed record CampaignAnswer(
    Guid Campaign, string Name, int Year, IReadOnlyList<DeadlineAnswer> Deadlines, CampaignFrame? Frame = null);

/// <summary>The last day of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="LastDay">The day, included, in Vietnam's time.</param>
/// <param name="Stated">What the plan says, where the day was computed from it; null: it names the last day itself.</param>
/// <param name="Days">How the day follows from what is stated, day by day; empty where it names the last day itself.</param>
/// <param name="Doubts">What is unsure about it; empty: nothing.</param>
internal sealed record DeadlineAnswer(
    Step Step, DateOnly LastDay, StatedAnswer? Stated, IReadOnlyList<DayAnswer> Days, IReadOnlyList<Doubt> Doubts);

/// <summary>A day as a plan states it.</summary>
/// <param name="Day">The day it names.</param>
/// <param name="End">Whether that day is included.</param>
/// <param name="Source">By what a day off goes on to the next working day, or stays; null: nothing is laid down.</param>
internal sealed record StatedAnswer(DateOnly Day, DayEnd End, Source? Source);

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
        var stated = body.Stated?.Select(named => new NamedDeadline(named.Step, named.Day, named.End)).ToValueList();
        return sender.Send(
            new LaunchCampaign(
                new CampaignId(campaign), body.Name, body.Year, body.Plan, body.PlanDate, body.Issuer, deadlines, stated,
                body.Frame),
            body.EffectiveAt);
    }

    private static async Task<Results<Ok<CampaignAnswer>, ProblemHttpResult>> Get(Guid campaign, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Campaign, campaign);
        if (state is not Campaign.Launched launched) return HttpRules.NothingHere.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(new CampaignAnswer(
            campaign, launched.Name, launched.Year, [.. launched.Deadlines.Select(Show)], launched.Frame));
    }

    private static DeadlineAnswer Show(StepDeadline deadline) => new(
        deadline.Step, deadline.LastDay, deadline.Stated is { } stated ? new(stated.Day, stated.End, stated.Source) : null,
        DayAnswer.Of(StatedDays.DayByDay(deadline)), [.. StatedDays.Doubts(deadline)]);
}
