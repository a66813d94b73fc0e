using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

public sealed class Publishing_an_award
{
    private static readonly PublishDossier Publish = new(CourtFlag.Id);

    [Fact]
    public void shows_the_award_the_decision_and_the_tallies() => CourtFlag.Awarded.When(Publish)
        .Then(new DossierPublished(CourtFlag.Id, 1, new PublicRecord(
            Flags.Court, "Cờ thi đua Tòa án nhân dân", Units.Office, "Văn phòng", "Phong trào thi đua năm 2021", 2021, "300/QĐ-TANDTC",
            Days.Deciding,
            "Chánh án Tòa án nhân dân tối cao", SigningCapacity.OwnRight, "Nguyễn Văn A",
            [
                new(Step.ClusterVote, 5, 6, 4, Flags.Regime.Policy("cluster-flag").Source),
                new(Step.CouncilReview, 5, 6, 4, Flags.Regime.Policy("council-other").Source),
            ])));

    [Fact]
    public void waits_for_the_award() => CourtFlag.BeforeDecision.When(Publish).ThenRefused(Rules.NotAtThisStep);

    [Fact]
    public void is_not_done_twice() => CourtFlag.Published.When(Publish).ThenNothing();

    [Fact]
    public void says_in_vietnamese_where_a_dossier_is_that_is_elsewhere()
    {
        string Said(Spec<DossierCommand, Dossier, DossierFacts> stop) =>
            stop.When(Publish).Answer.ShouldBeOfType<Answer.Refused>().Rule.InVietnamese();
        Said(CourtFlag.NotRecommended).ShouldBe("Hồ sơ không ở bước này (hiện: không được suy tôn, đề nghị).");
        Said(CourtFlag.BeforeDecision).ShouldBe("Hồ sơ không ở bước này (hiện: quyết định).");
    }

    [Fact]
    public void never_shows_who_was_not_awarded() => CourtFlag.NotRecommended.When(Publish).ThenRefused(Rules.NotAtThisStep);

    [Fact]
    public void needs_its_campaign() => CourtFlag.Awarded.With(facts => facts with { Campaign = Campaign.None })
        .When(Publish)
        .ThenRefused(Rules.CampaignUnknown);

    /// <summary>A member added here becomes public: decide that first, then add it to this list.</summary>
    [Fact]
    public void shows_what_is_on_this_list_and_nothing_else()
    {
        string[] shown =
        [
            "PublicRecord.Award: AwardCode", "PublicRecord.AwardName: String", "PublicRecord.Nominee: UnitId",
            "PublicRecord.NomineeName: String",
            "PublicRecord.Campaign: String", "PublicRecord.Year: Int32", "PublicRecord.Number: String", "PublicRecord.Day: DateOnly",
            "PublicRecord.Authority: String", "PublicRecord.Capacity: SigningCapacity", "PublicRecord.Signatory: String",
            "PublicRecord.Votes: ValueList`1", "PublicVote.Step: Step", "PublicVote.Yes: Int32", "PublicVote.Total: Int32",
            "PublicVote.Needed: Int32", "PublicVote.Source: Source", "Source.Document: String", "Source.Article: String",
            "Source.Verified: Boolean", "Source.Note: String", "PublicRecord.Person: PublicPerson", "PublicPerson.Name: String",
            "PublicPerson.Position: String",
        ];
        new[] { typeof(PublicRecord), typeof(PublicVote), typeof(Source), typeof(PublicPerson) }
            .SelectMany(type => type.GetProperties().Select(member => $"{type.Name}.{member.Name}: {member.PropertyType.Name}"))
            .ShouldBe(shown, ignoreOrder: true);
    }
}
