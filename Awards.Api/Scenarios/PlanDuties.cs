using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>Enters what a campaign's plan asks for, word by word, and lets time pass while reports come. Which of its texts are days, the
/// program finds out.</summary>
/// <param name="run">The run.</param>
/// <param name="campaign">The campaign whose plan it is.</param>
/// <param name="plan">The plan.</param>
internal sealed class PlanDuties(ScenarioRun run, CampaignId campaign, PlanSheet plan)
{
    private string Path => $"campaigns/{campaign.Value}";

    /// <summary>States every duty, and notes every other day.</summary>
    public async Task State(CancellationToken cancel)
    {
        foreach (var deadline in plan.Deadlines)
        {
            foreach (var duty in deadline.Duties) await State(deadline, duty, cancel);
            run.Facts.Load(
                "deadline", $"{deadline.Code}: {deadline.Day}", $"{deadline.What}, {deadline.Of}: {deadline.Raw}", deadline.English,
                deadline.Places);
            run.Story.Line($"{deadline.What}, {deadline.Of}: {deadline.Raw}", deadline.English);
        }
        foreach (var day in plan.OtherDays)
        {
            var body = new { day.Code, day.About, Raw = day.Day };
            await run.Api.Post(run.Secretary, $"{Path}/days", body, $"day/{campaign.Value}/{day.Code}", cancel);
            run.Facts.Load("day", day.Day, $"{day.About}: {day.Day}", day.English, day.Place);
        }
    }

    /// <summary>Reports come, each at its time; then time passes.</summary>
    public async Task Receive(CancellationToken cancel)
    {
        var number = 0;
        foreach (var batch in plan.Received.Batches)
        {
            await run.GoTo(batch.At, cancel);
            var duty = Duty(batch.Duty);
            foreach (var name in batch.From)
            {
                var body = new { Duty = duty.Code, Number = $"{++number}/{batch.Symbol} (minh họa)", Day = Ict.DayOf(batch.At) };
                await run.Api.Post(
                    SenderOf(name), AddressOf(duty, name), body, $"report/{campaign.Value}/{duty.Code}/{IdOf(duty, name)}", cancel);
            }
            run.Story.Line($"{duty.Code}: {string.Join("; ", batch.From)}", "reports (made up)", batch.At);
        }
        await run.GoTo(plan.Received.Until, cancel);
        await run.Rest(cancel);
    }

    /// <summary>What the program answers to a report of an addressee that it must not take.</summary>
    public Task<string> Refused(PlannedDuty duty, string name, CancellationToken cancel)
    {
        var body = new { Duty = duty.Code, Number = "0/KH (minh họa)", Day = Ict.DayOf(plan.Received.Batches[0].At) };
        return run.Api.Refused(HttpMethod.Post, run.Secretary, AddressOf(duty, name), body, cancel);
    }

    private Task State(PlannedDeadline deadline, PlannedDuty duty, CancellationToken cancel)
    {
        var body = new
        {
            duty.Code,
            duty.Kind,
            duty.Class,
            Recipients = duty.Recipients.Select(name => IdOf(duty, name)),
            deadline.Raw,
            duty.Awaits,
            Question = duty.Question?.Vietnamese,
        };
        return run.Api.Post(run.Secretary, $"{Path}/duties", body, $"duty/{campaign.Value}/{duty.Code}", cancel);
    }

    private PlannedDuty Duty(string code) =>
        plan.Deadlines.SelectMany(deadline => deadline.Duties)
            .FirstOrDefault(duty => string.Equals(duty.Code, code, StringComparison.Ordinal))
        ?? throw new ScenarioException($"The plan has no duty '{code}'.");

    private string AddressOf(PlannedDuty duty, string name) =>
        $"{Path}/{(duty.Class == RecipientClass.Units ? "units" : "clusters")}/{IdOf(duty, name)}/reports";

    private Guid IdOf(PlannedDuty duty, string name) => duty.Class == RecipientClass.Units
        ? run.Scenario.Unit(name).Id.Value
        : run.Scenario.IdOf(ClusterOf(name)).Value;

    private ClusterPlan ClusterOf(string label) =>
        (run.Route.OtherClusters ?? []).Append(run.Route.Cluster)
            .FirstOrDefault(cluster => string.Equals(cluster.Label, label, StringComparison.Ordinal))
        ?? throw new ScenarioException($"No cluster is called '{label}'.");

    // Of whom nobody is known, the standing body's secretary records that it came.
    private PersonPlan SenderOf(string unit) => run.Scenario.Officers.People.FirstOrDefault(person => person.Offices.Any(
        office => office.Role == Role.UnitHead && string.Equals(office.Unit, unit, StringComparison.Ordinal))) ?? run.Secretary;
}
