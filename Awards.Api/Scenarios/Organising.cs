using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>Before the route: units, officers, rules.</summary>
internal static class Organising
{
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        await run.GoTo(run.Scenario.Begins, cancel);
        run.Story.Stage(run.Scenario.Begins, "Tổ chức, cán bộ và bộ quy tắc", "Organisation, officers and rules");
        var (scenario, api) = (run.Scenario, run.Api);
        var administrator = scenario.Officers.Holder(Role.Administrator);
        // whom configuration names first; everybody else is appointed by this office
        await Appoint(run, administrator, administrator, cancel);
        foreach (var plan in scenario.RuleSets)
        {
            var adoption = new { Text = run.RuleSets[plan.File], plan.Decision, plan.DecidedOn };
            await api.Post(administrator, "rule-sets", adoption, $"adopt/{plan.File}", cancel);
        }
        foreach (var plan in scenario.Holidays ?? [])
        {
            var adoption = new { Text = run.Holidays[plan.File], plan.Decision, plan.DecidedOn };
            await api.Post(administrator, "holidays", adoption, $"adopt/{plan.File}", cancel);
        }
        await ScenarioRun.Together(
            scenario.Organisation.Units,
            (unit, stop) =>
                api.Put(administrator, $"units/{unit.Id.Value}", new { unit.Name, unit.Aliases }, $"unit/{unit.Id.Value}", stop), cancel);
        await ScenarioRun.Together(
            scenario.Officers.People.Where(person => person != administrator), (person, stop) =>
                Appoint(run, administrator, person, stop), cancel);
        foreach (var plan in scenario.Officers.Delegations ?? [])
        {
            var (by, to) = (scenario.Person(plan.By), scenario.Person(plan.To));
            var delegation = new { plan.Role, Place = Place.Sector, plan.Since, plan.Until };
            await api.Post(by, $"officers/{to.Id.Value}/delegations", delegation, $"delegate/{to.Id.Value}/{plan.Role}", cancel);
        }
        run.Story.Line(
            $"{scenario.Organisation.Units.Count} đơn vị, {scenario.Officers.People.Count} người (minh họa), bộ quy tắc: "
            + string.Join(", ", scenario.RuleSets.Select(plan => plan.Decision)),
            "units, persons (made up), rule set");
    }

    private static async Task Appoint(ScenarioRun run, PersonPlan by, PersonPlan person, CancellationToken cancel)
    {
        foreach (var office in person.Offices)
        {
            var place = PlaceOf(office, run.Scenario);
            var appointment = new { office.Role, Place = place, run.Scenario.Officers.Since };
            var key = $"appoint/{person.Id.Value}/{office.Role}/{place.Id}";
            await run.Api.Post(by, $"officers/{person.Id.Value}/appointments", appointment, key, cancel);
        }
        await run.Api.Put(by, $"directory/{person.Id.Value}", new { person.Name, person.Position }, $"enter/{person.Id.Value}", cancel);
    }

    private static Place PlaceOf(OfficePlan office, Scenario scenario) =>
        office.Unit is { } unit ? Place.Of(scenario.Unit(unit).Id)
        : office.Cluster ? Place.Of(scenario.ClusterId)
        : Place.Sector;
}
