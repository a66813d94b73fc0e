using Awards.Domain.Campaigns;

namespace Awards.Api.Scenarios;

/// <summary>Own plans that a source asks of units, and names no day for: its words are stated as they are, nothing is armed.</summary>
internal static class OwnPlans
{
    private const string Code = "own-plan";

    /// <summary>States the duty of a campaign, and reads that it waits for a person.</summary>
    /// <param name="run">The run.</param>
    /// <param name="campaign">Code of the campaign.</param>
    /// <param name="plan">What is asked; its words stand in the source at the place <c>own-plan</c>.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task State(ScenarioRun run, string campaign, OwnPlanSheet plan, CancellationToken cancel)
    {
        var body = new
        {
            Code,
            Kind = DutyKind.Plan,
            Class = RecipientClass.Units,
            Recipients = plan.Units.Select(unit => run.Scenario.Unit(unit).Id.Value),
            Raw = plan.Words,
        };
        await run.Api.Post(run.Secretary, $"campaigns/{run.CampaignOf(campaign)}/duties", body, $"duty/{campaign}/{Code}", cancel);
        var board = await SingleActs.Board(run, campaign, cancel);
        var line = board.Duties.Single(duty => duty.Duty.Code == Code);
        run.Facts.Load(
            "duty", $"{Code}: {line.Duty.Raw}", $"Đơn vị xây dựng kế hoạch của mình: «{plan.Words}»", "units make plans of their own",
            Code);
        if (line is { IsInQuarantine: true, Reports.Count: 0 })
            run.Facts.Leave(
                "no-day", Code, "Nguồn không nêu thời hạn: hệ thống không đặt hạn, chờ người có thẩm quyền xác định",
                "the source names no day: none is armed until a person settles it", Code);
    }
}

/// <summary>Own plans that are asked of units.</summary>
/// <param name="Words">The source's words.</param>
/// <param name="Units">The units.</param>
internal sealed record OwnPlanSheet(string Words, IReadOnlyList<string> Units);
