using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Route;

/// <summary>The explanation of a result: from the log alone, in both languages, every line with its source.</summary>
public sealed class Why_this_result
{
    private static readonly Chronicle Year = ToldOn();

    private static readonly DossierId Later =
        DossierId.For(Chronicle.Sector, new(NameBased.Id("campaign", "2022")), CongLy.Value, new("excellent-collective"));

    public static TheoryData<Guid> EveryDossier =>
        [.. Year.Log.Select(stored => stored.Data).OfType<DossierProposed>().Select(proposed => proposed.Dossier.Value).Distinct()];

    private static WhyThisResult Of(DossierId dossier) => WhyThisResult.Of(
        Year.Log.Where(stored => stored.Stream == dossier.Value),
        Year.Log.Where(stored => stored.Stream == Proposal(dossier).Submission.Value))!;

    private static DossierProposed Proposal(DossierId dossier) =>
        Year.Log.Select(stored => stored.Data).OfType<DossierProposed>().Last(proposed => proposed.Dossier == dossier);

    private static IEnumerable<WhyLine> Lines(DossierId dossier, string section) =>
        Of(dossier).Sections.Where(part => part.Code == section).SelectMany(part => part.Lines);

    private static string All(IEnumerable<WhyLine> lines) => string.Join("\n", lines
        .SelectMany(line => line.Steps.Select(step => step.Vietnamese).Prepend(line.Sentence.Vietnamese)));

    [Theory]
    [MemberData(nameof(EveryDossier))]
    public void is_told_of_every_dossier_in_two_languages_with_a_source_for_each_line(Guid dossier)
    {
        var why = Of(new DossierId(dossier));
        why.Sections.ShouldNotBeEmpty();
        foreach (var line in why.Sections.SelectMany(section => section.Lines))
        {
            line.Sources.ShouldNotBeEmpty(line.Sentence.Vietnamese);
            line.Steps.Append(line.Sentence).ShouldAllBe(words => words.Vietnamese.Length > 0 && words.English.Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(EveryDossier))]
    public void tells_every_criterion_and_every_vote(Guid dossier)
    {
        var events = Year.Log.Where(stored => stored.Stream == dossier).Select(stored => stored.Data).ToList();
        Lines(new DossierId(dossier), "votes").Count()
            .ShouldBe(events.OfType<VoteRecorded>().Sum(voted => 1 + (voted.Vote.Ties?.Count ?? 0)));
        Lines(new DossierId(dossier), "criteria").Count().ShouldBe(Proposal(new DossierId(dossier)).Award.Criteria.Count);
    }

    [Theory]
    [MemberData(nameof(EveryDossier))]
    public void names_no_last_day_of_a_step_that_the_award_does_not_take(Guid dossier)
    {
        var planned = Lines(new DossierId(dossier), "deadlines")
            .Count(line => line.Sentence.English.EndsWith("by the plan.", StringComparison.Ordinal));
        var proposal = Proposal(new DossierId(dossier));
        planned.ShouldBe(proposal.Deadlines.Count(deadline => proposal.Award.Route.Contains(deadline.Step)));
    }

    [Fact]
    public void shows_the_comparison_that_was_made()
    {
        var votes = All(Lines(DossierOf(VanPhong, Court), "votes"));
        votes.ShouldContain("Tại hội nghị cụm thi đua, lần bỏ phiếu thứ 1: được suy tôn, đề nghị.");
        votes.ShouldContain("× 3 = ");
        votes.ShouldContain("≥ 2 × 6 = 12; cần ít nhất 4 phiếu trên 6");
    }

    [Fact]
    public void names_the_tie_and_the_ballot_that_was_held_again_among_those_tied()
    {
        var votes = Lines(DossierOf(ThiDua, Court), "votes").Select(line => line.Sentence.Vietnamese).ToList();
        votes[0].ShouldContain("lần bỏ phiếu thứ 1: bằng phiếu ở ngưỡng chỉ tiêu");
        votes[1].ShouldContain("lần bỏ phiếu thứ 2");
    }

    [Fact]
    public void says_why_a_decider_refused() => All(Lines(DossierOf(ToChuc, Court), "refusals")).ShouldContain("Đơn thư chưa giải quyết");

    [Fact]
    public void tells_the_refusals_on_the_way_by_their_rules() =>
        All(Lines(DossierOf(VanPhong, Court), "refusals")).ShouldContain("already-proposed");

    [Fact]
    public void names_the_law_of_the_receipt_and_the_later_one_with_the_reason()
    {
        var law = All(Lines(Later, "law"));
        law.ShouldContain("18/02/2022: áp dụng bộ quy tắc tand-2017");
        law.ShouldContain("tand-later vì có lợi hơn: Không còn yêu cầu hình thức thấp hơn");
        law.ShouldContain("SHA-256");
    }

    [Fact]
    public void shows_how_a_last_day_was_counted() =>
        All(Lines(Later, "deadlines")).ShouldContain("10 ngày làm việc kể từ 23/02/2022, không tính ngày đầu.");

    [Fact]
    public void says_which_day_papers_had_to_be_complete_by() =>
        All(Lines(DossierOf(HocVien, Court), "deadlines")).ShouldContain("Bổ sung hồ sơ (lần trả 1)");

    [Fact]
    public void says_that_it_rests_on_what_nobody_has_verified() => Of(Later).IsSure.ShouldBeFalse();

    [Fact]
    public void is_told_also_when_a_later_law_has_no_longer_a_step_that_was_taken()
    {
        ValueList<Step> shorter = [.. Laws.GovernmentRule.Route.Where(step => step != Step.PublicNotice)];
        var later = new MoreFavourableLawApplied(
            NoticedFlag.Id, 1, "tand-later", "", Laws.GovernmentRule with { Route = shorter }, Laws.GovernmentRule.Source, "Có lợi hơn");
        var history = NoticedFlag.AwaitingCouncil.History.Append(later).Select(happened => new StoredEvent(
            1, Guid.Empty, NoticedFlag.Id.Value, 1, "", happened, Days.Usual, new Metadata(Metadata.System, Days.Usual, "1")));
        WhyThisResult.Of(history, [])!.Result.English.ShouldEndWith("awaiting council review.");
    }

    [Fact]
    public void is_not_told_of_what_was_never_proposed() => WhyThisResult.Of([], []).ShouldBeNull();
}
