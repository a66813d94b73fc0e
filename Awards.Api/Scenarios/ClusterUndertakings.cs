using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Api.Scenarios;

/// <summary>The pact of a cluster, and what its members register: titles, targets, topics, initiatives.</summary>
internal static class ClusterUndertakings
{
    /// <summary>Has the pact drawn up, and each member's head sign it on their day.</summary>
    /// <returns>Who was missing at the end of each day.</returns>
    public static async Task<IReadOnlyList<MissingSignatures>> Sign(
        ScenarioRun run, ClusterYearsPlan plan, CancellationToken cancel)
    {
        var (cluster, pact) = ($"clusters/{run.Scenario.IdOf(plan).Value}", plan.Pact);
        await run.GoTo(pact.DrawnUp, cancel);
        run.Story.Stage(pact.DrawnUp, "Ký kết giao ước thi đua", "The emulation pact");
        var day = Ict.DayOf(pact.DrawnUp);
        await run.Api.Post(
            run.Secretary, $"{cluster}/pact", new { Campaign = run.CampaignOf(plan.Launch.Code), pact.Title, Day = day }, "pact", cancel);
        var missing = new List<MissingSignatures> { await Missing(run, plan, day, cancel) };
        foreach (var signing in pact.Signings)
        {
            await run.GoTo(signing.At, cancel);
            day = Ict.DayOf(signing.At);
            foreach (var member in signing.Units)
            {
                if (await run.HasEnded(member, cancel)) continue;
                var (unit, head) = (run.Scenario.Unit(member), run.Scenario.Officers.Holder(Role.UnitHead, member));
                var signature = new { Unit = unit.Id, Day = day };
                await run.Api.Post(head, $"{cluster}/pact/signatures", signature, $"sign/pact/{unit.Id.Value}", cancel);
            }
            missing.Add(await Missing(run, plan, day, cancel));
        }
        var signed = $"{plan.Cluster.Members.Count - missing[^1].Units.Count}/{plan.Cluster.Members.Count}";
        run.Facts.Happen(
            "pact", signed, $"Giao ước thi đua có chữ ký của {signed} đơn vị", "the pact is signed by all; its title and days are made up",
            "pact");
        return missing;
    }

    /// <summary>Has members register what they undertake.</summary>
    public static async Task<UndertakenCounts> Register(ScenarioRun run, ClusterYearsPlan plan, CancellationToken cancel)
    {
        var registering = plan.Undertakings;
        await run.GoTo(registering.At, cancel);
        run.Story.Stage(registering.At, "Đăng ký thi đua, đề tài, sáng kiến (minh họa)", "Registrations (made up)");
        await SingleActs.Register(run, registering.Author, cancel);
        foreach (var member in plan.Cluster.Members)
            if (!await run.HasEnded(member, cancel)) await OfMember(run, plan, run.Scenario.Unit(member), cancel);
        var units = (await SingleActs.Board(run, plan.Launch.Code, cancel)).Units;
        var initiatives = units.SelectMany(unit => unit.Initiatives).ToList();
        var counts = new UndertakenCounts(
            units.Sum(unit => unit.Titles.Count), initiatives.Count(one => one.What.Kind == "Topic"),
            initiatives.Count(one => one.What.Kind == "Initiative"), units.Sum(unit => unit.Targets.Count));
        var facts = run.Facts;
        facts.Load("duty", "registration", "Các đơn vị đăng ký thi đua, đề tài, sáng kiến", "members register", "registration");
        facts.Load("target", registering.Target, registering.Target, "the target of every member", "launch");
        facts.Happen("titles", $"{counts.Titles}", "Số danh hiệu đã đăng ký (minh họa)", "titles registered; made up");
        foreach (var one in initiatives.Select(one => one.What))
            facts.Happen(one.Kind == "Topic" ? "topic" : "initiative", one.Title, $"Đã đăng ký: {one.Title}", "registered; made up");
        run.Story.Line(
            $"{counts.Titles} danh hiệu, {counts.Topics} đề tài, {counts.Initiatives} sáng kiến, {counts.Targets} chỉ tiêu",
            "titles, topics, initiatives, targets");
        return counts;
    }

    private static async Task OfMember(ScenarioRun run, ClusterYearsPlan plan, UnitPlan unit, CancellationToken cancel)
    {
        var (registering, head) = (plan.Undertakings, run.Scenario.Officers.Holder(Role.UnitHead, unit.Name));
        var part = $"campaigns/{run.CampaignOf(plan.Launch.Code)}/units/{unit.Id.Value}";
        var title = new { Id = run.Scenario.NewId("title", unit.Name), registering.Award };
        await run.Api.Post(head, $"{part}/titles", title, $"title/{unit.Id.Value}", cancel);
        var target = new
        {
            Id = run.Scenario.NewId("target", unit.Name),
            Text = registering.Target,
            registering.Figure,
        };
        await run.Api.Post(head, $"{part}/targets", target, $"target/{unit.Id.Value}", cancel);
        if (!unit.IsCalled(registering.Author.Unit)) return;
        foreach (var one in registering.Initiatives)
        {
            var id = run.Scenario.NewId("initiative", one.Title);
            var body = new
            {
                Id = id,
                one.Title,
                Authors = new[] { run.NomineeOf(registering.Author.Name) },
                one.Kind,
            };
            await run.Api.Post(head, $"{part}/initiatives", body, $"initiative/{id}", cancel);
        }
    }

    // Whoever signed later is missing on the day, also when it is looked at afterwards, by a run that is begun again.
    private static async Task<MissingSignatures> Missing(ScenarioRun run, ClusterYearsPlan plan, DateOnly day, CancellationToken cancel)
    {
        var pact = (await SingleActs.Board(run, plan.Launch.Code, cancel)).Pacts.Single();
        var later = pact.Signatures.Where(signature => signature.Day > day).Select(signature => signature.Unit);
        var absent = pact.Missing.Select(member => member.Unit).Concat(later).ToHashSet();
        var names = plan.Cluster.Members.Where(member => absent.Contains(run.Scenario.Unit(member).Id)).ToList();
        var shown = ClusterII2023.Shown(day);
        run.Facts.Happen(
            "pact-missing", $"{shown}: {names.Count}",
            names.Count == 0 ? $"Ngày {shown}: đủ chữ ký" : $"Ngày {shown}, chưa ký: {string.Join(", ", names)}",
            "who has not signed on that day; made up");
        if (names.Count == 0) run.Story.Line("Đủ chữ ký", "signed by all");
        else run.Story.Line($"Chưa ký: {string.Join(", ", names)}", "not signed yet");
        return new MissingSignatures(day, names);
    }
}

/// <summary>The cluster's pact.</summary>
/// <param name="Synthetic">That its days are made up.</param>
/// <param name="Title">What it is called.</param>
/// <param name="DrawnUp">When it is drawn up; nobody signs that day.</param>
/// <param name="Signings">Who signs when.</param>
internal sealed record PactPlan(bool Synthetic, string Title, DateTimeOffset DrawnUp, IReadOnlyList<SigningPlan> Signings);

/// <summary>Members that sign on a day.</summary>
internal sealed record SigningPlan(DateTimeOffset At, IReadOnlyList<string> Units);

/// <summary>What members register.</summary>
/// <param name="Synthetic">That it is made up.</param>
/// <param name="At">When.</param>
/// <param name="Award">The title that each aims at.</param>
/// <param name="Target">Each member's target.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Author">Whose the topics and initiatives are.</param>
/// <param name="Initiatives">Topics and initiatives.</param>
internal sealed record UndertakingsPlan(
    bool Synthetic, DateTimeOffset At, AwardCode Award, string Target, Fraction Figure, NomineePlan Author,
    IReadOnlyList<InitiativePlan> Initiatives);

/// <summary>A topic or an initiative.</summary>
internal sealed record InitiativePlan(Domain.Campaigns.InitiativeKind Kind, string Title);

/// <summary>Who had not signed at the end of a day.</summary>
internal sealed record MissingSignatures(DateOnly Day, IReadOnlyList<string> Units);

/// <summary>How much was registered.</summary>
internal sealed record UndertakenCounts(int Titles, int Topics, int Initiatives, int Targets);
