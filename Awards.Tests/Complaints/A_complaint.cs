using Awards.Api.Complaints;
using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using static Awards.Tests.Support.ComplaintStops;

namespace Awards.Tests.Complaints;

/// <summary>Its limits are those of the Law on Complaints and the Law on Denunciations, as the rule set file has them: calendar days, a
/// last day off rolling forward.</summary>
public sealed class A_complaint
{
    [Fact]
    public void is_reminded_of_as_long_before_its_last_day_as_the_rules_in_force_say_and_else_three_days()
    {
        DateTimeOffset Near(Spec<ComplaintCommand, Complaint, ComplaintFacts> state) => state.When(ComplaintStops.Complain).Messages
            .Single(message => message.Command is RemindOfComplaint { Passed: false }).NotBefore!.Value;
        var last = new DateOnly(2021, 10, 18);
        Near(ComplaintStops.NotFiled).ShouldBe(Ict.EndOf(last.AddDays(-3)));
        var week = new ReminderRule(7, new Source("Quy chế", "Điều 5", true));
        Near(ComplaintStops.NotFiled.With(facts => facts with { Rules = facts.Rules! with { ComplaintReminder = week } }))
            .ShouldBe(Ict.EndOf(last.AddDays(-7)));
        ReminderRule.Ours.Source.Verified.ShouldBeFalse();
    }

    [Fact]
    public void is_to_be_filed_within_ninety_days_and_accepted_within_ten()
    {
        var filed = Happened<ComplaintFiled>(NotFiled.When(Complain));
        filed.Filing!.Limit.Days.ShouldBe(90);
        filed.Filing.LastDay.ShouldBe(new(2021, 12, 30));
        filed.Acceptance!.Limit.Days.ShouldBe(10);
        filed.Acceptance.LastDay.ShouldBe(new(2021, 10, 18));
        filed.IsLate.ShouldBeFalse();
    }

    [Fact]
    public void that_is_filed_late_is_accepted_only_where_an_obstacle_kept_its_sender_from_it()
    {
        var late = NotFiled.On(new(2022, 1, 10)).After(Complain with { FiledOn = new(2022, 1, 5), ReceivedOn = new(2022, 1, 10) });
        late.When(new AcceptComplaint(Id)).ThenRefused(Rules.ComplaintFiledLate);
        Happened<ComplaintAccepted>(late.When(new AcceptComplaint(Id, "Ốm nặng, có giấy ra viện"))).Obstacle.ShouldNotBeNull();
        late.When(new DeclineComplaint(Id, "Hết thời hiệu")).Answer.ShouldBeOfType<Answer.Happened>();
    }

    [Fact]
    public void is_to_be_resolved_within_thirty_days_and_within_forty_five_where_it_is_complex()
    {
        Happened<ComplaintAccepted>(Filed.When(new AcceptComplaint(Id))).Resolution!.LastDay.ShouldBe(new(2021, 11, 10));
        var extended = Happened<ComplaintExtended>(Accepted.When(new ExtendComplaint(Id, 1, "Nhiều nhân chứng")));
        extended.Resolution.Limit.Days.ShouldBe(45);
        extended.Resolution.LastDay.ShouldBe(new(2021, 11, 25));
        Accepted.After(new ExtendComplaint(Id, 1, "Nhiều nhân chứng")).When(new ExtendComplaint(Id, 2, "Nữa"))
            .ThenRefused(Rules.NoFurtherExtension);
    }

    [Fact]
    public void is_not_extended_once_its_day_is_over() => Accepted.On(new(2021, 11, 11))
        .When(new ExtendComplaint(Id, 1, "Nhiều nhân chứng")).ThenRefused(Rules.DeadlinePassed);

    /// <summary>Thirty days, and twice thirty more.</summary>
    [Fact]
    public void that_is_a_denunciation_is_extended_twice_and_has_no_last_day_for_filing()
    {
        var accepted = Denounced.After(new AcceptComplaint(Id));
        ((Complaint.Accepted)accepted.State).Filing.Filing.ShouldBeNull();
        ((Complaint.Accepted)accepted.State).Due!.LastDay.ShouldBe(new(2021, 11, 10));
        var twice = accepted.After(new ExtendComplaint(Id, 1, "Phức tạp"), new ExtendComplaint(Id, 2, "Đặc biệt phức tạp"));
        ((Complaint.Accepted)twice.State).Due!.Limit.Days.ShouldBe(90);
        twice.When(new ExtendComplaint(Id, 3, "Nữa")).ThenRefused(Rules.NoFurtherExtension);
    }

    [Fact]
    public void is_extended_by_the_same_act_once()
    {
        var extended = Accepted.After(new ExtendComplaint(Id, 1, "Nhiều nhân chứng"));
        extended.When(new ExtendComplaint(Id, 1, "Nhiều nhân chứng")).ThenNothing();
        extended.When(new ExtendComplaint(Id, 1, "Lý do khác")).ThenRefused(Rules.ComplaintExtendedOtherwise);
    }

    [Fact]
    public void holds_its_dossier_from_the_acceptance_until_it_is_settled()
    {
        Filed.When(new AcceptComplaint(Id)).Messages.Select(message => message.Command)
            .ShouldContain(new HoldForComplaint(CourtFlag.Id, Id, HoldGround.Complaint));
        Accepted.When(Resolve).ThenSends(Lift("Đã giải quyết xong, văn bản số 15/QĐ-GQKN"));
        Accepted.When(new WithdrawComplaint(Id, "Đơn rút")).ThenSends(Lift("Người gửi đã rút đơn (Đơn rút)"));
        Filed.When(new WithdrawComplaint(Id, "Đơn rút")).ThenSendsNothing();
    }

    [Fact]
    public void about_a_decision_holds_nothing() => NotFiled
        .After(Complain with { About = new ComplaintSubject(ComplaintAbout.Decision, Decisions.Id.Value) })
        .When(new AcceptComplaint(Id)).Messages.ShouldAllBe(message => message.Command is RemindOfComplaint);

    [Fact]
    public void reminds_before_its_last_day_and_after_it()
    {
        var timers = NotFiled.When(Complain).Messages;
        timers.Select(timer => timer.NotBefore).ShouldBe([Ict.EndOf(new(2021, 10, 15)), Ict.EndOf(new(2021, 10, 18))]);
        Filed.When((ComplaintCommand)timers[1].Command)
            .Then(new ComplaintReminded(Id, ComplaintStage.Acceptance, new(2021, 10, 18), Passed: true));
        Accepted.When((ComplaintCommand)timers[1].Command).ThenNothing();
    }

    [Fact]
    public void may_be_made_a_second_time_after_the_first_was_resolved()
    {
        var second = Complain with { Complaint = new(NameBased.Id("complaint", "2")), Earlier = Id, KnownOn = new(2021, 10, 5) };
        NotFiled.When(second).ThenRefused(Rules.NoEarlierComplaint);
        NotFiled.With(facts => facts with { Earlier = Accepted.State }).When(second).ThenRefused(Rules.NoEarlierComplaint);
        var filed = Happened<ComplaintFiled>(NotFiled.With(facts => facts with { Earlier = Resolved.State }).When(second));
        filed.Filing!.Limit.Days.ShouldBe(30);
        var third = second with { Complaint = new(NameBased.Id("complaint", "3")), Earlier = second.Complaint };
        NotFiled.With(facts => facts with { Earlier = new Complaint.Resolved(filed, null!, null!) }).When(third)
            .ThenRefused(Rules.NoEarlierComplaint);
    }

    [Fact]
    public void has_days_in_order_and_something_that_it_is_about()
    {
        NotFiled.When(Complain with { KnownOn = null }).ThenRefused(Rules.ComplaintDaysImpossible);
        NotFiled.When(Complain with { KnownOn = Received.AddDays(1) }).ThenRefused(Rules.ComplaintDaysImpossible);
        NotFiled.When(Complain with { ReceivedOn = Received.AddDays(1) }).ThenRefused(Rules.ComplaintDaysImpossible);
        NotFiled.When(Complain with { KnownOn = DateOnly.MinValue }).ThenRefused(Rules.ComplaintDaysImpossible);
        NotFiled.When(Complain with { Kind = ComplaintKind.Denunciation, KnownOn = null, FiledOn = DateOnly.MinValue })
            .ThenRefused(Rules.ComplaintDaysImpossible);
        NotFiled.With(facts => facts with { IsKnown = false }).When(Complain).ThenRefused(Rules.ComplaintSubjectUnknown);
        NotFiled.With(facts => facts with { Rules = null }).When(Complain).ThenRefused(Rules.NoRulesInForce);
        NotFiled.When(Complain with { Summary = " " }).ThenRefused(Rules.ReasonMissing);
    }

    /// <summary>What its sender wrote of themselves is for the vault alone.</summary>
    [Fact]
    public void says_in_its_event_only_that_somebody_sent_it()
    {
        var named = Complain with { Sender = Writer };
        Happened<ComplaintFiled>(NotFiled.When(named)).NamesItsSender.ShouldBeTrue();
        NotFiled.After(named).When(Complain).ThenRefused(Rules.ComplaintAlreadyFiled);
        Happened<ComplaintFiled>(NotFiled.When(Complain)).NamesItsSender.ShouldBeFalse();
        Filed.When(Complain).ThenNothing();
    }

    [Fact]
    public void is_of_nobody_rather_than_of_a_sender_whom_nobody_can_read()
    {
        NotFiled.When(Complain with { Sender = Writer with { Notes = " " } }).ThenRefused(Rules.NameMissing);
        NotFiled.When(Complain with { Sender = Writer with { Notes = "Nguyễn\u202EVăn" } }).ThenRefused(Rules.TextHidesCharacters);
        NotFiled.When(Complain with { Sender = Writer with { Phone = "0900\u200B" } }).ThenRefused(Rules.TextHidesCharacters);
    }

    /// <summary>Another sender is not dropped in silence.</summary>
    [Fact]
    public void is_filed_again_only_with_the_sender_that_the_vault_has()
    {
        var named = Complain with { Sender = Writer };
        var filed = NotFiled.After(named).With(facts => facts with { Sender = Writer });
        filed.When(named).ThenNothing();
        filed.When(named with { Sender = Writer with { Phone = "0900 000 000" } }).ThenRefused(Rules.ComplaintAlreadyFiled);
    }

    /// <summary>Under the id of a person, the sender would be kept with that person's own data and read by that person's unit.</summary>
    [Fact]
    public void keeps_its_sender_under_a_name_that_is_nobodys()
    {
        ComplaintWorkflow.SenderOf(Id).ShouldNotBe(new PersonId(Id.Value));
        ComplaintWorkflow.SenderOf(Id).Value.Version.ShouldBe(8, "no caller can make such an id");
    }

    private static Message Lift(string reason) => Message.Now(new LiftForComplaint(CourtFlag.Id, Id, reason));

    private static T Happened<T>(Told told)
        where T : IEvent => told.Answer.ShouldBeOfType<Answer.Happened>().Events.OfType<T>().ShouldHaveSingleItem();
}
