using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Route;

public sealed class A_dossiers_timeline
{
    [Fact]
    public void tells_every_event_of_the_dossier_in_order()
    {
        var told = Told();
        var timeline = Of(told, VanPhong, Court);
        timeline.Entries.Select(entry => (entry.Position, entry.Version, entry.Event, entry.RecordedAt)).ShouldBe(
            told.Log.Where(stored => stored.Stream == DossierOf(VanPhong, Court).Value)
                .Select(stored => (stored.Position, stored.Version, stored.Type, stored.RecordedAt)));
        timeline.Entries.Select(entry => entry.Event).ShouldBe(
        [
            "dossier_proposed", "dependent_registered", "proposal_turned_away", "regime_fixed", "papers_confirmed",
            "dossier_entering", "dossier_sent_back",
            "dossier_entering", "dossier_entered", "vote_recorded", "dossier_appraised", "dossier_entering", "dossier_entered",
            "vote_recorded", "dossier_entering", "dossier_entered", "dossier_awarded", "dossier_published",
            "result_notified",
        ]);
    }

    [Fact]
    public void says_who_is_proposed_for_what_and_where_it_stands()
    {
        var timeline = Of(Told(), VanPhong, Court);
        var header = timeline.Header!;
        (header.NomineeName, header.Award.Name, header.CampaignName, header.Year, header.Round, header.RuleSet)
            .ShouldBe(("Văn phòng", "Cờ thi đua Tòa án nhân dân", "Thi đua năm 2021", 2021, 1, "tand-2017"));
        (timeline.Stop!.Code, timeline.Search).ShouldBe(("published", "van phong"));
    }

    [Fact]
    public void names_the_person_who_acted_and_for_the_systems_acts_who_began_the_chain()
    {
        var entries = Of(Told(), VanPhong, Court).Entries;
        var proposed = entries[0];
        (proposed.Actor, proposed.Initiator).ShouldBe((Metadata.System, Head(VanPhong).Value.ToString()));
        var appraised = entries.First(entry => entry.Event == "dossier_appraised");
        (appraised.Actor, appraised.Initiator, appraised.EffectiveAt).ShouldBe((Secretary.Value.ToString(), null, Morning(2021, 11, 5)));
    }

    [Fact]
    public void explains_a_vote_by_its_policy_its_source_and_its_tally()
    {
        var entry = Of(Told(), VanPhong, Court).Entries.First(voted => voted.Event == "vote_recorded");
        entry.Vietnamese.ShouldBe(
            "Bỏ phiếu kín tại hội nghị cụm thi đua (lần 1): 5/6 phiếu đồng ý, cần ít nhất 4, chỉ tiêu 3: được suy tôn, đề nghị.");
        entry.English.ShouldBe("Secret ballot at the cluster's conference (ballot 1): 5 of 6 in favour, 4 needed, quota 3: recommended.");
        var vote = entry.Grounds.Vote!;
        (vote.Policy.Id, vote.Policy.Threshold, vote.Policy.Comparator, vote.Policy.Denominator, vote.Seats)
            .ShouldBe(("cluster-flag", new Fraction(2, 3), Comparator.AtLeast, Denominator.ClusterUnits, 3));
        vote.Count.ShouldBe(new BallotCount(6, 6, 6, 6, 6, 0, 0));
        entry.Grounds.Sources.ShouldBe(vote.Policy.Sources);
        entry.RuleSet.ShouldBe("tand-2017");
    }

    [Fact]
    public void shows_what_the_appraisal_found_with_evidence_and_source()
    {
        var entry = Of(Told(), ThiDua, Court).Entries.First(appraised => appraised.Event == "dossier_appraised");
        entry.Vietnamese.ShouldBe("Thẩm định: 0/3 tiêu chí đạt hoặc được miễn; không đủ điều kiện.");
        entry.Grounds.Findings.Select(finding => (finding.Verdict, finding.Evidence)).Distinct()
            .ShouldBe([(Verdict.NotMet, "Báo cáo số 12/BC")]);
        entry.Grounds.Findings[0].Criterion.ShouldBe("Tập thể dẫn đầu phong trào thi đua của cụm");
        entry.Grounds.Findings[0].Source.Article.ShouldBe("Điều 17 khoản 1");
    }

    [Fact]
    public void gives_the_decision_and_the_reason_of_a_refusal()
    {
        var entry = Of(Told(), ToChuc, Court).Entries[^1];
        entry.Vietnamese.ShouldBe("Chánh án TANDTC không tặng (Quyết định số 300/QĐ-TANDTC ngày 20/12/2021): Đơn thư chưa giải quyết");
        (entry.Grounds.Decision!.Number, entry.Grounds.Reason).ShouldBe(("300/QĐ-TANDTC", "Đơn thư chưa giải quyết"));
    }

    [Theory]
    [InlineData("dossier_entering", "Thông tư 01/2018/TT-TANDTC", "Quyết định thiết kế của hệ thống")]
    [InlineData("dossier_entered", "Thông tư 01/2018/TT-TANDTC", "Quyết định thiết kế của hệ thống")]
    [InlineData("dossier_sent_back", "Quyết định thiết kế của hệ thống")]
    [InlineData("dependent_registered", "Quyết định thiết kế của hệ thống")]
    [InlineData("dossier_published", "Thông tư 01/2018/TT-TANDTC")]
    public void names_the_document_that_lays_a_step_down_and_the_design_where_none_does(string step, params string[] documents) =>
        Of(Told(), VanPhong, Court).Entries.First(entry => entry.Event == step).Grounds.Sources
            .Select(source => source.Document).ShouldBe(documents);

    [Theory]
    [InlineData(Step.ClusterVote, "Kế hoạch của phong trào thi đua")]
    [InlineData(Step.Proposal, "Bộ quy tắc tand-2017")]
    public void names_what_sets_a_deadline_that_has_passed(Step step, string document)
    {
        var told = Lodged();
        var dossier = DossierOf(VanPhong, Court);
        told.Note(dossier.Value, new DossierLapsed(dossier, 1, step), default);
        Of(told, VanPhong, Court).Entries[^1].Grounds.Sources.ShouldHaveSingleItem().Document.ShouldBe(document);
    }

    [Fact]
    public void says_by_which_rule_it_was_turned_away()
    {
        var entry = Of(Told(), VanPhong, Court).Entries.First(back => back.Event == "dossier_sent_back");
        entry.Vietnamese.ShouldBe("Không được đưa vào hội nghị cụm thi đua: Không có hội nghị hoặc phiên họp này.");
        entry.Grounds.Code.ShouldBe("sitting-unknown");
    }

    [Fact]
    public void leaves_open_what_the_event_does_not_say_of_a_rules_details()
    {
        var told = Lodged();
        var dossier = DossierOf(VanPhong, Court);
        told.Note(dossier.Value, new LeaveDenied(dossier, 1, TheDecision.Value, "already-signed"), default);
        Of(told, VanPhong, Court).Entries[^1].Vietnamese.ShouldBe("Chưa được rút: Đã ký ban hành (số …).");
    }

    [Fact]
    public void says_that_a_dossier_was_not_put_to_the_vote()
    {
        var told = Tied();
        var vote = (VoteRecorded)told.Log.First(stored => stored.Data is VoteRecorded).Data;
        var notPut = vote.Vote with { Tally = null, Count = null };
        var excluded = new VoteRecorded(DossierOf(ToChuc, Government), 1, false, notPut);
        told.Note(excluded.Dossier.Value, excluded, default);
        Of(told, ToChuc, Government).Entries[^1].English.ShouldBe(
            "At the cluster's conference: not put to the vote, because it was not recommended for the award that must come first.");
    }

    [Theory]
    [InlineData("Văn phòng", "government-flag", "published")]
    [InlineData("Vụ Tổ chức - Cán bộ", "court-flag", "refused")]
    [InlineData("Vụ Thi đua - Khen thưởng", "court-flag", "ineligible")]
    [InlineData("Vụ Thi đua - Khen thưởng", "government-flag", "withdrawn")]
    [InlineData("Học viện Tòa án", "court-flag", "not-recommended")]
    [InlineData("Học viện Tòa án", "government-flag", "without-prerequisite")]
    [InlineData("Báo Công lý", "court-flag", "lapsed")]
    public void ends_where_the_dossier_ended(string unit, string award, string stop) =>
        Of(Told(), StoryOf2021.Of(unit), new AwardCode(award)).Stop!.Code.ShouldBe(stop);

    /// <summary>The read model's own account of the route against the domain's, after every event.</summary>
    [Fact]
    public void stands_after_every_event_where_the_domain_says()
    {
        foreach (var stream in Told().Log.Where(stored => stored.Data is DossierProposed).Select(stored => stored.Stream).Distinct())
        {
            var (state, stop) = (Domain.Dossier.None, (Stop?)null);
            foreach (var happened in Told().Log.Where(stored => stored.Stream == stream).Select(stored => (IEvent)stored.Data))
            {
                state = DossierEvolution.Evolve(state, happened);
                stop = Stop.After(happened, (state as Dossier.UnderWay)?.Course.Award.Route ?? []) ?? stop;
                stop.ShouldBe(Expected(state), happened.ToString());
            }
        }
    }

    [Fact]
    public void begins_before_the_proposal_when_another_dossier_waits_for_it()
    {
        var dossier = DossierOf(VanPhong, Court);
        var told = Founded();
        told.Note(dossier.Value, new DependentRegistered(dossier, DossierOf(VanPhong, Government)), Morning(2021, 9, 1));

        var timeline = Of(told, VanPhong, Court);
        (timeline.Header, timeline.Stop).ShouldBe((null, null));
        timeline.Entries.ShouldHaveSingleItem().Grounds.Other.ShouldBe(DossierOf(VanPhong, Government));
    }

    private static DossierTimeline Of(Chronicle told, UnitId unit, AwardCode award) =>
        DossierTimelines.Projection.Given(told).Twice().Document(DossierOf(unit, award).Value.ToString());

    private static Stop? Expected(Dossier state) => state switch
    {
        Domain.Dossier.NotProposed => null,
        Domain.Dossier.Proposed => Stop.Proposed,
        Domain.Dossier.Awaiting s => Stop.Awaiting(s.Step),
        Domain.Dossier.Entering s => Stop.Entering(s.Step),
        Domain.Dossier.Before s => Stop.Before(s.Step),
        Domain.Dossier.OnNotice => Stop.OnNotice,
        Domain.Dossier.SubmittedUpward => Stop.SubmittedUpward,
        Domain.Dossier.Awarded => Stop.Awarded,
        Domain.Dossier.Published => Stop.Published,
        Domain.Dossier.Ended s => Stop.Ended(s.Outcome),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
