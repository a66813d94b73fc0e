using Awards.Domain;
using Awards.Domain.Ballots;

namespace Awards.Api.Scenarios;

/// <summary>How one sitting is conducted: the same for the cluster's conference and the council's session.</summary>
/// <param name="run">The run.</param>
/// <param name="board">Address of the sitting's board.</param>
/// <param name="sitting">The sitting.</param>
/// <param name="conductor">Who conducts it.</param>
internal sealed class SittingPlay(ScenarioRun run, string board, Guid sitting, PersonPlan conductor)
{
    /// <summary>The sitting as the API shows it, with everything that happened.</summary>
    public async Task<SittingAnswer> Board(CancellationToken cancel)
    {
        await run.Rest(cancel);
        return await run.Api.Get<SittingAnswer>(conductor, board, cancel);
    }

    /// <summary>Puts every dossier that waits for it on the agenda.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FillAgenda(string task, CancellationToken cancel)
    {
        var waiting = await run.Waiting(task, cancel);
        await ScenarioRun.Together(waiting, (subject, stop) => Enter(subject.Dossier!.Value.Value, stop), cancel);
        await run.Rest(cancel);
        return waiting.Count;
    }

    /// <summary>Registers who is there, and opens the sitting.</summary>
    /// <param name="present">The electors, for a unit with the person who represents it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task Open(IEnumerable<(ElectorId Elector, PersonPlan? Representative)> present, CancellationToken cancel)
    {
        foreach (var (elector, representative) in present)
        {
            var attendance = new { Elector = elector, Representative = representative?.Id };
            await run.Api.Post(conductor, $"sittings/{sitting}/attendance", attendance, $"attend/{sitting}/{elector.Value}", cancel);
        }
        await run.Api.Post(conductor, $"sittings/{sitting}/open", null, $"open/{sitting}", cancel);
    }

    /// <summary>Puts every question for which dossiers stand, in the order of the plan.</summary>
    public async Task VoteOnAwards(
        Func<string, int, QuestionSheet> sheets, Func<PaperSheet, (PersonPlan By, ElectorId For)> voter, CancellationToken cancel)
    {
        var plan = await Board(cancel);
        foreach (var question in plan.Plan.Questions.Where(question => plan.HasDossiersFor(question.Code)))
        {
            var put = ("questions", (object)new { Question = question.Code });
            await Vote(question.Code, put, number => sheets(question.Code, number), voter, cancel);
        }
    }

    /// <summary>Puts a question, has everybody vote, counts; a tie at the cut leads to another ballot.</summary>
    /// <param name="question">The question's code.</param>
    /// <param name="put">The request that puts it: address below the sitting, and body.</param>
    /// <param name="sheets">The papers of a ballot, by its number.</param>
    /// <param name="voter">Who casts a paper, and for which elector.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task Vote(
        string question, (string Path, object Body) put, Func<int, QuestionSheet> sheets, Func<PaperSheet,
        (PersonPlan By, ElectorId For)> voter,
        CancellationToken cancel)
    {
        for (var number = 1; ; number++)
        {
            var name = $"{sitting}/{question}/{number}";
            await run.Api.Post(conductor, $"sittings/{sitting}/{put.Path}", put.Body, $"put/{name}", cancel);
            var ballot = (await Board(cancel)).Ballot(question, number);
            if (ballot.Nominees.Count > 0)
            {
                foreach (var paper in sheets(number).Papers) await Cast(ballot, paper, voter(paper), cancel);
                await run.Api.Post(conductor, $"sittings/{sitting}/questions/{question}/{number}/close", null, $"close/{name}", cancel);
                await run.Api.Post(conductor, $"sittings/{sitting}/questions/{question}/{number}/count", null, $"count/{name}", cancel);
            }
            var counted = (await Board(cancel)).Ballot(question, number);
            TallyStory.Tell(run.Story, counted);
            if (counted.Tallies.All(tally => tally.Outcome != Outcome.Tied)) return;
        }
    }

    /// <summary>Closes the sitting.</summary>
    public async Task<SittingAnswer> Close(CancellationToken cancel)
    {
        await run.Api.Post(conductor, $"sittings/{sitting}/close", null, $"close/{sitting}", cancel);
        return await Board(cancel);
    }

    private Task Enter(Guid dossier, CancellationToken cancel) =>
        run.Api.Post(run.Secretary, $"dossiers/{dossier}/enter-sitting", new { Sitting = sitting }, $"enter/{dossier}/{sitting}", cancel);

    private Task Cast(BallotAnswer ballot, PaperSheet paper, (PersonPlan By, ElectorId For) voter, CancellationToken cancel)
    {
        var elector = ballot.Entitled.FirstOrDefault(entitled => entitled.Id == voter.For)
            ?? throw new ScenarioException($"'{paper.Voter}' is not entitled to vote on '{ballot.Question}'.");
        var may = ballot.Nominees.Where(nominee => nominee.Unit != elector.Unit || MayVoteOnOwn(ballot));
        var name = $"{sitting}/{ballot.Question}/{ballot.Number}/{voter.For.Value}";
        var cast = new
        {
            Elector = voter.For,
            Ballot = run.Scenario.NewId("ballot", name),
            Choices = paper.Spoilt
                ? []
                : may.Select(nominee => new { Nominee = nominee.Id, Vote = paper.On(run.Scenario.Unit(nominee.Name)) }).ToArray(),
            paper.Spoilt,
            paper.Written,
        };
        return run.Api.Post(
            voter.By, $"sittings/{sitting}/questions/{ballot.Question}/{ballot.Number}/ballots", cast, $"cast/{name}", cancel);
    }

    private static bool MayVoteOnOwn(BallotAnswer ballot) => ballot.Policy.OwnCase == Domain.Regulations.OwnCase.MayVote;
}
