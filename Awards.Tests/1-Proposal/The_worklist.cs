using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Projections.Proposals;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Proposals;

public sealed class The_worklist
{
    [Fact]
    public void asks_the_units_head_to_sign_what_was_drafted()
    {
        var told = Founded();
        var draft = new DraftSubmission(SubmissionOf(VanPhong), VanPhong, TheCampaign, [new(Court, VanPhong)], Papers);
        told.Do(Morning(2021, 9, 20), Head(VanPhong), draft);

        var item = On(told, WorklistId.Of(SubmissionOf(VanPhong)));
        item.Todo!.Kind.Code.ShouldBe("lodge-submission");
        item.Todo.Who.ShouldBe([Doer.Holder(Role.UnitHead, Place.Of(VanPhong))]);
        item.Todo.Since.ShouldBe(Morning(2021, 9, 20));
        (item.Subject.Title, item.Subject.Unit).ShouldBe(("Tờ trình của Văn phòng: 1 hồ sơ", VanPhong));
    }

    [Fact]
    public void asks_the_secretary_to_check_what_was_lodged() =>
        Tasks(Lodged(), WorklistId.Of(SubmissionOf(VanPhong))).ShouldBe([("check-papers", Role.Secretary, null)]);

    [Fact]
    public void asks_the_unit_for_the_papers_that_are_missing_until_the_day_of_the_return()
    {
        var told = Lodged();
        told.Do(Morning(2021, 9, 21), Secretary, new ReturnSubmission(SubmissionOf(HocVien), ["Thiếu chữ ký"]));

        var todo = On(told, WorklistId.Of(SubmissionOf(HocVien))).Todo!;
        (todo.Kind.Code, todo.Due).ShouldBe(("complete-papers", new DateOnly(2021, 10, 1)));
        todo.Who.ShouldBe([Doer.Holder(Role.UnitOfficer, Place.Of(HocVien)), Doer.Holder(Role.UnitHead, Place.Of(HocVien))]);
        todo.Detail.ShouldBe("Thiếu chữ ký; submission-letter; minutes; achievement-report");
    }

    [Fact]
    public void forgets_submissions_that_are_accepted_or_lapsed()
    {
        Given(Accepted()).ThenNone(WorklistId.Of(SubmissionOf(VanPhong)));
        Given(Accepted()).ThenNone(WorklistId.Of(SubmissionOf(CongLy)));
    }

    [Fact]
    public void asks_secretary_and_cluster_lead_to_bring_a_dossier_before_the_conference_by_its_last_day()
    {
        var item = On(Accepted(), WorklistId.Of(DossierOf(VanPhong, Court)));
        (item.Todo!.Kind.Code, item.Todo.Due).ShouldBe(("put-before-conference", new DateOnly(2021, 10, 31)));
        item.Todo.Who.ShouldBe([Doer.Secretary, Doer.Holder(Role.ClusterLead, Place.Of(VanPhong))]);
        (item.Subject.Title, item.Subject.Campaign).ShouldBe(("Cờ thi đua Tòa án nhân dân: Văn phòng", TheCampaign));
    }

    [Fact]
    public void waits_for_nobody_while_the_papers_are_checked_or_a_host_has_the_dossier()
    {
        On(Lodged(), WorklistId.Of(DossierOf(VanPhong, Court))).Todo.ShouldBeNull();
        On(Convened(), WorklistId.Of(DossierOf(VanPhong, Court))).Todo.ShouldBeNull();
    }

    [Fact]
    public void asks_for_the_appraisal_of_what_was_recommended() =>
        Tasks(Recommended(), WorklistId.Of(DossierOf(VanPhong, Court)))
            .ShouldBe([("appraise", Role.Secretary, new DateOnly(2021, 11, 15))]);

    [Fact]
    public void forgets_dossiers_that_ended_for_good()
    {
        Given(Recommended()).ThenNone(WorklistId.Of(DossierOf(HocVien, Court))); // beyond the quota
        Given(Recommended()).ThenNone(WorklistId.Of(DossierOf(HocVien, Government))); // lost the award that must come first
        Given(Reviewed()).ThenNone(WorklistId.Of(DossierOf(ThiDua, Court))); // not eligible
    }

    [Fact]
    public void asks_for_the_notification_of_what_was_refused() =>
        On(SubmittedUpward(), WorklistId.Of(DossierOf(ToChuc, Court))).Todo!.Kind.Code.ShouldBe("notify-result");

    [Fact]
    public void remembers_a_withdrawn_dossier_without_asking_for_anything() =>
        On(Told(), WorklistId.Of(DossierOf(ThiDua, Government))).Todo.ShouldBeNull();

    [Fact]
    public void asks_for_nothing_while_another_award_must_be_given_first()
    {
        On(Reviewed(), WorklistId.Of(DossierOf(VanPhong, Government))).Todo.ShouldBeNull();
        Tasks(Reviewed(), WorklistId.Of(DossierOf(VanPhong, Court)))
            .ShouldBe([("list-on-decision", Role.Secretary, new DateOnly(2021, 12, 31))]);

        var told = Decided();
        Tasks(told, WorklistId.Of(DossierOf(VanPhong, Government))).ShouldBe([("list-on-letter", Role.Secretary, null)]);
        Tasks(told, WorklistId.Of(DossierOf(VanPhong, Court))).ShouldBe([("publish", Role.Secretary, null)]);
    }

    [Fact]
    public void knows_in_a_later_round_that_the_other_award_was_given_in_an_earlier_one()
    {
        var journey = On(Decided(), WorklistId.Of(DossierOf(VanPhong, Government))).Memory.Journey!;
        (journey.NeedsAnother, journey.AnotherAwarded).ShouldBe((true, true));
        var told = Decided();
        told.Do(Morning(2021, 12, 21), Head(VanPhong), new WithdrawDossier(DossierOf(VanPhong, Government), "Xin rút"));
        var first = told.Log.Select(stored => stored.Data).OfType<DossierProposed>()
            .First(proposed => proposed.Dossier == DossierOf(VanPhong, Government));
        told.Note(first.Dossier.Value, first with { Round = 2 }, Morning(2021, 12, 22));

        On(told, WorklistId.Of(first.Dossier)).Memory.Journey!.AnotherAwarded.ShouldBeTrue();
    }

    [Fact]
    public void asks_those_who_conduct_a_sitting_for_each_of_its_steps()
    {
        ValueList<Doer> conductors = [Doer.Secretary, Doer.Holder(Role.ClusterLead, Place.Of(ClusterVi))];
        var sitting = WorklistId.Of(TheConference);
        var convened = On(Convened(), sitting);
        (convened.Todo!.Kind.Code, convened.Todo.Due, convened.Todo.Who).ShouldBe(("open-sitting", new DateOnly(2021, 10, 12), conductors));
        var voting = On(Voting(), sitting).Todo!;
        (voting.Kind.Code, voting.Detail).ShouldBe(("close-question", "Cờ thi đua Tòa án nhân dân"));
        On(Tied(), sitting).Todo!.Kind.Code.ShouldBe("further-ballot");
        Given(Recommended()).ThenNone(sitting);
    }

    [Fact]
    public void asks_for_the_count_of_papers_once_the_casting_has_ended()
    {
        var told = Voting();
        told.Do(Morning(2021, 10, 12), Head(VanPhong), new CloseQuestion(TheConference, Court.Value, 1));
        On(told, WorklistId.Of(TheConference)).Todo!.Kind.Code.ShouldBe("count-papers");
    }

    [Fact]
    public void asks_those_for_their_vote_who_have_not_cast_it()
    {
        var open = On(Voting(), WorklistId.Ballot(TheConference)).Todo!;
        open.Kind.Code.ShouldBe("cast-ballot");
        open.Who.ShouldBe(new[] { HocVien, PhapChe, CongLy }.Select(unit => Doer.Holder(Role.ClusterVoter, Place.Of(unit))));
        On(Tied(), WorklistId.Ballot(TheConference)).Todo.ShouldBeNull();
    }

    [Fact]
    public void asks_for_a_signature_once_a_draft_lists_somebody_and_then_for_the_higher_authoritys_answer()
    {
        var told = Reviewed();
        told.Do(Morning(2021, 12, 1), Secretary, new Domain.Decisions.DraftDecision(
            TheDecision, Domain.Decisions.DecisionKind.Decision, TheCampaign, "Tặng Cờ", "Chánh án"));
        On(told, WorklistId.Of(TheDecision)).Todo.ShouldBeNull();

        told.Do(Morning(2021, 12, 2), Secretary, new EnterDecision(DossierOf(VanPhong, Court), TheDecision));
        Tasks(told, WorklistId.Of(TheDecision)).ShouldBe([("sign-decision", Role.Decider, null)]);

        told.Do(Morning(2021, 12, 3), Head(VanPhong), new WithdrawDossier(DossierOf(VanPhong, Court), "Xin rút"));
        On(told, WorklistId.Of(TheDecision)).Todo.ShouldBeNull();

        Given(SubmittedUpward()).ThenNone(WorklistId.Of(TheDecision));
        Tasks(SubmittedUpward(), WorklistId.Of(TheLetter)).ShouldBe([("record-higher-decision", Role.Secretary, null)]);
        Given(Told()).ThenNone(WorklistId.Of(TheLetter));
    }

    [Fact]
    public void shows_operators_kind_place_and_code_of_what_the_system_could_not_do()
    {
        var told = SubmittedUpward();
        LeaveToOperators(told);
        var parked = On(told, WorklistId.Message(NameBased.Id("parked")));
        (parked.Todo!.Kind.Code, parked.Todo.Detail).ShouldBe(("parked-message", "IOException"));
        parked.Todo.Who.ShouldBe([Doer.Holder(Role.Operator, Place.Sector)]);
        parked.Subject.Title.ShouldBe($"destroy_ballot_key → sitting {TheSession.Value}");
        On(told, WorklistId.Message(NameBased.Id("refused"))).Todo!.Kind.Code.ShouldBe("refused-message");
    }

    [Fact]
    public void asks_nothing_of_operators_about_what_they_have_seen_to()
    {
        Given(Told()).ThenNone(WorklistId.Message(NameBased.Id("parked")));
        Given(Told()).ThenNone(WorklistId.Message(NameBased.Id("lost")));
    }

    [Fact]
    public void leaves_nothing_to_do_but_an_operators_task_and_notifications_when_the_year_is_over() => Given(Told()).All().Values
        .Select(item => item.Todo?.Kind.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        .ShouldBe(["notify-result", "refused-message"]);

    private static ProjectionSpec<WorklistItem> Given(Chronicle told) => Worklist.Projection.Given(told).Twice();

    private static WorklistItem On(Chronicle told, string id) => Given(told).Document(id);

    private static IEnumerable<(string, Role?, DateOnly?)> Tasks(Chronicle told, string id)
    {
        var todo = On(told, id).Todo.ShouldNotBeNull();
        return todo.Who.Select(doer => (todo.Kind.Code, doer.Role, todo.Due));
    }
}
