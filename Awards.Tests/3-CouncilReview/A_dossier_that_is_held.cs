using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>While a hold stands, a dossier takes no step forward; and it loses no day by that.</summary>
public sealed class A_dossier_that_is_held
{
    private static readonly Guid First = NameBased.Id("hold", "1"), Second = NameBased.Id("hold", "2");

    private static readonly PlaceHold Place = new(CourtFlag.Id, First, HoldGround.Inspection, "Thanh tra đột xuất", "9/QĐ-TTr");

    private static readonly LiftHold Lift = new(CourtFlag.Id, First, "Không có vi phạm");

    private static readonly LeaveRequest Asked = new(Leaving.Hold, null);

    private static Spec<DossierCommand, Dossier, DossierFacts> BeforeConference => CourtFlag.BeforeConference.After(Place);

    private static RecordRelease Release(string? denied = null) => new(CourtFlag.Id, 1, 2, Conferences.Id.Value, denied);

    public static TheoryData<string> Steps => ["conference", "appraisal", "council", "decision", "publication", "notice", "end of notice"];

    [Theory]
    [MemberData(nameof(Steps))]
    public void takes_no_step(string step)
    {
        var (stop, command) = At(step);
        stop.When(command).Answer.ShouldBeOfType<Answer.Happened>();
        var held = stop.After(Place with { Dossier = command.Dossier });
        held.When(command).ThenRefused(Rules.DossierHeld);
        held.After(Lift with { Dossier = command.Dossier }).When(command).Answer.ShouldBeOfType<Answer.Happened>();
    }

    [Fact]
    public void says_why_and_since_when()
    {
        var refused = CourtFlag.AwaitingVote.On(new(2021, 10, 4)).After(Place).When(new EnterSitting(CourtFlag.Id, Conferences.Id));
        var rule = refused.Answer.ShouldBeOfType<Answer.Refused>().Rule;
        rule.InVietnamese()
            .ShouldBe("Hồ sơ đang tạm dừng xét từ ngày 04/10/2021: đang thanh tra, kiểm tra, điều tra, có dấu hiệu vi phạm.");
        rule.InEnglish().ShouldStartWith("The dossier is held since 04/10/2021: ");
    }

    [Fact]
    public void is_held_until_the_last_hold_is_lifted()
    {
        var both = CourtFlag.AwaitingVote.After(Place, Place with { Hold = Second });
        both.After(Lift).When(new EnterSitting(CourtFlag.Id, Conferences.Id)).ThenRefused(Rules.DossierHeld);
        both.After(Lift, Lift with { Hold = Second }).When(new EnterSitting(CourtFlag.Id, Conferences.Id)).Answer
            .ShouldBeOfType<Answer.Happened>();
    }

    [Fact]
    public void asks_the_host_that_has_it_to_let_it_go() => CourtFlag.BeforeConference.When(Place).Then(
        new HoldPlaced(CourtFlag.Id, First, Place.Ground, Place.Reason, Place.Document, Ict.DayOf(Days.Usual)),
        new DossierLeaving(CourtFlag.Id, 1, 2, Step.ClusterVote, Conferences.Id.Value, Asked));

    [Fact]
    public void waits_for_the_step_again_when_its_host_lets_it_go() => BeforeConference.When(Release())
        .Then(new DossierHeldBack(CourtFlag.Id, 1, Step.ClusterVote, Conferences.Id.Value));

    [Fact]
    public void stays_with_a_host_that_cannot_and_is_stopped_at_the_next_step()
    {
        var voted = BeforeConference.After(Release("vote-under-way"), new RecordVote(CourtFlag.Id, 1, Votes.AtConference()));
        voted.State.ShouldBeOfType<Dossier.Awaiting>().Step.ShouldBe(Step.Appraisal);
        voted.When(At("appraisal").Command).ThenRefused(Rules.DossierHeld);
    }

    [Fact]
    public void may_still_be_withdrawn_from_the_host_that_is_to_let_it_go() => BeforeConference.When(CourtFlag.Withdraw)
        .Then(new DossierLeaving(
            CourtFlag.Id, 1, 3, Step.ClusterVote, Conferences.Id.Value, new LeaveRequest(Leaving.Withdrawal, CourtFlag.Withdraw.Reason)));

    [Fact]
    public void does_not_lapse() => CourtFlag.AwaitingVote.After(Place)
        .When(new LapseDossier(CourtFlag.Id, 1, Step.ClusterVote).At(Days.Missed(Step.ClusterVote))).ThenNothing();

    /// <summary>Held from the 10th to the 19th, both included: ten days are given back, and the timer is sent again.</summary>
    [Fact]
    public void has_as_many_days_left_as_it_had()
    {
        var before = ((Dossier.UnderWay)CourtFlag.AwaitingVote.State).Course.DeadlineOf(Step.ClusterVote)!.LastDay;
        var held = CourtFlag.AwaitingVote.On(new(2021, 10, 10)).After(Place).On(new(2021, 10, 19));
        var told = held.When(Lift);
        var lifted = told.Answer.ShouldBeOfType<Answer.Happened>().Events.ShouldHaveSingleItem().ShouldBeOfType<HoldLifted>();
        var vote = lifted.Deadlines!.First(deadline => deadline.Step == Step.ClusterVote);
        vote.LastDay.ShouldBe(before.AddDays(10));
        told.ThenSends(Message.At(
            vote.PassesAt, new LapseDossier(CourtFlag.Id, 1, Step.ClusterVote), 1, nameof(Step.ClusterVote)));
        held.After(Lift).When(new LapseDossier(CourtFlag.Id, 1, Step.ClusterVote).At(vote.PassesAt))
            .Then(new DossierLapsed(CourtFlag.Id, 1, Step.ClusterVote));
    }

    /// <summary>Let go and held again the same day, it was held on that day once: nobody gains days by that.</summary>
    [Fact]
    public void has_a_day_back_once_on_which_it_is_held_twice()
    {
        DateOnly Deadline(Spec<DossierCommand, Dossier, DossierFacts> spec) =>
            ((Dossier.UnderWay)spec.State).Course.DeadlineOf(Step.ClusterVote)!.LastDay;
        var (place, lift) = (Place with { Hold = Second }, Lift with { Hold = Second });
        var before = Deadline(CourtFlag.AwaitingVote);
        var twice = CourtFlag.AwaitingVote.On(new(2021, 10, 4)).After(Place, Lift, place);
        Deadline(twice).ShouldBe(before.AddDays(1));
        Deadline(twice.After(lift)).ShouldBe(before.AddDays(1));
        Deadline(twice.On(new(2021, 10, 6)).After(lift)).ShouldBe(before.AddDays(3), "held on the 4th, 5th and 6th");
        Deadline(CourtFlag.AwaitingVote.On(new(2021, 10, 4)).After(Place, Lift).On(new(2021, 10, 6)).After(place, lift))
            .ShouldBe(before.AddDays(2), "held on the 4th and the 6th");
    }

    [Fact]
    public void is_not_proposed_again() => CourtFlag.AwaitingVote.After(Place).After(CourtFlag.Withdraw)
        .When(Submissions.Proposal(Flags.Court) with { Submission = new(NameBased.Id("submission", "2")) })
        .Then(new ProposalTurnedAway(CourtFlag.Id, new(NameBased.Id("submission", "2")), Rules.DossierHeld.Code));

    [Fact]
    public void is_held_and_let_go_by_the_same_act_once()
    {
        CourtFlag.AwaitingVote.After(Place).When(Place).ThenNothing();
        CourtFlag.AwaitingVote.After(Place).When(Place with { Reason = "Khác" }).ThenRefused(Rules.HoldDiffers);
        CourtFlag.AwaitingVote.After(Place, Lift).When(Lift).ThenNothing();
        CourtFlag.AwaitingVote.After(Place, Lift).When(Lift with { Reason = "Khác" }).ThenRefused(Rules.HoldAlreadyLifted);
        CourtFlag.AwaitingVote.After(Place with { Document = null }).When(Place with { Document = " " }).ThenNothing();
        CourtFlag.AwaitingVote.When(Place with { Reason = " " }).ThenRefused(Rules.ReasonMissing);
        CourtFlag.AwaitingVote.After(Place).When(Lift with { Reason = " " }).ThenRefused(Rules.ReasonMissing);
        CourtFlag.Published.When(Place).ThenRefused(Rules.TooLateToHold);
    }

    [Fact]
    public void by_a_complaint_is_let_go_by_it_alone()
    {
        var complaint = new ComplaintId(NameBased.Id("complaint", "1"));
        var held = CourtFlag.AwaitingVote.After(new HoldForComplaint(CourtFlag.Id, complaint, HoldGround.Complaint));
        held.When(Lift with { Hold = held.State.Ties.Holds.All[0].Id }).ThenRefused(Rules.HoldOfComplaint);
        held.After(new LiftForComplaint(CourtFlag.Id, complaint, "Đã giải quyết")).State.Ties.IsHeld.ShouldBeFalse();
        CourtFlag.Awarded.When(new HoldForComplaint(CourtFlag.Id, complaint, HoldGround.Complaint)).ThenNothing();
    }

    private static (Spec<DossierCommand, Dossier, DossierFacts> Stop, DossierCommand Command) At(string step) => step switch
    {
        "conference" => (CourtFlag.AwaitingVote, new EnterSitting(CourtFlag.Id, Conferences.Id)),
        "appraisal" => (CourtFlag.AwaitingAppraisal, new AppraiseDossier(
            CourtFlag.Id, new DossierStops(Flags.CourtRule).Findings(Verdict.Met)).By(People.Secretary)),
        "council" => (CourtFlag.AwaitingCouncil, new EnterSitting(CourtFlag.Id, Sessions.Id)),
        "decision" => (CourtFlag.AwaitingDecision, new EnterDecision(CourtFlag.Id, Decisions.Id)),
        "publication" => (CourtFlag.Awarded, new PublishDossier(CourtFlag.Id)),
        "notice" => (NoticedFlag.AwaitingNotice, NoticedFlag.Post),
        _ => (NoticedFlag.OnNotice, NoticedFlag.Close.On(new(2021, 11, 20))),
    };
}
