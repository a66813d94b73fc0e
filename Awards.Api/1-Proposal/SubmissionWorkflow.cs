using Awards.Api.Organisations;
using Awards.Api.Proposals.Papers;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Proposals;

/// <summary>Submissions: what their decisions need from the campaign, the units and the rule book.</summary>
internal static class SubmissionWorkflow
{
    public static Workflow Make(SectorSetting sector, PaperStore papers) => new Decider<SubmissionCommand, Submission, SubmissionFacts>(
        Streams.Submission, command => command.Submission.Value,
        async (command, state, gathering, cancel) => new Gathered<SubmissionFacts>(
            null, await Gather(sector.Code, command, state, gathering, cancel), Sealed(papers, sector.Code, command, state)),
        SubmissionDecider.Decide)
    {
        React = SubmissionProcess.React,
        Owed = SubmissionProcess.Owed,
        IsInOrder = true,
    }.ToWorkflow(sector);

    // A paper's content is there before the event that names it, and can be read from that event on.
    private static SealedChange Sealed(PaperStore papers, string sector, SubmissionCommand command, Submission state) =>
        command is HandInPaper c && SubmissionDecider.Decide(c, state, new SubmissionFacts(sector)) is Answer.Happened
            ? new SealedChange([papers.Claim(c)], [])
            : SealedChange.None;

    private static async Task<SubmissionFacts> Gather(
        string sector, SubmissionCommand command, Submission state, Gathering gathering, CancellationToken cancel) => command switch
        {
            DraftSubmission c => new SubmissionFacts(
                sector,
                Campaign: await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel),
                Units: await OrganisationWorkflows.Read(
                    c.Lines.Select(line => line.Unit).OfType<UnitId>().Prepend(c.Unit), gathering, cancel),
                Persons: await PersonWorkflow.Read(c.Lines.Select(line => line.Person).OfType<PersonId>(), gathering, cancel)),
            LodgeSubmission c when state.OnRecord is { } letter => new SubmissionFacts(
                sector,
                await RuleBookWorkflow.InForce(sector, c.Act.Day, gathering, cancel),
                await gathering.Read(Streams.Campaign, letter.Campaign.Value, cancel),
                await OrganisationWorkflows.Read(letter.Lines.Select(line => line.Nominee).Prepend(letter.Unit), gathering, cancel)),
            ReturnSubmission c => Facts(sector, await RuleBookWorkflow.Read(sector, gathering, cancel), c),
            _ => new SubmissionFacts(sector),
        };

    private static SubmissionFacts Facts(string sector, RuleBook book, ReturnSubmission c) =>
        new(sector, book.InForce(c.Act.Day), Calendar: book.Calendar);
}
