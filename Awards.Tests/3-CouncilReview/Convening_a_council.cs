using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

public sealed class Convening_a_council
{
    [Fact]
    public void takes_each_member_with_the_unit_that_member_heads() => Sessions.NotConvened.When(Sessions.Convene)
        .Then<SittingConvened>(convened =>
            convened.Plan.Electors.Select(elector => elector.Unit).ShouldBe([null, Units.Office, null, null, null]));

    [Fact]
    public void names_no_person_in_its_event() => Sessions.NotConvened.When(Sessions.Convene)
        .Then<SittingConvened>(convened => convened.Plan.Electors.ShouldAllBe(elector => elector.Name == null));

    [Fact]
    public void has_no_quota_and_no_election() => Sessions.NotConvened.When(Sessions.Convene)
        .Then<SittingConvened>(convened =>
        {
            convened.Plan.Questions.ShouldAllBe(question => question.Seats == null && question.Policy.Id == "council-other");
            convened.Plan.Election.ShouldBeNull();
        });

    [Fact]
    public void refuses_somebody_who_is_no_member() => Sessions.NotConvened
        .When(Sessions.Convene with { Members = [.. People.Council, People.Stranger] })
        .ThenRefused(Rules.CouncilNotLawful);

    [Fact]
    public void refuses_somebody_whose_membership_ended_the_day_before() => Sessions.NotConvened
        .With(facts => facts with
        {
            Members = facts.Members!
            .Change(m => m.Person == People.Chair, m => m with { Offices = Former(Days.Council.AddDays(-1)) })
        })
        .When(Sessions.Convene)
        .ThenRefused(Rules.CouncilNotLawful);

    [Fact]
    public void takes_somebody_whose_membership_ends_that_day() => Sessions.NotConvened
        .With(facts =>
            facts with { Members = facts.Members!.Change(m => m.Person == People.Chair, m => m with { Offices = Former(Days.Council) }) })
        .When(Sessions.Convene)
        .Then<SittingConvened>(convened => convened.Plan.Electors.Count.ShouldBe(5));

    [Fact]
    public void refuses_a_member_named_twice() => Sessions.NotConvened
        .When(Sessions.Convene with { Members = [People.Chair, People.Chair] })
        .ThenRefused(Rules.CouncilNotLawful);

    [Fact]
    public void is_not_done_twice() => Sessions.Convened.When(Sessions.Convene).ThenNothing();

    [Fact]
    public void is_not_done_again_for_other_awards() => Sessions.Convened
        .When(Sessions.Convene with { Awards = [Flags.Court] })
        .ThenRefused(Rules.SittingAlreadyConvened);

    private static Officer Former(DateOnly last) => new([new(Role.CouncilChair, Place.Sector, new(2020, 1, 1), last)]);
}
