using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class Electing_next_years_leads
{
    private static readonly OpenElection Lead = new(Conferences.Id, QuestionPlan.Lead, [Units.Law, Units.Newspaper]);
    private static readonly OpenElection Deputy = new(Conferences.Id, QuestionPlan.Deputy, [Units.Law, Units.Newspaper]);

    private static Spec<SittingCommand, Sitting, SittingFacts> LeadElected => Conferences.BothCounted.After(Lead)
        .Vote(QuestionPlan.Lead, Conferences.Attending.Select(voter => (voter, new[] { Units.Law })));

    private static Spec<SittingCommand, Sitting, SittingFacts> BothElected => LeadElected.After(Deputy)
        .Vote(QuestionPlan.Deputy, Conferences.Attending.Select(voter => (voter, new[] { Units.Newspaper })));

    /// <summary>Two, two and one of five: nobody has more than half of those present.</summary>
    private static Spec<SittingCommand, Sitting, SittingFacts> NobodyElected(
        Spec<SittingCommand, Sitting, SittingFacts> open, string office) =>
        open.Vote(office,
            (Units.Office, [Units.Law]), (Units.Personnel, [Units.Law]), (Units.Emulation, [Units.Newspaper]),
            (Units.Academy, [Units.Newspaper]));

    [Fact]
    public void elects_units_by_more_than_half_of_those_present()
    {
        var tally = LeadElected.Ballot(QuestionPlan.Lead).Tallies[0];
        (tally.Unit, tally.Yes, tally.Total, tally.Needed, tally.Outcome).ShouldBe((Units.Law, 5, 5, 3, Outcome.Recommended));
    }

    [Fact]
    public void approves_one_candidate_on_a_paper()
    {
        var open = Conferences.BothCounted.After(Lead);
        open.When(open.Paper(QuestionPlan.Lead, new ElectorId(Units.Office.Value), Units.Law, Units.Newspaper))
            .ThenRefused(Rules.PaperApprovesTooMany);
    }

    [Fact]
    public void puts_the_deputy_after_the_lead() => Conferences.BothCounted.When(Deputy).ThenRefused(Rules.LowerAwardFirst);

    [Fact]
    public void does_not_let_the_lead_stand_for_deputy() => LeadElected.When(Deputy)
        .Then<QuestionOpened>(opened => opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Newspaper]));

    [Fact]
    public void takes_members_of_the_cluster_only() => Conferences.BothCounted
        .When(Lead with { Candidates = [Units.Elsewhere] })
        .ThenRefused(Rules.LeadsMustBeMembers);

    [Fact]
    public void that_elects_nobody_may_be_put_again_with_other_candidates()
    {
        var nobody = NobodyElected(Conferences.BothCounted.After(Lead), QuestionPlan.Lead);
        nobody.Ballot(QuestionPlan.Lead).Tallies.ShouldAllBe(tally => tally.Outcome == Outcome.BelowThreshold);
        nobody.When(Lead with { Candidates = [Units.Academy] }).Then<QuestionOpened>(opened =>
        {
            (opened.Number, opened.Seats).ShouldBe((2, 1));
            opened.Nominees.Select(nominee => nominee.Unit).ShouldBe([Units.Academy]);
        });
    }

    [Fact]
    public void does_not_put_the_deputy_before_a_lead_was_elected() =>
        NobodyElected(Conferences.BothCounted.After(Lead), QuestionPlan.Lead).When(Deputy).ThenRefused(Rules.LowerAwardFirst);

    [Fact]
    public void of_a_deputy_that_failed_can_be_repeated_so_that_the_conference_can_close()
    {
        var open = LeadElected.After(Deputy with { Candidates = [Units.Office, Units.Newspaper] });
        var failed = open.Vote(QuestionPlan.Deputy, (Units.Office, [Units.Office]), (Units.Personnel, [Units.Newspaper]));
        failed.When(new CloseSitting(Conferences.Id)).ThenRefused(Rules.QuestionNotPut);
        failed.After(Deputy).Vote(QuestionPlan.Deputy, Conferences.Attending.Select(voter => (voter, new[] { Units.Newspaper })))
            .When(new CloseSitting(Conferences.Id))
            .Then(new SittingClosed(Conferences.Id, Units.Law, Units.Newspaper));
    }

    [Fact]
    public void is_not_repeated_once_somebody_was_elected() => LeadElected.When(Lead).ThenRefused(Rules.QuestionAlreadyCounted);

    [Fact]
    public void is_for_conferences() => Sessions.Open
        .When(new OpenElection(Sessions.Id, QuestionPlan.Lead, [Units.Law]))
        .ThenRefused(Rules.QuestionUnknown);

    [Fact]
    public void tells_next_years_cluster_when_the_conference_closes() => BothElected.When(new CloseSitting(Conferences.Id))
        .Then(new SittingClosed(Conferences.Id, Units.Law, Units.Newspaper))
        .ThenSends(Message.Now(new RecordElectedLeads(Clusters.Of(2022), Conferences.Id, Units.Law, Units.Newspaper)));
}

public sealed class Closing_a_sitting
{
    private static readonly CloseSitting Close = new(Conferences.Id);

    [Fact]
    public void waits_for_the_question_under_way() => Conferences.QuestionClosed.When(Close).ThenRefused(Rules.AnotherQuestionUnderWay);

    [Fact]
    public void waits_for_every_question_somebody_stands_for() => Conferences.Counted.When(Close)
        .ThenRefused(Rules.QuestionNotPut).InEnglish().ShouldContain("government-flag");

    [Fact]
    public void needs_no_election() =>
        Conferences.BothCounted.When(Close).Then(new SittingClosed(Conferences.Id, null, null)).ThenSendsNothing();

    [Fact]
    public void is_not_done_twice() => Conferences.Closed.When(Close).ThenNothing();

    [Fact]
    public void ends_everything_but_the_destruction_of_keys()
    {
        Conferences.Closed.When(Conferences.Attend(Units.Newspaper)).ThenRefused(Rules.SittingClosed);
        Conferences.Closed.When(new OpenQuestion(Conferences.Id, "court-flag")).ThenRefused(Rules.SittingClosed);
    }
}
