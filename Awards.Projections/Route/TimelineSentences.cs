using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What each event of a dossier says to a person, and what it rests on. Facts of the event and its round alone.</summary>
internal static class TimelineSentences
{
    /// <summary>The sentence and its grounds.</summary>
    /// <param name="happened">An event of the dossier's stream.</param>
    /// <param name="header">Its round; null before the first proposal.</param>
    public static (Words Sentence, TimelineGrounds Grounds) Of(IEvent happened, TimelineHeader? header) => (happened, header) switch
    {
        (DossierProposed e, _) => (Proposed(e, NamesOf.Nominee(e.NomineeName, e.Person)), new() { Sources = [e.Award.Source] }),
        (ProposalTurnedAway e, _) =>
            ByRule("Không tiếp nhận đề nghị của một tờ trình", "A submission's proposal is turned away", e.Code, null),
        (PapersConfirmed, { } round) => (
            new("Hồ sơ đủ thành phần, được tiếp nhận.", "The papers are complete."),
            new() { Sources = TimelineSources.Of(round.Award, round.Award.Papers.Select(paper => paper.Source)) }),
        (RegimeFixed e, _) => (
            new($"Được tiếp nhận để thẩm định ngày {NamesOf.Day(e.Day)}; áp dụng bộ quy tắc {e.RuleSet}.",
                $"Is received for appraisal on {NamesOf.Day(e.Day)}; the rule set {e.RuleSet} applies."),
            new() { Sources = TimelineSources.OfRegime(e.AppraisalDue), Count = e.AppraisalDue }),
        (MoreFavourableLawApplied e, _) => (
            new($"Áp dụng bộ quy tắc {e.RuleSet} vì có lợi hơn: {e.Reason}",
                $"The rule set {e.RuleSet} is applied because it is more favourable: {e.Reason}"),
            new() { Sources = [e.Source], Reason = e.Reason }),
        (PublicNoticePosted e, _) => (
            new($"Công khai lấy ý kiến từ ngày {NamesOf.Day(e.Day)} đến hết ngày {NamesOf.Day(e.Window.LastDay)} tại {e.Where}.",
                $"Is put on public notice from {NamesOf.Day(e.Day)} to the end of {NamesOf.Day(e.Window.LastDay)} at {e.Where}."),
            new() { Sources = [e.Window.Limit.Source], Count = e.Window }),
        (NoticeCommentReceived or NoticeCommentDealtWith or CommentSenderLookedUp or PublicNoticeClosed, { } round) =>
            NoticeSentences.Of(happened, round.Award),
        (DossierEntering e, { } round) => At(e.Host, e.Step, round.Award, "Đề nghị đưa vào", "Asks to enter"),
        (DossierEntered e, { } round) => At(e.Host, e.Step, round.Award, "Đã được đưa vào", "Is let into"),
        (DossierSentBack e, _) => ByRule(
            $"Không được đưa vào {NamesOf.Host(e.Step).Vietnamese}", $"Is turned away by {NamesOf.Host(e.Step).English}", e.Code, e.Host),
        (DossierLeaving e, { } round) => Leaving(e, round.Award),
        (LeaveDenied e, _) => ByRule("Chưa được rút", "Cannot be let go", e.Code, e.Host),
        (VoteRecorded e, _) => (Voted(e.Vote), new() { Sources = e.Vote.Policy.Sources, Vote = e.Vote, Host = e.Vote.Sitting.Value }),
        (DossierAppraised e, { } round) => Appraised(e, round.Award),
        (SubmissionUpwardRecorded e, { } round) => (
            new($"Đã trình cấp trên theo văn bản số {e.Number} ngày {NamesOf.Day(e.Day)}.",
                $"Is submitted to the higher authority by letter {e.Number} of {NamesOf.Day(e.Day)}."),
            new() { Sources = [round.Award.Source], Host = e.Letter.Value }),
        (DossierAwarded e, { } round) => (
            Awarded(e.Decision, round.Award, NamesOf.Nominee(round.NomineeName, round.Person)),
            new() { Sources = [round.Award.Source], Decision = e.Decision, Host = e.Decision.Decision.Value, Count = e.Notification }),
        (DossierRefused e, { } round) => (
            new($"{e.Decision.Authority} không tặng ({InVietnamese(e.Decision)}): {e.Reason}",
                $"{e.Decision.Authority} refuses ({InEnglish(e.Decision)}): {e.Reason}"),
            new()
            {
                Sources = [round.Award.Source],
                Decision = e.Decision,
                Reason = e.Reason,
                Host = e.Decision.Decision.Value,
                Count = e.Notification,
            }),
        (DossierPublished, { } round) => (new("Công bố công khai.", "Is published."), new() { Sources = [round.Award.Source] }),
        (HoldPlaced e, _) => HoldSentences.Placed(e),
        (HoldLifted e, _) => HoldSentences.Lifted(e),
        (DossierHeldBack e, _) => HoldSentences.HeldBack(e),
        (ResultNotified e, _) => AnnulmentSentences.Notified(e),
        (PublicationCorrected e, _) => AnnulmentSentences.Corrected(e),
        (DossierAnnulled e, _) => AnnulmentSentences.Annulled(e),
        (RecoveryRecorded e, _) => AnnulmentSentences.Recovered(e),
        (RelianceRegistered or BasisAnnulled or BasisReviewed, _) => BasisSentences.Of(happened),
        (DossierWithdrawn e, _) => (
            new($"Đơn vị rút hồ sơ: {e.Reason}", $"The unit withdraws it: {e.Reason}"),
            new() { Sources = [TimelineSources.OfWithdrawal], Reason = e.Reason }),
        (DossierLapsed e, { } round) => (
            new($"Quá thời hạn của bước {NamesOf.Step(e.Step).Vietnamese}.",
                $"The last day of the step '{NamesOf.Step(e.Step).English}' has passed."),
            new() { Sources = [TimelineSources.OfDeadline(e.Step, round.RuleSet)] }),
        (DependentRegistered e, _) => (
            new("Một hồ sơ khác chờ kết quả của hồ sơ này.", "Another dossier waits for the outcome of this one."),
            new() { Sources = [TimelineSources.OfHandOver], Other = e.Dependent }),
        (PrerequisiteAnswered e, { } round) => (
            new($"Hồ sơ phải có kết quả trước trả lời: {NamesOf.Outcome(e.Answer.Outcome).Vietnamese}.",
                $"The dossier that must come first answers: {NamesOf.Outcome(e.Answer.Outcome).English}."),
            new() { Sources = [round.Award.Source], Other = e.Prerequisite }),
        (PrerequisiteMissed, { } round) => (
            new("Kết thúc vì không đạt danh hiệu phải có trước.", "Ends because the award that must come first was lost."),
            new() { Sources = [round.Award.Source], Code = Rules.PrerequisiteLost.Code }),
        _ => throw new ArgumentException($"{happened.GetType().Name} is not told in this state.", nameof(happened)),
    };

    private static Words Proposed(DossierProposed e, Words nominee) => new(
        $"{nominee.Vietnamese} được đề nghị tặng “{e.Award.Name}” năm {e.Year} (lần đề nghị thứ {e.Round}).",
        $"{nominee.English} is proposed for “{e.Award.English}” of {e.Year} (round {e.Round}).");

    private static Words Awarded(DecisionRecord decision, AwardRule award, Words nominee) => new(
        $"{decision.Authority} tặng “{award.Name}” cho {nominee.Vietnamese}: {InVietnamese(decision)}.",
        $"{decision.Authority} awards “{award.English}” to {nominee.English}: {InEnglish(decision)}.");

    private static (Words, TimelineGrounds) At(Guid host, Step step, AwardRule award, string vietnamese, string english) => (
        new($"{vietnamese} {NamesOf.Host(step).Vietnamese}.", $"{english} {NamesOf.Host(step).English}."),
        new() { Sources = [award.Source, TimelineSources.OfHandOver], Host = host });

    private static string InVietnamese(DecisionRecord decision) => $"Quyết định số {decision.Number} ngày {NamesOf.Day(decision.Day)}";

    private static string InEnglish(DecisionRecord decision) => $"decision {decision.Number} of {NamesOf.Day(decision.Day)}";

    private static (Words, TimelineGrounds) ByRule(string vietnamese, string english, string code, Guid? host)
    {
        var rule = RuleSentences.Of(code);
        return (
            new($"{vietnamese}: {rule.Vietnamese}", $"{english}: {rule.English}"),
            new() { Sources = [RuleSentences.SourceOf(code)], Code = code, Host = host });
    }

    private static (Words, TimelineGrounds) Leaving(DossierLeaving e, AwardRule award)
    {
        if (e.Request.Why == Domain.Leaving.Hold)
        {
            return (
                new($"Xin rời {NamesOf.Host(e.Step).Vietnamese} vì đang tạm dừng xét.",
                    $"Asks to leave {NamesOf.Host(e.Step).English} because it is held."),
                new() { Sources = [HoldSentences.Source], Host = e.Host, Code = Rules.DossierHeld.Code });
        }
        var (host, isWithdrawal) = (NamesOf.Host(e.Step), e.Request.Why == Domain.Leaving.Withdrawal);
        var source = isWithdrawal ? TimelineSources.OfWithdrawal : award.Source;
        var grounds = new TimelineGrounds { Sources = [source], Host = e.Host, Reason = e.Request.Reason };
        return isWithdrawal
            ? (new($"Đơn vị xin rút hồ sơ khỏi {host.Vietnamese}: {e.Request.Reason}",
                $"The unit asks to withdraw it from {host.English}: {e.Request.Reason}"), grounds)
            : (new($"Xin rời {host.Vietnamese} vì không đạt danh hiệu phải có trước.",
                $"Asks to leave {host.English} because the award that must come first was lost."), grounds);
    }

    private static Words Voted(VoteRecord vote)
    {
        var (body, outcome) = (NamesOf.Host(vote.Step), NamesOf.Outcome(vote.Outcome));
        if (vote.Tally is not { } tally)
            return new($"Tại {body.Vietnamese}: {outcome.Vietnamese} vì không được suy tôn danh hiệu phải có trước.",
                $"At {body.English}: {outcome.English}, because it was not recommended for the award that must come first.");
        var seats = vote.Seats is { } quota ? new Words($", chỉ tiêu {quota}", $", quota {quota}") : new Words("", "");
        return new(
            $"Bỏ phiếu kín tại {body.Vietnamese} (lần {vote.Number}): {tally.Yes}/{tally.Total} phiếu đồng ý, "
                + $"cần ít nhất {tally.Needed}{seats.Vietnamese}: {outcome.Vietnamese}.",
            $"Secret ballot at {body.English} (ballot {vote.Number}): {tally.Yes} of {tally.Total} in favour, "
                + $"{tally.Needed} needed{seats.English}: {outcome.English}.");
    }

    private static (Words, TimelineGrounds) Appraised(DossierAppraised e, AwardRule award)
    {
        var findings = e.Findings.Select(finding => Found(finding, award, e.Assessments)).ToValueList();
        var held = findings.Count(finding => finding.Verdict != Verdict.NotMet);
        return (
            new($"Thẩm định: {held}/{findings.Count} tiêu chí đạt hoặc được miễn; {(e.Eligible ? "đủ" : "không đủ")} điều kiện.",
                $"Appraisal: {held} of {findings.Count} criteria met or waived; {(e.Eligible ? "eligible" : "not eligible")}."),
            new() { Findings = findings, Sources = TimelineSources.Of(award, findings.Select(finding => finding.Source)) });
    }

    private static TimelineFinding Found(Finding finding, AwardRule award, ValueList<Assessment>? assessments)
    {
        var criterion = award.Criteria.First(asked => string.Equals(asked.Code, finding.Criterion, StringComparison.Ordinal));
        var assessment = assessments?.FirstOrDefault(one => string.Equals(one.Criterion, finding.Criterion, StringComparison.Ordinal));
        return new(finding.Criterion, criterion.Name, finding.Verdict, finding.Evidence, criterion.Source, assessment);
    }
}
