using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>What a submission's decision needs from elsewhere; null where the command does not ask for it.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Rules">The rules in force on the day.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Units">The units named by the command, as registered.</param>
/// <param name="Persons">The persons named by the command, as registered.</param>
/// <param name="Calendar">Which days are worked; null: no table of holidays was adopted.</param>
public sealed record SubmissionFacts(
    string Sector, RuleSet? Rules = null, Campaign? Campaign = null, ValueList<Unit.Registered>? Units = null,
    ValueList<Person.Known>? Persons = null, WorkCalendar? Calendar = null);

/// <summary>A submission on one page: every command in every state.</summary>
public static class SubmissionDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(SubmissionCommand command, Submission state, SubmissionFacts facts) => (command, state) switch
    {
        (DraftSubmission c, Submission.NotDrafted) => Draft(c, null, facts),
        (DraftSubmission c, Submission.Drafted s) => Draft(c, s.Letter, facts),
        (DraftSubmission c, _) => IsSame(c, state.OnRecord!) ? Answer.NothingToDo : Rules.SubmissionDiffers,
        (_, Submission.NotDrafted) => Rules.SubmissionUnknown,

        (LodgeSubmission c, Submission.Drafted s) => Lodge(c, s.Letter, facts),
        (LodgeSubmission c, _) => state.OnRecord!.Number == c.Number ? Answer.NothingToDo : Rules.SubmissionDiffers,

        (ReturnSubmission c, Submission.Lodged s) => Return(c, s.Letter, facts),
        (ReturnSubmission c, Submission.Returned s) when s.Reasons.Equals(c.Reasons) => Answer.NothingToDo,
        (CompleteSubmission c, Submission.Returned s) => Complete(c, s),
        (CompleteSubmission c, Submission.Lodged s) when s.Letter.Returns > 0 && c.Papers.All(s.Letter.Papers.Contains) =>
            Answer.NothingToDo,
        (HandInPaper c, _) when HandingIn.IsDone(c, state.OnRecord!) => Answer.NothingToDo,
        (HandInPaper c, Submission.Drafted s) => HandingIn.HandIn(c, s.Letter),
        (HandInPaper c, Submission.Returned s) => HandingIn.HandIn(c, s.Letter, s.Until),
        (AcceptSubmission c, Submission.Lodged s) => Accept(c, s.Letter),
        (AcceptSubmission, Submission.Accepted) => Answer.NothingToDo,

        (LapseSubmission c, Submission.Returned s) when c.Return == s.Letter.Returns && c.Act.At >= Ict.EndOf(s.Until) =>
            Answer.Of(new SubmissionLapsed(c.Submission, c.Return)),
        (LapseSubmission, _) => Answer.NothingToDo, // a late timer finds nothing to do

        (RecordProposalAnswer c, not Submission.Drafted) => Answered(c, state.OnRecord!),
        _ => Rules.SubmissionNotAtThisStep.With("step", WhereItStands.InVietnamese(state), state.GetType().Name),
    };

    private static Answer Draft(DraftSubmission c, Letter? before, SubmissionFacts facts)
    {
        if (before is not null && IsSame(c, before)) return Answer.NothingToDo;
        if (before is not null && before.Unit != c.Unit) return Rules.SubmissionDiffers;
        if (facts.Campaign is not Campaign.Launched) return Rules.CampaignUnknown;
        if (c.Lines.Count == 0 || c.Lines.Distinct().Count() != c.Lines.Count) return Rules.LinesMissing;
        if (Nomination.WhyNot(c.Unit, c.Act.Day, facts) is { } ended) return ended;
        var unitName = Nomination.NameOf(c.Unit, c.Act.Day, facts)!;
        foreach (var line in c.Lines)
            if (Nomination.WhyNot(line, c.Unit, c.Act.Day, facts) is { } refusal) return refusal;
        var lines = c.Lines.Select(line => Nomination.Line(line, c, facts));
        return Answer.Of(new SubmissionDrafted(c.Submission, c.Unit, unitName, c.Campaign, lines.ToValueList(), c.Papers));
    }

    private static Answer Lodge(LodgeSubmission c, Letter letter, SubmissionFacts facts)
    {
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        if (facts.Rules is not { } rules) return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        var deadline = campaign.Deadlines.FirstOrDefault(d => d.Step == Step.Proposal);
        if (deadline is not null && c.Act.At >= deadline.PassesAt)
            return Rules.DeadlinePassed.With("day", deadline.LastDay.ToString("dd/MM/yyyy", null));
        // Drafted before the merger is not proposed: the successor drafts its own.
        foreach (var unit in letter.Lines.Select(line => line.Nominee).Prepend(letter.Unit))
            if (Nomination.WhyNot(unit, c.Act.Day, facts) is { } ended) return ended;
        if (Nomination.Refusal(letter.Lines, rules) is { } refusal) return refusal;
        var awards = letter.Lines.Select(line => rules.Award(line.Award)!).Distinct().ToList();
        Level? addressee = awards[0].IsDecidedByUnit ? Level.Unit : null;
        return Answer.Of(new SubmissionLodged(
            c.Submission, c.Number, c.Act.Day, c.Act.By, rules.Id, Checklist.Of(awards), addressee, Checklist.OfNominees(awards)));
    }

    private static Answer Return(ReturnSubmission c, Letter letter, SubmissionFacts facts)
    {
        var missing = letter.Missing.Select(paper => paper.Kind).Distinct().ToValueList();
        if (missing.Count == 0 && !c.Reasons.Any(reason => !string.IsNullOrWhiteSpace(reason))) return Rules.ReasonMissing;
        if (facts.Rules?.Limit(TimeLimit.CompletePapers) is not { } limit)
            return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        var count = (facts.Calendar ?? WorkCalendar.Empty).Count(limit, c.Act.Day);
        return Answer.Of(
            new SubmissionReturned(c.Submission, letter.Returns + 1, c.Reasons, missing, count.LastDay, limit, count));
    }

    private static Answer Complete(CompleteSubmission c, Submission.Returned s)
    {
        if (c.Act.At >= Ict.EndOf(s.Until)) return Rules.DeadlinePassed.With("day", s.Until.ToString("dd/MM/yyyy", null));
        return Answer.Of(new SubmissionCompleted(c.Submission, s.Letter.Returns, c.Papers));
    }

    private static Answer Accept(AcceptSubmission c, Letter letter)
    {
        if (HandingIn.Missing(letter) is { Length: > 0 } missing) return Rules.PapersMissing.With("papers", missing);
        return c.Act.By is not null && c.Act.By == letter.Signatory
            ? Rules.DutiesMustBeSeparate
            : Answer.Of(new SubmissionAccepted(c.Submission));
    }

    private static Answer Answered(RecordProposalAnswer c, Letter letter) =>
        letter.Answers.Any(answer => answer.Dossier == c.Dossier)
            ? Answer.NothingToDo
            : Answer.Of(new SubmissionLineAnswered(c.Submission, c.Dossier, c.Round, c.TurnedAway));

    private static bool IsSame(DraftSubmission c, Letter letter) =>
        letter.Unit == c.Unit && letter.Campaign == c.Campaign
        // Once it was returned there may be more papers than were drafted.
        && letter.Papers.Take(letter.Returns == 0 ? letter.Papers.Count : c.Papers.Count).SequenceEqual(c.Papers)
        && letter.Lines.Select(Nomination.Asked).SequenceEqual(c.Lines);
}
