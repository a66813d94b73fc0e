using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.CouncilReview;
using Awards.EventStore;

namespace Awards.Api.Ballots;

/// <summary>Sittings: what their decisions need from elsewhere, and the ballot box.</summary>
internal static class SittingWorkflow
{
    public static Workflow Make(SectorSetting sector, BallotSealing sealing) => new Decider<SittingCommand, Sitting, SittingFacts>(
        Streams.Sitting, command => command.Sitting.Value,
        (command, state, gathering, cancel) => Gather(sector.Code, sealing, command, state, gathering, cancel),
        SittingDecider.Decide)
    {
        React = SittingProcess.React,
        Owed = SittingProcess.Owed,
    }.ToWorkflow(sector);

    private static async Task<Gathered<SittingFacts>> Gather(
        string sector, BallotSealing sealing, SittingCommand command, Sitting state, Gathering gathering, CancellationToken cancel)
    {
        var facts = new SittingFacts(sector);
        switch (command)
        {
            case ConveneConference c:
                return facts with
                {
                    Law = await RuleBookWorkflow.Applied(sector, c.RuleSet, c.Day, gathering, cancel),
                    Campaign = await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel),
                    Cluster = await gathering.Read(Streams.Cluster, c.Cluster.Value, cancel),
                };
            case ConveneCouncilSession c:
                return facts with
                {
                    Law = await RuleBookWorkflow.Applied(sector, c.RuleSet, c.Day, gathering, cancel),
                    Campaign = await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel),
                    Members = await Members(c.Members, gathering, cancel),
                };
            case OpenQuestion or OpenElection:
                MakeKey(sealing, command, state, facts);
                return facts;
            case CastBallot c when SittingDecider.Decide(c, state, facts) is Answer.Happened:
                var question = state.OnRecord!.Ballot(c.Question, c.Number)!;
                return new Gathered<SittingFacts>(null, facts, new SealedChange([sealing.Seal(c, question)], []));
            case CountQuestion c:
                return await Count(sealing, c, state, facts, gathering, cancel);
            default:
                return facts;
        }
    }

    // The key is there before its question opens; if the append is lost the key waits for the next try.
    private static void MakeKey(BallotSealing sealing, SittingCommand command, Sitting state, SittingFacts facts)
    {
        if (SittingDecider.Decide(command, state, facts) is Answer.Happened { Events: [QuestionOpened opened, ..] })
            sealing.MakeKey(opened.Key);
    }

    private static async Task<Gathered<SittingFacts>> Count(
        BallotSealing sealing, CountQuestion c, Sitting state, SittingFacts facts, Gathering gathering, CancellationToken cancel)
    {
        if (state.OnRecord?.Ballot(c.Question, c.Number) is not { Stage: QuestionStage.Closed }) return facts;
        var key = BallotKey.Name(c.Sitting, c.Question, c.Number);
        var boxes = await gathering.Boxes(key, cancel);
        return new Gathered<SittingFacts>(null, facts with { Box = sealing.Open(key, boxes) }, new SealedChange([], [key]));
    }

    private static async Task<ValueList<CouncilMember>> Members(
        IEnumerable<PersonId> persons, Gathering gathering, CancellationToken cancel)
    {
        var members = new List<CouncilMember>();
        foreach (var person in persons.Distinct())
        {
            var own = await gathering.Read(Streams.Officer, person.Value, cancel);
            members.Add(new CouncilMember(
                person, await OfficesInForce.AfterMergers(own, unit => gathering.Read(Streams.Unit, unit.Value, cancel))));
        }
        return [.. members];
    }
}
