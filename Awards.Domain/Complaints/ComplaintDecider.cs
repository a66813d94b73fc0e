using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Complaints;

/// <summary>What a complaint's decision needs from elsewhere.</summary>
/// <param name="Rules">The rules in force on the day of the act: they hold the limits.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="IsKnown">Whether there is what it is about.</param>
/// <param name="Earlier">The complaint that this is the second of.</param>
/// <param name="Sender">Who sent it, as the vault has it since it was filed; null: nobody is in the vault.</param>
public sealed record ComplaintFacts(
    RuleSet? Rules = null, WorkCalendar? Calendar = null, bool IsKnown = false, Complaint? Earlier = null, PrivateData? Sender = null);

/// <summary>What a complaint answers: its limits are the Law on Complaints' and the Law on Denunciations', as the rule set has
/// them.</summary>
public static class ComplaintDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(ComplaintCommand command, Complaint state, ComplaintFacts facts) => (command, state) switch
    {
        (FileComplaint c, Complaint.NotFiled) => File(c, facts),
        (FileComplaint c, _) => IsSame(c, state.OnRecord!) && c.Sender == facts.Sender ? Answer.NothingToDo : Rules.ComplaintAlreadyFiled,
        (RemindOfComplaint c, _) => Remind(c, state),
        (_, Complaint.NotFiled) => Rules.ComplaintUnknown,

        (AcceptComplaint c, Complaint.Filed s) => Accept(c, s, facts),
        (AcceptComplaint c, Complaint.Accepted s) when s.Acceptance.Obstacle == c.Obstacle => Answer.NothingToDo,
        (DeclineComplaint c, Complaint.Filed) => string.IsNullOrWhiteSpace(c.Reason)
            ? Rules.ReasonMissing
            : Answer.Of(new ComplaintDeclined(c.Complaint, c.Act.Day, c.Reason)),
        (DeclineComplaint c, Complaint.Declined s) when s.Refusal.Reason == c.Reason => Answer.NothingToDo,
        (ExtendComplaint c, Complaint.Accepted s) => Extend(c, s, facts),
        (ResolveComplaint c, Complaint.Accepted) => Resolve(c),
        (ResolveComplaint c, Complaint.Resolved s)
            when (s.Resolution.Outcome, s.Resolution.Number, s.Resolution.Summary) == (c.Outcome, c.Number, c.Summary) =>
            Answer.NothingToDo,
        (WithdrawComplaint c, Complaint.Filed or Complaint.Accepted) => string.IsNullOrWhiteSpace(c.Document)
            ? Rules.RecordDocumentMissing
            : Answer.Of(new ComplaintWithdrawn(c.Complaint, c.Act.Day, c.Document)),
        (WithdrawComplaint c, Complaint.Withdrawn s) when s.Withdrawal.Document == c.Document => Answer.NothingToDo,
        _ => Rules.ComplaintNotAtThisStep,
    };

    private static Answer File(FileComplaint c, ComplaintFacts facts)
    {
        if (!facts.IsKnown) return Rules.ComplaintSubjectUnknown;
        if (string.IsNullOrWhiteSpace(c.Summary)) return Rules.ReasonMissing;
        if (c.Kind == ComplaintKind.Complaint && c.KnownOn is null) return Rules.ComplaintDaysImpossible;
        if (c.ReceivedOn > c.Act.Day || c.FiledOn > c.ReceivedOn || c.KnownOn > c.FiledOn
            || !CampaignDecider.IsPossible((c.KnownOn ?? c.FiledOn).Year)) return Rules.ComplaintDaysImpossible;
        if (c.Sender is { } named && SenderRefusal(named) is { } unfit) return unfit;
        if (c.Sender is { Fits: false })
            return Rules.PrivateDataTooLong.With("notes", PrivateData.LongestNotes).With("text", PrivateData.LongestText);
        if (c.Earlier is not null && !MayBeSecond(c, facts.Earlier)) return Rules.NoEarlierComplaint;
        if (facts.Rules is null) return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        var filing = c.Kind == ComplaintKind.Denunciation ? null
            : c.Earlier is null ? TimeLimit.ComplaintFiling : TimeLimit.ComplaintSecondFiling;
        var acceptance = c.Kind == ComplaintKind.Denunciation ? TimeLimit.DenunciationAcceptance : TimeLimit.ComplaintAcceptance;
        return Answer.Of(new ComplaintFiled(
            c.Complaint, c.Kind, c.About, c.Summary, c.KnownOn, c.FiledOn, c.ReceivedOn, c.Sender is not null,
            Count(filing, c.KnownOn, facts), Count(acceptance, c.ReceivedOn, facts), c.Earlier,
            facts.Rules.ComplaintReminder ?? ReminderRule.Ours));
    }

    // It is in no event, so that nobody else looks; the name stands where a person's notes do.
    private static Rule? SenderRefusal(PrivateData sender) => string.IsNullOrWhiteSpace(sender.Notes) ? Rules.NameMissing
        : new[] { sender.Notes, sender.Phone, sender.Address }.Any(HiddenCharacters.AreIn) ? Rules.TextHidesCharacters
        : null;

    // Of a first complaint that was resolved, about the same: there is no third.
    private static bool MayBeSecond(FileComplaint c, Complaint? earlier) =>
        earlier is Complaint.Resolved { Filing: { Kind: ComplaintKind.Complaint, Earlier: null } first }
        && c.Kind == ComplaintKind.Complaint && first.About == c.About;

    private static Answer Accept(AcceptComplaint c, Complaint.Filed s, ComplaintFacts facts)
    {
        if (s.Filing.IsLate && string.IsNullOrWhiteSpace(c.Obstacle))
            return Rules.ComplaintFiledLate.With("day", s.Filing.Filing!.LastDay.ToString("dd/MM/yyyy", null));
        return Answer.Of(new ComplaintAccepted(
            c.Complaint, c.Act.Day, c.Obstacle, Count(LimitsOf(s.Filing)[0], c.Act.Day, facts)));
    }

    private static Answer Extend(ExtendComplaint c, Complaint.Accepted s, ComplaintFacts facts)
    {
        if (s.Extensions.FirstOrDefault(known => known.Extension == c.Extension) is { } before)
            return before.Reason == c.Reason ? Answer.NothingToDo : Rules.ComplaintExtendedOtherwise;
        var limits = LimitsOf(s.Filing);
        if (c.Extension != s.Extensions.Count + 1 || c.Extension >= limits.Count
            || Count(limits[c.Extension], s.Acceptance.Day, facts) is not { } count) return Rules.NoFurtherExtension;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        return s.Due is { } due && c.Act.At >= due.PassesAt
            ? Rules.DeadlinePassed.With("day", due.LastDay.ToString("dd/MM/yyyy", null))
            : Answer.Of(new ComplaintExtended(c.Complaint, c.Extension, count, c.Reason));
    }

    private static Answer Resolve(ResolveComplaint c)
    {
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        return string.IsNullOrWhiteSpace(c.Summary)
            ? Rules.ReasonMissing
            : Answer.Of(new ComplaintResolved(c.Complaint, c.Act.Day, c.Outcome, c.Number, c.Summary));
    }

    private static Answer Remind(RemindOfComplaint c, Complaint state) =>
        ComplaintProcess.Waiting(state).Any(wait => wait == (c.Stage, c.LastDay, c.Passed))
            ? Answer.Of(new ComplaintReminded(c.Complaint, c.Stage, c.LastDay, c.Passed))
            : Answer.NothingToDo;

    // The first limit, and what it may be extended to, each counted from the acceptance.
    private static ValueList<string> LimitsOf(ComplaintFiled filing) => filing switch
    {
        { Kind: ComplaintKind.Denunciation } =>
            [TimeLimit.DenunciationResolution, TimeLimit.DenunciationComplex, TimeLimit.DenunciationVeryComplex],
        { Earlier: not null } => [TimeLimit.ComplaintSecondResolution, TimeLimit.ComplaintSecondComplex],
        _ => [TimeLimit.ComplaintResolution, TimeLimit.ComplaintComplex],
    };

    private static DeadlineCount? Count(string? limit, DateOnly? from, ComplaintFacts facts) =>
        limit is not null && from is { } day && facts.Rules?.Limit(limit) is { } known
            ? (facts.Calendar ?? WorkCalendar.Empty).Count(known, day)
            : null;

    private static bool IsSame(FileComplaint c, ComplaintFiled e) =>
        (c.Kind, c.About, c.Summary, c.KnownOn, c.FiledOn, c.ReceivedOn, c.Earlier, c.Sender is not null)
        == (e.Kind, e.About, e.Summary, e.KnownOn, e.FiledOn, e.ReceivedOn, e.Earlier, e.NamesItsSender);
}
