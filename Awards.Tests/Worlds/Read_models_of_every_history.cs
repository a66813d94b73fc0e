using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.Complaints;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Reports;
using Awards.Projections.Route;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What read models say, against the domain's own states, after every event of every history.</summary>
[Collection("Worlds")]
public sealed class Read_models_of_every_history
{
    public static TheoryData<string> Laws => Histories.LawsOf(typeof(Read_models_of_every_history));

    [Theory]
    [MemberData(nameof(Laws))]
    public void it_is_true_that(string law) => Histories.Keep(typeof(Read_models_of_every_history), law);

    internal static Law have_the_same_documents_when_every_event_is_applied_twice() => new((_, watcher) =>
    {
        var log = new WorldLog();
        watcher.Recorded = (command, _, answer) => log.Add(command, answer);
        watcher.AtRest = () =>
        {
            OnceIsTwice(OfficersBoard.Projection, log);
            OnceIsTwice(PersonsBoard.Projection, log);
            OnceIsTwice(HonoursRegister.Projection, log);
            OnceIsTwice(Overview.Projection, log);
            OnceIsTwice(CampaignBoards.Projection, log);
            OnceIsTwice(SubmissionBoards.Projection, log);
            OnceIsTwice(Worklist.Projection, log);
            OnceIsTwice(SittingBoards.Projection, log);
            OnceIsTwice(DecisionsTaken.Projection, log);
            OnceIsTwice(PublicRegister.Projection, log);
            OnceIsTwice(DossierTimelines.Projection, log);
            OnceIsTwice(ComplaintsBoard.Projection, log);
            OnceIsTwice(FairnessCases.Projection, log);
            OnceIsTwice(QuotaBook.Projection, log);
        };
    });

    internal static Law say_where_every_dossier_stands_and_publish_what_is_published_and_nothing_else() => new((_, watcher) =>
    {
        Follow(watcher, DossierTimelines.Projection, (timelines, id, state) =>
        {
            if (state is Dossier dossier) timelines.Find(id.ToString()).ShouldNotBeNull().Stop.ShouldBe(Place(dossier));
        });
        Follow(watcher, PublicRegister.Projection, (register, id, state) =>
        {
            if (state is Dossier) (register.Find(id.ToString()) is not null)
                .ShouldBe(state is Dossier.Published or Dossier.Annulled { WasPublished: true });
        });
    });

    /// <summary>Where no law says how a step is taken, the design of this system is what it rests on, and is named.</summary>
    internal static Law name_a_source_for_every_step_of_every_dossier()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return new Law((_, watcher) => Follow(watcher, DossierTimelines.Projection, (timelines, id, state) =>
        {
            if (state is not Dossier) return;
            var last = timelines.Find(id.ToString()).ShouldNotBeNull().Entries[^1];
            last.Grounds.Sources.ShouldNotBeEmpty(last.Event);
            last.Grounds.Sources.ShouldEach(source => !string.IsNullOrWhiteSpace(source.Document));
            told.Add(last.Event);
        }))
        { WasTried = () => told.Count > 15 };
    }

    /// <summary>The reports count what the domain decided: whoever was voted on, awarded, published, in the last round.</summary>
    internal static Law count_every_dossier_as_far_as_it_came() => new((_, watcher) =>
        Follow(watcher, FairnessCases.Projection, (cases, id, state) =>
    {
        if (state is not Dossier.UnderWay { Course: var course }) return;
        var found = cases.Find(id.ToString()).ShouldNotBeNull();
        (found.Round, found.Unit, found.Person, found.Year).ShouldBe((course.Round, course.Nominee, course.Person, course.Year));
        bool? VoteAt(Step step) =>
            course.Votes.LastOrDefault(vote => vote.Step == step) is { } vote ? vote.Outcome == Outcome.Recommended : null;
        (found.ByCluster, found.ByCouncil).ShouldBe((VoteAt(Step.ClusterVote), VoteAt(Step.CouncilReview)));
        (found.IsAwarded, found.IsPublished, found.IsAnnulled).ShouldBe((
            state is Dossier.Awarded or Dossier.Published or Dossier.Annulled,
            state is Dossier.Published or Dossier.Annulled { WasPublished: true }, state is Dossier.Annulled));
    }));

    internal static Law show_of_every_ballot_what_is_on_record() => new((_, watcher) =>
        Follow(watcher, SittingBoards.Projection, (boards, id, state) =>
    {
        if (state is not Sitting { OnRecord: { } minutes }) return;
        var board = boards.Find(id.ToString()).ShouldNotBeNull();
        board.Agenda.Standing.ShouldBe(minutes.Agenda.Standing);
        board.Present.Select(present => present.Elector).ShouldBe(minutes.Present);
        board.Ballots.Select(ballot => (ballot.Question, ballot.Number, ballot.Stage, ballot.KeyDestroyed))
            .ShouldBe(minutes.Questions.Select(ballot => (ballot.Code, ballot.Number, ballot.Stage, ballot.KeyDestroyed)));
        board.Ballots.Where(ballot => ballot.Stage != QuestionStage.Counted).ShouldEach(ballot => ballot.Tallies.Count == 0);
        board.Ballots.Where(ballot => ballot.TiePending).Select(ballot => ballot.Question).ShouldBe(Tied(minutes));
    }));

    internal static Law ask_a_person_exactly_where_the_domain_waits_for_one_and_for_every_vote_that_is_not_cast() => new((_, watcher) =>
        Follow(watcher, Worklist.Projection, (worklist, id, state) =>
    {
        var (item, task) = state switch
        {
            Submission s => (WorklistId.Of(new SubmissionId(id)), TaskOf(s)),
            Dossier s => (WorklistId.Of(new DossierId(id)), TaskOf(s)),
            Sitting s => (WorklistId.Of(new SittingId(id)), TaskOf(s)),
            AwardDecision s => (WorklistId.Of(new AwardDecisionId(id)), TaskOf(s)),
            Report s => (WorklistId.Of(new ReportId(id)), TaskOf(s)),
            _ => ("", null),
        };
        var asked = worklist.Find(item)?.Todo?.Kind.Code;
        asked.ShouldBe(task, $"{state}");

        if (state is Dossier dossier) (worklist.Find(WorklistId.Basis(new DossierId(id)))?.Todo?.Kind.Code == "review-basis").ShouldBe(
            dossier is Dossier.UnderWay { Course.Bases: var bases } and not (Dossier.Ended or Dossier.Annulled)
            && bases.Any(basis => basis.Review is null));
        if (state is not Sitting { OnRecord: { } minutes }) return;
        var voters = worklist.Find(WorklistId.Ballot(new SittingId(id)))?.Todo?.Who ?? [];
        voters.Select(voter => voter.Person?.Value ?? voter.Place!.Value.Id!.Value).ShouldBe(Waiting(minutes));
    }));

    private static void OnceIsTwice<TDocument>(Projection<TDocument> projection, WorldLog log)
        where TDocument : class =>
        new Live<TDocument>(projection, times: 2).Apply(log.Events).Stored()
            .ShouldBe(new Live<TDocument>(projection).Apply(log.Events).Stored());

    /// <summary>Compares after every act, with the stream that it changed.</summary>
    private static void Follow<TDocument>(Watcher watcher, Projection<TDocument> projection, Action<Live<TDocument>, Guid, object> compare)
        where TDocument : class
    {
        var (log, live) = (new WorldLog(), new Live<TDocument>(projection));
        watcher.Recorded += (command, stream, answer) =>
        {
            live.Apply(log.Add(command, answer));
            if (answer is Answer.Happened) compare(live, World.Destination(command).Id, stream.State);
        };
    }

    private static IEnumerable<Guid> Waiting(Minutes minutes) => minutes.UnderWay is { Stage: QuestionStage.Open } open
        ? open.Entitled.Where(elector => open.CastBy(elector.Id) is null).Select(elector => elector.Id.Value)
        : [];

    private static Stop? Place(Dossier state) => state switch
    {
        Dossier.NotProposed => null,
        Dossier.Proposed => Stop.Proposed,
        Dossier.Awaiting s => Stop.Awaiting(s.Step),
        Dossier.Entering s => Stop.Entering(s.Step),
        Dossier.Before s => Stop.Before(s.Step),
        Dossier.OnNotice => Stop.OnNotice,
        Dossier.SubmittedUpward => Stop.SubmittedUpward,
        Dossier.Awarded => Stop.Awarded,
        Dossier.Published => Stop.Published,
        Dossier.Annulled => Stop.Annulled,
        Dossier.Ended s => Stop.Ended(s.Outcome),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string? TaskOf(Report state) => state switch
    {
        Report.Asked { IsOverdue: true } => "report-overdue",
        Report.Asked { IsReminded: true } => "report-soon-due",
        Report.Asked => "send-report",
        _ => null,
    };

    private static string? TaskOf(Submission state) => state switch
    {
        Submission.Drafted => "lodge-submission",
        Submission.Lodged => "check-papers",
        Submission.Returned => "complete-papers",
        _ => null,
    };

    private static string? TaskOf(Dossier state) => state switch
    {
        Dossier.Annulled s => s.Recoveries.Any(recovery => recovery.IsLast) ? null : "recover",
        Dossier.UnderWay { Ties.IsHeld: true } and not Dossier.Ended => "settle-hold",
        (Dossier.Published or Dossier.Ended) and Dossier.UnderWay { Course.Result.IsOwed: true } => "notify-result",
        Dossier.Awaiting { Step: Step.ClusterVote } => "put-before-conference",
        Dossier.Awaiting { Step: Step.Appraisal } => "appraise",
        Dossier.Awaiting { Step: Step.PublicNotice } => "post-notice",
        Dossier.OnNotice s => s.Notice.Comments.Any(comment => comment.Outcome is null) ? "deal-with-comments" : "close-notice",
        Dossier.Awaiting { Step: Step.CouncilReview } => "put-before-council",
        Dossier.Awaiting { Course.Prerequisite: not null, Ties.PrerequisiteAwarded: false } => null,
        Dossier.Awaiting { Step: Step.Decision } => "list-on-decision",
        Dossier.Awaiting { Step: Step.UpwardSubmission } => "list-on-letter",
        Dossier.Awarded => "publish",
        _ => null,
    };

    private static string? TaskOf(Sitting state) => state switch
    {
        Sitting.Convened => "open-sitting",
        Sitting.Open { Minutes.UnderWay.Stage: QuestionStage.Open } => "close-question",
        Sitting.Open { Minutes.UnderWay.Stage: QuestionStage.Closed } => "count-papers",
        Sitting.Open s => Tied(s.Minutes).Any() ? "further-ballot" : "put-question",
        _ => null,
    };

    private static string? TaskOf(AwardDecision state) => state switch
    {
        AwardDecision.Draft s when s.Agenda.Standing.Any() => s.Plan.Kind == DecisionKind.Decision ? "sign-decision" : "sign-letter",
        AwardDecision.Issued { Plan.Kind: DecisionKind.LetterUpward } s when s.Agenda.Standing
            .Any(admission => s.Signature.Refusals.All(refusal => refusal.Dossier != admission.Dossier)) => "record-higher-decision",
        _ => null,
    };

    private static IEnumerable<string> Tied(Minutes minutes) =>
        minutes.Questions.Where(ballot => ballot.Tied && ReferenceEquals(ballot, minutes.Last(ballot.Code))).Select(ballot => ballot.Code);
}
