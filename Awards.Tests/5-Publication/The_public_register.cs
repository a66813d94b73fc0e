using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Publications;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Publications;

public sealed class The_public_register
{
    /// <summary>Everything the public sees. A name that is added here becomes public: that is a decision, not a correction.</summary>
    private static readonly string[] AllowList =
    [
        "authority", "award", "awardName", "campaign", "capacity", "day", "nomineeName", "number", "position", "publishedAt", "search",
        "signatory", "votes", "votes.needed", "votes.source", "votes.source.article", "votes.source.document", "votes.source.note",
        "votes.source.verified", "votes.step", "votes.total", "votes.yes", "year",
    ];

    private readonly ProjectionSpec<PublicAward> year = PublicRegister.Projection.Given(Told()).Twice();

    [Fact]
    public void says_who_was_given_what_by_which_decision()
    {
        var award = year.Document(DossierOf(VanPhong, Court).Value.ToString());
        (award.AwardName, award.NomineeName, award.Campaign, award.Year)
            .ShouldBe(("Cờ thi đua Tòa án nhân dân", "Văn phòng", "Thi đua năm 2021", 2021));
        (award.Number, award.Day, award.Authority, award.Signatory)
            .ShouldBe(("300/QĐ-TANDTC", new DateOnly(2021, 12, 20), "Chánh án TANDTC", "Nguyễn Văn A"));
        (award.PublishedAt, award.Search).ShouldBe((Morning(2021, 12, 22), "van phong co thi dua toa an nhan dan thi dua nam 2021"));
    }

    [Fact]
    public void shows_each_tally_with_its_source_and_whether_a_person_has_seen_it() => year
        .Document(DossierOf(VanPhong, Court).Value.ToString()).Votes
        .Select(vote => (vote.Step, vote.Yes, vote.Total, vote.Needed, vote.Source.Document, vote.Source.Verified)).ShouldBe(
        [
            (Step.ClusterVote, 5, 6, 4, "Thông tư 04/2016/TT-TANDTC", false),
            (Step.CouncilReview, 3, 3, 2, "Nghị định 91/2017/NĐ-CP", false),
        ]);

    [Fact]
    public void holds_what_was_published_and_nothing_of_any_other_dossier() => year.Documents().Keys.ShouldBe(
        new[] { Court, Government }.Select(award => DossierOf(VanPhong, award).Value.ToString()), ignoreOrder: true);

    [Fact]
    public void says_of_an_annulled_award_by_what_it_was_annulled_and_no_more() => PublicRegister.Projection.Given(ToldOn())
        .Document(DossierOf(VanPhong, Government).Value.ToString()).Annulment
        .ShouldBe(new PublicAnnulment("77/QĐ-TTg", new(2022, 3, 25)));

    [Fact]
    public void shows_what_was_corrected_with_the_day_of_the_correction()
    {
        var award = PublicRegister.Projection.Given(ToldOn()).Document(DossierOf(VanPhong, Government).Value.ToString());
        award.Number.ShouldBe("202/QĐ-TTg");
        award.Corrections.ShouldBe([new PublicCorrection(PublishedField.Number, new(2022, 3, 24))]);
    }

    [Fact]
    public void is_found_by_a_name_as_it_was_corrected()
    {
        var told = Told();
        told.Do(Morning(2022, 3, 1), Secretary, new CorrectPublication(
            DossierOf(VanPhong, Court), NameBased.Id("correction", "name"), PublishedField.NomineeName, "Văn phòng", "Văn phòng tối cao",
            "In sai", "5/ĐC"));
        PublicRegister.Projection.Given(told).Document(DossierOf(VanPhong, Court).Value.ToString()).Search
            .ShouldStartWith("van phong toi cao ");
    }

    [Fact]
    public void is_not_made_before_the_publication() => PublicRegister.Projection.Given(Decided()).Documents().ShouldBeEmpty();

    [Fact]
    public void shows_the_members_of_the_allow_list_and_no_other() => year.Documents().Values
        .SelectMany(json => Members(JsonDocument.Parse(json).RootElement, "")).Distinct().Order(StringComparer.Ordinal).ShouldBe(AllowList);

    [Fact]
    public void copies_every_member_of_the_public_record_but_the_nominees_id()
    {
        var known = Members(JsonSerializer.SerializeToElement(Record(), EventJson.Options), "").Except(["nominee"]);
        known.Except(AllowList).ShouldBeEmpty();
    }

    private static PublicRecord Record() => Told().Log.Select(stored => stored.Data).OfType<DossierPublished>().First().Record;

    private static IEnumerable<string> Members(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(member => (Name: $"{path}{member.Name}", member.Value))
            .SelectMany(member => Members(member.Value, $"{member.Name}.").Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Members(item, path)),
        _ => [],
    };
}
