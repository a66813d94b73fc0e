using Awards.Domain;
using Awards.Domain.Proposals;

namespace Awards.Tests.Support;

/// <summary>The stops of a submission: the Office proposes itself for both flags.</summary>
internal static class Submissions
{
    public static readonly SubmissionId Id = new(NameBased.Id("submission", "Văn phòng"));

    public static readonly Paper Letter = new("submission-letter", "Tờ trình", null);
    public static readonly Paper Minutes = new("minutes", "Biên bản họp xét", null);
    public static readonly Paper Report = new("achievement-report", "Báo cáo thành tích", new string('a', 64));

    public static readonly HandInPaper HandIn =
        new(Id, new PaperId(NameBased.Id("paper", "1")), "achievement-report", "Báo cáo thành tích", null, Content('b'));

    public static readonly DraftSubmission Draft = new(
        Id, Units.Office, Campaigns.Id, [new(Flags.Court, Units.Office), new(Flags.Government, Units.Office)], [Letter, Minutes, Report]);

    public static readonly LodgeSubmission Lodge = new LodgeSubmission(Id, "77/TTr-VP").By(People.HeadOfOffice);

    public static readonly ReturnSubmission Return = new ReturnSubmission(Id, ["Thiếu báo cáo thành tích"]).By(People.Secretary);

    /// <summary>Ten days after it was returned, as the rule set says.</summary>
    public static readonly DateOnly Until = Days.Proposing.AddDays(10);

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> NotDrafted { get; } = new()
    {
        Initial = Submission.None,
        Evolve = Submission.Evolve,
        Decide = SubmissionDecider.Decide,
        React = SubmissionProcess.React,
        Owed = SubmissionProcess.Owed,
        Facts = new SubmissionFacts(Flags.Sector, Flags.Regime, Campaigns.Launched.State, Units.Registered),
        Usual = new Act(null, Days.Usual),
    };

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Drafted => NotDrafted.After(Draft);

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Lodged => Drafted.After(Lodge);

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Accepted =>
        Lodged.After(new AcceptSubmission(Id).By(People.Secretary));

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> LodgedWithoutReport =>
        NotDrafted.After(Draft with { Papers = [Letter, Minutes] }, Lodge);

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Returned => LodgedWithoutReport.After(Return);

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Completed => Returned.After(new CompleteSubmission(Id, [Report]));

    public static Spec<SubmissionCommand, Submission, SubmissionFacts> Lapsed =>
        Returned.After(new LapseSubmission(Id, 1).At(Ict.EndOf(Until)));

    /// <summary>A content that differs from others by a letter.</summary>
    public static PaperContent Content(char letter, int size = 1000) =>
        new(NameBased.Id("content", $"{letter}"), PaperType.Pdf, size, new string(letter, 64), null, IsSigned: false, []);

    /// <summary>What a lodged submission tells the dossier of one of its lines.</summary>
    public static ProposeDossier Proposal(AwardCode award) =>
        Lodged.React(Lodged.State, Lodged.History[^1]).Select(message => message.Command).OfType<ProposeDossier>()
            .First(c => c.Award == award);
}
