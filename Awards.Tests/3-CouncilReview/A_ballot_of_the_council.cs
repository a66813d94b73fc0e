using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

public sealed class A_ballot_of_the_council
{
    private static readonly string Court = Flags.Court.Value;

    private static readonly ElectorId Absent = new(People.Council[4].Value);

    private static Spec<SittingCommand, Sitting, SittingFacts> Open => Sessions.QuestionOpen;

    [Fact]
    public void is_issued_to_all_members_because_absent_ones_vote_in_writing() => Open.Ballot(Court).Entitled.Count.ShouldBe(5);

    [Fact]
    public void is_cast_in_writing_by_who_is_absent() => Open.When(Open.Paper(Court, Absent, Units.Office))
        .Then(new BallotCast(Sessions.Id, Court, 1, Absent, Polling.BallotOf(Court, 1, Absent), Written: true));

    [Fact]
    public void is_not_cast_in_writing_by_who_is_present() => Open
        .When(Open.Paper(Court, new ElectorId(People.Chair.Value), Units.Office) with { Written = true })
        .ThenRefused(Rules.NotEntitledToVote);

    [Fact]
    public void is_not_cast_in_the_room_by_who_is_absent() => Open
        .When(Open.Paper(Court, Absent, Units.Office) with { Written = false })
        .ThenRefused(Rules.NotEntitledToVote);

    [Fact]
    public void cast_in_writing_is_the_same_act_when_it_comes_again_after_its_voter_arrived()
    {
        var paper = Open.Paper(Court, Absent, Units.Office);
        Open.Cast(paper).Close(Court).Count(Court).After(new RegisterAttendance(Sessions.Id, Absent, null)).When(paper).ThenNothing();
    }

    [Fact]
    public void needs_more_than_half_of_all_members()
    {
        var counted = People.Council.Where(person => person != People.HeadOfOffice)
            .Aggregate(Open, (sitting, person) => sitting.Cast(sitting.Paper(Court, new ElectorId(person.Value), person == People.Chair
                ? [Units.Office]
                : [Units.Office, Units.Personnel])))
            .Close(Court).Count(Court);

        var (office, personnel) = (counted.Ballot(Court).Tallies[0], counted.Ballot(Court).Tallies[1]);
        (office.Yes, office.Total, office.Needed, office.Outcome).ShouldBe((4, 5, 3, Outcome.Recommended));
        (personnel.Yes, personnel.Total, personnel.Needed, personnel.Outcome).ShouldBe((3, 5, 3, Outcome.Recommended));
        counted.Ballot(Court).Count
            .ShouldBe(new BallotCount(Members: 5, Present: 4, Issued: 5, Returned: 4, Valid: 4, Invalid: 0, Written: 1));
    }

    [Fact]
    public void keeps_a_member_out_of_the_vote_on_the_unit_that_member_heads() => Open
        .When(Open.Paper(Court, new ElectorId(People.HeadOfOffice.Value)) with
        {
            Paper = new BallotPaper(Open.Ballot(Court).Nominees.Select(nominee => new Choice(nominee.Id, Vote.Yes)).ToValueList(), false),
        })
        .ThenRefused(Rules.OwnCase);
}
