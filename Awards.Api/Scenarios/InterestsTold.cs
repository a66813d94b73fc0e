using Awards.Domain.Organisations;
using Awards.Projections;

namespace Awards.Api.Scenarios;

/// <summary>The conflicts of interest of the year, as the inspector reads them: facts, no verdicts.</summary>
internal static class InterestsTold
{
    private const string StandingBody = "StandingBodyNominated";

    /// <summary>Reads and tells them.</summary>
    public static async Task Play(ScenarioRun run, CancellationToken cancel)
    {
        await run.Rest(cancel);
        var (inspector, cluster) = (run.Scenario.Officers.Holder(Role.Inspector), run.Route.Cluster);
        var path = $"conflicts?year={cluster.Year}&cluster={run.Scenario.ClusterId.Value}";
        var found = await run.Api.Get<ConflictsOfAnswer>(inspector, path, cancel);
        run.Story.Plain();
        foreach (var notice in found.Notices.DistinctBy(notice => (notice.Kind, notice.UnitName, notice.Award)))
        {
            var (value, says) = ($"{notice.Kind}: {notice.UnitName}: {notice.Award}", notice.Sentence);
            // The source names the nominee; that its own department appraises, the sector's rules say. Who sits in the council is made up.
            if (notice.Kind == StandingBody)
                run.Facts.HappenFrom(
                    $"{run.Scenario.RuleSets[0].Decision}: tên cơ quan thường trực chưa được đối chiếu", "conflict", value, says.Vietnamese,
                    says.English);
            else run.Facts.Happen("conflict", value, $"{says.Vietnamese} (minh họa)", $"{says.English} Made up.");
            run.Story.Line(says.Vietnamese, says.English);
        }
    }
}

/// <summary>Conflicts of interest.</summary>
internal sealed record ConflictsOfAnswer(IReadOnlyList<ConflictAnswer> Notices);

/// <summary>One of them.</summary>
internal sealed record ConflictAnswer(string Kind, string Award, string UnitName, Words Sentence);
