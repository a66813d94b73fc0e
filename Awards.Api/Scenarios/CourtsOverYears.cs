using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>The courts of a cluster: who belongs to it by which decision, the mergers of 2025, and what is shown after them.</summary>
/// <param name="run">The run.</param>
/// <param name="plan">The plan.</param>
internal sealed class CourtsOverYears(ScenarioRun run, ClusterYearsPlan plan)
{
    private PersonPlan Administrator => run.Scenario.Officers.Holder(Role.Administrator);

    /// <summary>Says of every court where it is known from.</summary>
    public void TellOfThem()
    {
        var (named, circular) = (plan.Rosters[^1], plan.Rosters[0]);
        foreach (var unit in run.Scenario.Organisation.Units.Select(unit => unit.Name))
        {
            if (named.Members.Contains(unit)) run.Facts.Load("unit", unit, unit, "a member of the cluster", "members");
            else if (circular.Members.Contains(unit))
                run.Facts.LoadFrom(circular.Elsewhere!, "unit", unit, unit, "a member of the cluster until 2022; not in the source");
            else run.Facts.LoadFrom(plan.Mergers.Elsewhere, "unit", unit, unit, "a court of the mergers of 2025; not in the source");
        }
    }

    /// <summary>Records the decisions on the cluster's members.</summary>
    public async Task DecideRosters(CancellationToken cancel)
    {
        var roster = await Roster(cancel);
        foreach (var decision in plan.Rosters)
        {
            var body = new
            {
                Name = plan.Roster,
                Members = decision.Members.Select(member => run.Scenario.Unit(member).Id),
                decision.From,
                decision.Decision,
                decision.DecidedOn,
            };
            await run.Api.Post(Administrator, $"clusters/rosters/{roster}/decisions", body, $"roster/{decision.From:O}", cancel);
            var says = $"Cụm thi đua số {plan.Roster.Label} theo {decision.Decision}: {decision.Members.Count} Tòa án";
            var (value, english) = (FactSheet.Dated(decision.Decision, decision.DecidedOn), "members by decision");
            if (decision.Elsewhere is { } elsewhere) run.Facts.LoadFrom(elsewhere, "roster", value, says, english);
            else run.Facts.Load("roster", value, says, english, [.. decision.Places]);
            run.Story.Line(says, english);
        }
    }

    /// <summary>Merges courts.</summary>
    public async Task Merge(CancellationToken cancel)
    {
        var mergers = plan.Mergers;
        await run.GoTo(mergers.At, cancel);
        run.Story.Stage(mergers.At, "Sáp nhập Tòa án nhân dân cấp tỉnh", "Provincial courts are merged");
        foreach (var (from, into) in mergers.Into)
        {
            var (unit, successor) = (run.Scenario.Unit(from).Id, run.Scenario.Unit(into).Id);
            var body = new { Into = successor, mergers.From, mergers.Decision, mergers.DecidedOn };
            await run.Api.Post(Administrator, $"units/{unit.Value}/merger", body, $"merge/{unit.Value}", cancel);
            run.Facts.LoadFrom(mergers.Elsewhere, "merger", $"{from} → {into}", $"{from} nhập vào {into}", "a merger");
            run.Story.Line($"{from} → {into}", "merged into");
        }
        await run.Rest(cancel);
    }

    /// <summary>Reads who belongs to the cluster as of several days.</summary>
    public async Task<IReadOnlyList<MembersOnDay>> MembersOnDays(CancellationToken cancel)
    {
        var (roster, all) = (await Roster(cancel), new List<MembersOnDay>());
        foreach (var day in plan.OnDays)
        {
            var found = await run.Api.Get<RosterDayAnswer>(run.Secretary, $"clusters/rosters/{roster}/members?on={day:O}", cancel);
            var (shown, names) = (ClusterII2023.Shown(day), found.Members.Select(member => member.Name).ToList());
            var instead = found.Members.SelectMany(member => member.InsteadOf).Select(member => member.Name).ToList();
            all.Add(new MembersOnDay(day, found.Decision, names, instead));
            var (says, english) = (
                $"Ngày {shown}: {names.Count} Tòa án, theo {found.Decision}", "members on that day, by the decision in force");
            var decision = plan.Rosters.Single(known => known.Decision == found.Decision);
            var elsewhere = instead.Count > 0 ? plan.Mergers.Elsewhere : decision.Elsewhere;
            if (elsewhere is not null) run.Facts.HappenFrom(elsewhere, "members", $"{shown}: {names.Count}", says, english);
            else run.Facts.Happen("members", $"{shown}: {names.Count}", says, english, [.. decision.Places]);
            run.Story.Row("·", $"{shown}: {names.Count}", string.Join(", ", names));
        }
        return all;
    }

    /// <summary>Reads what an award of before shows: the name of then, in the successor's hands.</summary>
    public async Task<AwardAfterMerger> AfterTheMerger(Guid dossier, CancellationToken cancel)
    {
        var (scenario, merged) = (run.Scenario, run.Scenario.Unit(plan.Award.Letter.Unit));
        var successor = scenario.Unit(plan.Mergers.Into[merged.Name]);
        var head = scenario.Officers.Holder(Role.UnitHead, successor.Name);
        var before = scenario.Officers.Holder(Role.UnitHead, merged.Name);
        await run.Rest(cancel);
        var timeline = (await run.Api.Get<TimelineOfAnswer>(head, $"dossiers/{dossier}/timeline", cancel)).Timeline;
        var register = await run.Api.List<RegisterAnswer>(null, "register", cancel);
        var record = await run.Api.Get<OriginsAnswer>(head, $"units/{successor.Id.Value}/record", cancel);
        var origin = record.Origins.Single(one => one.Absorption.Name == merged.Name);
        var letter = new
        {
            Unit = merged.Id,
            Campaign = run.CampaignOf(plan.Launch.Code),
            Lines = new[] { new { plan.Award.Letter.Lines[0].Award, Nominee = merged.Id } },
        };
        var late = scenario.NewId("submission", "after the merger");
        var proposing = await run.Api.WhyRefused(HttpMethod.Put, head, $"submissions/{late}", letter, cancel);
        var reading = await run.Api.WhyRefused(HttpMethod.Get, before, $"dossiers/{dossier}/timeline", null, cancel);
        var facts = run.Facts;
        facts.Happen(
            "timeline", timeline.Header.NomineeName, "Tiến trình hồ sơ năm 2023 vẫn ghi tên Tòa án khi ấy",
            "the timeline of 2023 keeps the name of then; the award is made up");
        foreach (var award in register)
            facts.Happen(
                "register", $"{award.Nominee}: {award.Number}", $"Sổ công khai ghi {award.Nominee}, Quyết định số {award.Number}",
                "the public register keeps the name of then; made up");
        facts.Happen(
            "origin", $"{origin.Absorption.Name}: {origin.Record.Honours.Count}",
            $"Thành tích của {origin.Absorption.Name} hiện ở hồ sơ của {successor.Name}, ghi rõ nguồn gốc",
            "shown as the successor's history, with its origin; made up");
        facts.Refuse(proposing.Code, merged.Name, proposing.Title, proposing.Detail);
        facts.Refuse(reading.Code, before.Name, "Chức vụ tại đơn vị đã sáp nhập không còn: không đọc được hồ sơ", reading.Detail);
        run.Story.Line($"Sổ công khai: {string.Join(", ", register.Select(award => award.Nominee))}", "the public register");
        return new AwardAfterMerger(
            timeline.Header.NomineeName, [.. register.Select(award => award.Nominee)], successor.Name, proposing.Code);
    }

    private async Task<Guid> Roster(CancellationToken cancel)
    {
        var (owner, kind, label) = (Uri.EscapeDataString(plan.Roster.Owner), plan.Roster.Kind, Uri.EscapeDataString(plan.Roster.Label));
        var found = await run.Api.Get<RosterAddressAnswer>(
            run.Secretary, $"clusters/rosters/id?owner={owner}&kind={kind}&label={label}", cancel);
        return found.Roster;
    }
}

/// <summary>Mergers of courts.</summary>
/// <param name="At">When they are recorded.</param>
/// <param name="From">The first day after them.</param>
/// <param name="Decision">Number of the resolution.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Elsewhere">The document that says so.</param>
/// <param name="Into">Each court that is merged, with the one that goes on.</param>
internal sealed record MergersPlan(
    DateTimeOffset At, DateOnly From, string Decision, DateOnly DecidedOn, string Elsewhere, IReadOnlyDictionary<string, string> Into);

/// <summary>Members on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Decision">The decision in force.</param>
/// <param name="Names">The members.</param>
/// <param name="Merged">Members that the decision names and that go on in one of them.</param>
internal sealed record MembersOnDay(DateOnly On, string Decision, IReadOnlyList<string> Names, IReadOnlyList<string> Merged);

/// <summary>What an award of before shows after the merger.</summary>
/// <param name="Timeline">The nominee's name in the dossier's timeline.</param>
/// <param name="Register">Nominees in the public register.</param>
/// <param name="Successor">The court that goes on.</param>
/// <param name="ProposingAgain">The rule by which a new proposal of the merged court is refused.</param>
internal sealed record AwardAfterMerger(
    string Timeline, IReadOnlyList<string> Register, string Successor, string ProposingAgain);
