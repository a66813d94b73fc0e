using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Proposals;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What is true whatever people do, in whatever order, and however late and often the messages come.</summary>
[Collection("Worlds")]
public sealed class In_every_history
{
    public static TheoryData<string> Laws => Histories.LawsOf(typeof(In_every_history));

    [Theory]
    [MemberData(nameof(Laws))]
    public void it_is_true_that(string law) => Histories.Keep(typeof(In_every_history), law);

    internal static Law the_same_command_is_answered_with_events_once() => new((_, watcher) =>
        watcher.Recorded = (command, stream, answer) =>
        {
            if (answer is Answer.Happened) stream.Decide(command).ShouldNotBeOfType<Answer.Happened>($"{command} came twice");
        });

    internal static Law a_state_follows_from_its_events_alone_and_an_answer_without_events_leaves_it_as_it_was() => new(
        (world, watcher) =>
        {
            object before = "";
            watcher.Answered = (_, stream, _) => before = stream.State;
            watcher.Recorded = (_, stream, answer) =>
            {
                if (answer is not Answer.Happened) stream.State.ShouldBe(before);
            };
            watcher.AtRest = () =>
            {
                foreach (var (_, stream) in world.Streams) stream.Again().ShouldBe(stream.State);
            };
        });

    internal static Law a_count_adds_up_and_is_what_a_child_would_count() => new((world, watcher) =>
        watcher.Answered = (_, stream, answer) =>
        {
            if (answer is not Answer.Happened { Events: [QuestionCounted counted] }) return;
            var minutes = ((Sitting)stream.State).OnRecord!;
            var box = world.Box(counted.Sitting, counted.Question, counted.Number);
            NaiveCount.ShouldBe(counted, minutes.Ballot(counted.Question, counted.Number)!, minutes, box);
        });

    internal static Law what_is_owed_is_what_was_produced_and_not_superseded() => new((_, watcher) =>
        watcher.Recorded = (_, stream, answer) =>
        {
            if (answer is Answer.Happened) stream.Owed().ShouldBe(Supersession.Left(stream), ignoreOrder: true);
        });

    internal static Law no_signed_decision_awards_a_withdrawn_dossier() => new((world, watcher) =>
    {
        watcher.Recorded = (_, stream, answer) =>
        {
            if (answer is Answer.Happened && stream.State is AwardDecision or Dossier) Awarded(world)
                .ShouldEach(award => OutcomeOf(world, award) is null or DossierOutcome.Awarded or DossierOutcome.Annulled);
        };
        watcher.AtRest = () =>
            Awarded(world).ShouldEach(award => OutcomeOf(world, award) is DossierOutcome.Awarded or DossierOutcome.Annulled);
    });

    internal static Law a_notice_is_closed_when_every_comment_is_dealt_with_and_none_comes_after_its_window() => new((_, watcher) =>
        watcher.Answered = (command, stream, answer) =>
        {
            if (answer is not Answer.Happened { Events: [var happened, ..] } || stream.State is not Dossier.OnNotice s) return;
            if (happened is NoticeCommentReceived) command.Act.At.ShouldBeLessThan(s.Notice.Window.PassesAt);
            if (happened is not PublicNoticeClosed closed) return;
            s.Notice.Comments.ShouldAllBe(comment => comment.Outcome != null);
            closed.Here!.Received.ShouldBe(s.Notice.Comments.Count);
        });

    internal static Law no_message_is_refused() => new((_, watcher) =>
        watcher.Delivered = (sent, answer) => answer.ShouldNotBeOfType<Answer.Refused>($"{sent.Message.Command}"));

    internal static Law a_held_dossier_takes_no_step_forward_and_does_not_lapse() => new((_, watcher) =>
        watcher.Answered = (command, stream, answer) =>
        {
            var isStep = command is EnterSitting or EnterDecision or AppraiseDossier or PostPublicNotice or ClosePublicNotice
                or PublishDossier or LapseDossier;
            if (isStep && stream.State is Dossier { Ties.IsHeld: true }) answer.ShouldNotBeOfType<Answer.Happened>($"{command}");
        });

    internal static Law nobody_waits_for_ever() => new((world, watcher) => watcher.AtRest = () =>
    {
        foreach (var (key, stream) in world.Streams)
        {
            stream.State.ShouldNotBeOfType<Dossier.Entering>($"{key}");
            if (stream.State is Dossier.UnderWay dossier) dossier.Course.Asked.ShouldBeNull("a request to be let go has its answer");
            if (stream.State is Dossier { Ties: var ties }) Told(world, key.Id, ties).ShouldBeTrue("every outcome reached every dependent");
            if (stream.State is Dossier.Annulled { Ties.Dependents: var resting })
                resting.ShouldEach(one => Learnt(world, key.Id, one));
            if (stream.State is Submission { OnRecord: { Number: not null } letter }) letter.Answers.Count
                .ShouldBe(letter.Lines.Count, "every line has its answer");
            if (stream.State is Sitting { OnRecord: { } minutes })
                minutes.Questions.ShouldEach(question => question.Stage != QuestionStage.Counted || question.KeyDestroyed);
        }
    });

    // What has ended rests on nothing any more.
    private static bool Learnt(World world, Guid basis, DossierId resting) => world.State<Dossier>(resting.Value)
        is not Dossier.UnderWay s || s is Dossier.Ended or Dossier.Annulled || s.Course.Bases.Any(one => one.Basis.Dossier.Value == basis);

    private static bool Told(World world, Guid dossier, Ties ties) => ties.Dependents.All(dependent =>
        ties.Outcomes.All(outcome => world.State<Dossier>(dependent.Value).Ties.Prerequisites.Contains(outcome))
            && dependent.Value != dossier);

    /// <summary>What signed decisions and answered letters award: dossier, round, and whether a higher decision is awaited.</summary>
    private static IEnumerable<(DossierId Dossier, int Round)> Awarded(World world) => world.Streams.ToList()
        .SelectMany(pair => pair.Stream.State switch
        {
            AwardDecision.Issued { Plan.Kind: DecisionKind.Decision } s => Standing(s.Agenda, s.Signature.Refusals),
            AwardDecision.Answered s => Standing(s.Agenda, [.. s.Signature.Refusals, .. s.Higher.Refusals]),
            _ => [],
        });

    private static IEnumerable<(DossierId Dossier, int Round)> Standing(Agenda agenda, ValueList<Refusal> refusals) => agenda.Standing
        .Where(admission => refusals.All(refusal => refusal.Dossier != admission.Dossier))
        .Select(admission => (admission.Dossier, admission.Round));

    private static DossierOutcome? OutcomeOf(World world, (DossierId Dossier, int Round) award) =>
        world.State<Dossier>(award.Dossier.Value).Ties.Outcomes.FirstOrDefault(outcome => outcome.Round == award.Round)?.Outcome;
}
