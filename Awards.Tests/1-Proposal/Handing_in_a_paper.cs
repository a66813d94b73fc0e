using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class Handing_in_a_paper
{
    private static readonly Spec<SubmissionCommand, Submission, SubmissionFacts> WithoutReport =
        Submissions.NotDrafted.After(Submissions.Draft with { Papers = [Submissions.Letter, Submissions.Minutes] });

    [Fact]
    public void records_what_it_is_and_never_what_it_says() => WithoutReport.When(Submissions.HandIn)
        .Then(new PaperHandedIn(
            Submissions.Id, Submissions.HandIn.Paper, 1, "achievement-report", "Báo cáo thành tích", null, Submissions.Content('b')))
        .ThenSendsNothing();

    [Fact]
    public void again_with_the_same_content_does_nothing_wherever_it_is_kept_and_whatever_was_taken_out_of_it() =>
        WithoutReport.After(Submissions.HandIn).When(Submissions.HandIn with
        {
            Content = Submissions.HandIn.Content with
            {
                Id = Guid.NewGuid(),
                Sha256 = new string('9', 64),
                SentSha256 = Submissions.HandIn.Content.Sha256,
                Stripped = ["exif"],
            },
        }).ThenNothing();

    [Fact]
    public void again_after_it_was_lodged_does_nothing() =>
        WithoutReport.After(Submissions.HandIn, Submissions.Lodge).When(Submissions.HandIn).ThenNothing();

    [Fact]
    public void again_with_another_content_is_the_next_version_and_the_first_stays() => WithoutReport.After(
        Submissions.HandIn, Submissions.HandIn with { Content = Submissions.Content('c') })
        .State.OnRecord!.HandedIn.ShouldHaveSingleItem().Versions.Select(version => (version.Number, version.Content.Sha256[0]))
        .ShouldBe([(1, 'b'), (2, 'c')]);

    [Fact]
    public void under_another_title_is_the_next_version() => WithoutReport.After(Submissions.HandIn)
        .When(Submissions.HandIn with { Title = "Báo cáo đã sửa" }).Then<PaperHandedIn>(handed => handed.Version.ShouldBe(2));

    [Fact]
    public void keeps_it_when_the_submission_is_drafted_anew() => WithoutReport.After(
        Submissions.HandIn, Submissions.Draft with { Papers = [] }).State.OnRecord!.HandedIn.Count.ShouldBe(1);

    [Fact]
    public void makes_the_submission_complete() => WithoutReport.After(Submissions.HandIn, Submissions.Lodge)
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary)).Then(new SubmissionAccepted(Submissions.Id));

    [Fact]
    public void counts_by_its_last_version() => WithoutReport.After(
        Submissions.HandIn, Submissions.HandIn with { Kind = "minutes" }, Submissions.Lodge)
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary)).ThenRefused(Rules.PapersMissing);

    [Fact]
    public void while_it_is_returned_completes_it() => Submissions.Returned
        .After(Submissions.HandIn, new CompleteSubmission(Submissions.Id, []))
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary)).Then(new SubmissionAccepted(Submissions.Id));

    [Fact]
    public void is_about_a_dossier_of_the_submission_or_none() => WithoutReport
        .When(Submissions.HandIn with { Dossier = new DossierId(Guid.NewGuid()) }).ThenRefused(Rules.PaperOfStranger);

    [Fact]
    public void is_kept_under_the_key_of_whom_it_is_about_and_of_nobody_else() => WithoutReport
        .When(Submissions.HandIn with { Content = Submissions.HandIn.Content with { Person = new PersonId(Guid.NewGuid()) } })
        .ThenRefused(Rules.PaperOfStranger);

    [Theory, InlineData(""), InlineData("Báo cáo"), InlineData("a b"), InlineData("a\u0301")]
    public void names_its_kind_by_a_code(string kind) =>
        WithoutReport.When(Submissions.HandIn with { Kind = kind }).ThenRefused(Rules.PaperKindMalformed);

    [Theory, InlineData(" "), InlineData("\u200B")]
    public void has_a_title_that_can_be_read(string title) =>
        WithoutReport.When(Submissions.HandIn with { Title = title }).ThenRefused(Rules.NameMissing);

    [Fact]
    public void ends_where_the_room_of_a_submission_ends() => Enumerable.Range(1, Letter.MostVersions).Aggregate(WithoutReport,
        (spec, version) => spec.After(Submissions.HandIn with { Title = $"Bản {version}" }))
        .When(Submissions.HandIn).ThenRefused(Rules.PapersTooMany);

    [Fact]
    public void ends_where_the_bytes_of_a_submission_end() => WithoutReport
        .After(Submissions.HandIn with { Content = Submissions.Content('d', int.MaxValue) })
        .After(Submissions.HandIn with { Content = Submissions.Content('e', int.MaxValue) })
        .When(Submissions.HandIn).ThenRefused(Rules.PapersTooMany);
}

public sealed class A_paper_that_each_nominee_needs
{
    private static readonly PaperRule ReportOfEach = Flags.Regime.Award(Flags.Court)!.Papers[2] with { Due = PaperDue.PerNominee };

    private static readonly Spec<SubmissionCommand, Submission, SubmissionFacts> Lodged = Submissions.NotDrafted
        .With(facts => facts with { Rules = Regime() })
        .After(Submissions.Draft with { Lines = [new(Flags.Court, Units.Office), new(Flags.Court, Units.Personnel)] }, Submissions.Lodge);

    [Fact]
    public void is_demanded_by_award_and_not_by_kind() => Lodged.History[^1].ShouldBeOfType<SubmissionLodged>()
        .RequiredOfNominees.ShouldBe([new(Flags.Court, ReportOfEach)]);

    [Fact]
    public void is_not_there_because_one_for_all_was_handed_in_on_paper() => Lodged.State.OnRecord!.Missing
        .Select(paper => (paper.Kind, paper.Dossier)).ShouldBe(Lodged.State.OnRecord!.Lines.Select(line =>
            ("achievement-report", (DossierId?)line.Dossier)));

    [Fact]
    public void is_named_with_the_dossier_when_the_submission_is_not_accepted() => Lodged
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary)).ThenRefused(Rules.PapersMissing)
        .InVietnamese().ShouldContain(CourtFlag.Id.Value.ToString());

    [Fact]
    public void is_there_for_whom_it_is_about() => Lodged
        .After(new ReturnSubmission(Submissions.Id, []).By(People.Secretary), Submissions.HandIn with { Dossier = CourtFlag.Id })
        .State.OnRecord!.Missing.Select(paper => paper.Dossier).ShouldNotContain(CourtFlag.Id);

    private static RuleSet Regime() => Flags.Regime with
    {
        Awards = Flags.Regime.Awards.Change(
            award => award.Code == Flags.Court,
            award => award with { Papers = award.Papers.Change(paper => paper.Kind == ReportOfEach.Kind, _ => ReportOfEach) }),
    };
}
