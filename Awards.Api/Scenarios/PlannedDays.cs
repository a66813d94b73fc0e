using System.Globalization;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>The phases and days of a plan, as its text has them.</summary>
/// <param name="Phases">Its phases (đợt thi đua).</param>
/// <param name="Deadlines">Its deadlines.</param>
/// <param name="OtherDays">Days that it mentions.</param>
/// <param name="Questions">What its text does not settle.</param>
internal sealed record JusticePlan(
    IReadOnlyList<PlannedPhase> Phases, IReadOnlyList<PlannedDay> Deadlines, IReadOnlyList<PlannedDay> OtherDays,
    IReadOnlyList<PlannedQuestion> Questions)
{
    /// <summary>All its days.</summary>
    public IEnumerable<PlannedDay> Days => [.. Deadlines, .. OtherDays];
}

/// <summary>A phase: from and until are the plan's own words.</summary>
internal sealed record PlannedPhase(string Code, string Name, string From, string Until, string Place);

/// <summary>A day, as it is printed.</summary>
/// <param name="Code">Names it.</param>
/// <param name="What">What is due, or remembered.</param>
/// <param name="English">The same in English.</param>
/// <param name="Day">The day as printed, day before month.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">The words before it, which say whether it is included; null: none.</param>
/// <param name="Of">Who owes it; null: nobody.</param>
internal sealed record PlannedDay(
    string Code, string What, string English, string Day, string Place, string? Words = null, string? Of = null)
{
    /// <summary>Whether no calendar has it.</summary>
    public bool Impossible =>
        !DateOnly.TryParseExact(Day, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>As the API takes days: year, month, day, not looked at by any calendar.</summary>
    public string Iso => Day.Split('/') is [var day, var month, var year] ? $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" : Day;
}

/// <summary>A question that the text leaves to a person.</summary>
internal sealed record PlannedQuestion(string Code, string Vietnamese, string English, string Place);

/// <summary>Enters what the program takes of a plan's days, and says of the others that they are open: none is guessed.</summary>
internal static class PlannedDays
{
    /// <summary>Enters and tells them.</summary>
    public static async Task Play(ScenarioRun run, JusticePlan plan, CancellationToken cancel)
    {
        foreach (var phase in plan.Phases) await Launch(run, phase, cancel);
        foreach (var day in plan.Days.Where(day => day.Impossible)) await TryImpossible(run, day, cancel);
        foreach (var day in plan.Deadlines.Where(day => !day.Impossible))
            run.Facts.Leave(
                "deadline", $"{day.Code}: {day.Day}", $"{day.What}, {day.Of}: {day.Words} {day.Day}",
                $"{day.English}, to be watched by people", day.Place);
        foreach (var question in plan.Questions)
            run.Facts.Leave("question", question.Code, question.Vietnamese, question.English, question.Place);
    }

    private static async Task Launch(ScenarioRun run, PlannedPhase phase, CancellationToken cancel)
    {
        var (campaign, id) = (run.Route.Campaign, run.Scenario.NewId("phase", phase.Code));
        var body = new { phase.Name, campaign.Year, campaign.Plan, campaign.PlanDate, campaign.Issuer };
        await run.Api.Put(run.Scenario.Officers.Holder(Role.Administrator), $"campaigns/{id}", body, $"phase/{phase.Code}", cancel);
        run.Facts.Load("phase", phase.Name, $"{phase.Name}: {phase.From} – {phase.Until}", "a phase", phase.Place);
    }

    // The program neither rolls the day over nor drops it: it says that there is no such day.
    private static async Task TryImpossible(ScenarioRun run, PlannedDay day, CancellationToken cancel)
    {
        var (campaign, id) = (run.Route.Campaign, run.Scenario.NewId("impossible", day.Code));
        var body = new
        {
            Name = day.What,
            campaign.Year,
            campaign.Plan,
            campaign.PlanDate,
            campaign.Issuer,
            Deadlines = new[] { new { Step = "Proposal", LastDay = day.Iso } },
        };
        var administrator = run.Scenario.Officers.Holder(Role.Administrator);
        var rule = await run.Api.Refused(HttpMethod.Put, administrator, $"campaigns/{id}", body, cancel);
        run.Facts.Refuse(
            "impossible-day", day.Day, $"{day.What}: không có ngày này ({rule})",
            "no calendar has this day: refused, never moved", day.Place);
        run.Facts.Leave(
            "impossible-day", day.Day, $"{day.What}: giữ nguyên chữ của nguồn, chờ người có thẩm quyền xác định",
            "kept as printed, until a person settles it", day.Place);
    }
}
