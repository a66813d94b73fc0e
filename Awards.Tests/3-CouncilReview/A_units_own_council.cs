using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>Hội đồng cơ sở: the council of a unit reviews what the unit's head decides.</summary>
public sealed class A_units_own_council
{
    private static readonly AwardCode AdvancedWorker = new("advanced-worker");
    private static readonly DossierId Dossier = DossierId.For(Flags.Sector, Campaigns.Id, People.HeadOfOffice.Value, AdvancedWorker);

    private static readonly ConveneCouncilSession Convene = Sessions.Convene with { Awards = [AdvancedWorker], Unit = Units.Office };

    private static readonly AdmitToSitting Admit = new(
        Sessions.Id, Dossier, 1, 1, Step.CouncilReview, Campaigns.Id, AdvancedWorker, Units.Office, "Văn phòng", People.HeadOfOffice,
        Units.Office);

    private static Spec<SittingCommand, Sitting, SittingFacts> NotConvened => Sessions.NotConvened
        .With(facts => facts with { Members = [.. People.Council.Select(person => Member(person, Place.Of(Units.Office)))] });

    private static Spec<SittingCommand, Sitting, SittingFacts> QuestionOpen => NotConvened.After(Convene, Admit)
        .After(People.Council.Select(person => new RegisterAttendance(Sessions.Id, new ElectorId(person.Value), null)))
        .After(new OpenSitting(Sessions.Id), new OpenQuestion(Sessions.Id, AdvancedWorker.Value));

    [Fact]
    public void is_convened_of_members_of_that_units_council() =>
        NotConvened.When(Convene).Then<SittingConvened>(convened => convened.Plan.Unit.ShouldBe(Units.Office));

    [Fact]
    public void is_not_made_of_members_of_the_sectors_council() => Sessions.NotConvened.When(Convene).ThenRefused(Rules.CouncilNotLawful);

    [Fact]
    public void does_not_review_what_the_sectors_council_does() =>
        NotConvened.When(Convene with { Awards = [Flags.Court] }).ThenRefused(Rules.NotOnThisAgenda);

    [Fact]
    public void alone_reviews_what_the_unit_decides() =>
        Sessions.NotConvened.When(Sessions.Convene with { Awards = [AdvancedWorker] }).ThenRefused(Rules.NotOnThisAgenda);

    [Fact]
    public void turns_away_another_units_dossier() => NotConvened.After(Convene).When(Admit with { Council = Units.Academy })
        .Then<DossierTurnedAway>(away => away.Code.ShouldBe(Rules.NotOnThisAgenda.Code));

    [Fact]
    public void keeps_a_member_out_of_the_vote_on_that_member_alone()
    {
        QuestionOpen.When(Cast(People.HeadOfOffice, Vote.Yes)).ThenRefused(Rules.OwnCase);
        QuestionOpen.When(Cast(People.Council[2], Vote.Yes)).Then<BallotCast>(cast => cast.Written.ShouldBeFalse());
    }

    private static CastBallot Cast(PersonId member, Vote vote) => new(
        Sessions.Id, AdvancedWorker.Value, 1, new ElectorId(member.Value), new BallotId(NameBased.Id("ballot", $"{member}")),
        new BallotPaper([new Choice(new NomineeId(Dossier.Value), vote)], Spoilt: false), Written: false);

    private static CouncilMember Member(PersonId person, Place council) =>
        new(person, new Officer([new Office(Role.CouncilMember, council, new(2020, 1, 1), null)]));
}

/// <summary>Decree 91/2017, Art. 45(8): at least 90 % of all members, absentees in writing.</summary>
public sealed class A_title_of_the_peoples_courts
{
    private static readonly VotePolicy Policy = Flags.Regime.Policy("council-title");

    [Theory]
    [InlineData(10, 9, true)]
    [InlineData(10, 8, false)]
    [InlineData(21, 19, true)]
    [InlineData(21, 18, false)]
    [InlineData(15, 14, true)]
    [InlineData(15, 13, false)]
    public void needs_ninety_percent_of_all_members(int members, int yes, bool carries) => Policy.Carries(yes, members).ShouldBe(carries);

    [Fact]
    public void counts_all_members_and_asks_absentees_in_writing() =>
        (Policy.Denominator, Policy.Absentees, Policy.Source.Verified).ShouldBe((Denominator.AllMembers, Absentees.Written, true));
}
