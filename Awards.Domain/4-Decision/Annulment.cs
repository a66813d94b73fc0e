namespace Awards.Domain.Decisions;

/// <summary>Why an award is annulled (hủy bỏ quyết định khen thưởng): Law 06/2022/QH15, Art. 93, clause 2.</summary>
public enum AnnulmentGround
{
    /// <summary>Merit was declared by fraud (gian dối trong việc kê khai công trạng, thành tích).</summary>
    Fraud,

    /// <summary>False information, or forged papers.</summary>
    FalsePapers,

    /// <summary>It was appraised, reviewed, approved or proposed contrary to law.</summary>
    UnlawfulProcess,

    /// <summary>A conclusion or judgment found violations in the time that counted.</summary>
    LaterViolation,
}

/// <summary>How an award was annulled.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="Number">Number of the decision that annuls it.</param>
/// <param name="Day">Its date (ICT).</param>
/// <param name="Authority">Who annulled it: the authority that had decided.</param>
/// <param name="Signatory">Who signed it here; null: a higher authority annulled it.</param>
public sealed record Annulment(
    AnnulmentGround Ground, string Reason, string Number, DateOnly Day, string Authority, PersonId? Signatory);

/// <summary>That a higher authority annulled what it had decided on a letter.</summary>
/// <param name="Authority">Who annulled it: <c>Thủ tướng Chính phủ</c>.</param>
/// <param name="Day">Date of its decision (ICT): not before the higher decision's, not in the future.</param>
public sealed record HigherAnnulment(string Authority, DateOnly Day);

/// <summary>Annuls an award that a decision gave, or a higher decision on a letter.</summary>
/// <param name="Decision">The decision, or the letter that was answered.</param>
/// <param name="Dossier">The dossier that was awarded.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="Number">Number of the decision that annuls it.</param>
/// <param name="Higher">For a letter: who annulled it above, and when; null: it is annulled here, on the day of the act.</param>
public sealed record AnnulAward(
    AwardDecisionId Decision, DossierId Dossier, AnnulmentGround Ground, string Reason, string Number, HigherAnnulment? Higher = null)
    : AwardDecisionCommand(Decision);

/// <summary>An award was annulled.</summary>
/// <param name="Decision">The decision that gave it, or the letter that was answered.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Annulment">How.</param>
public sealed record AwardAnnulled(AwardDecisionId Decision, DossierId Dossier, int Round, Annulment Annulment) : IEvent;

/// <summary>Records that its award was annulled (a message of the decision).</summary>
public sealed record RecordAnnulment(DossierId Dossier, int Round, Annulment Annulment) : DossierCommand(Dossier);

/// <summary>The dossier's award was annulled: it stays in the history, and counts no longer.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Annulment">How.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its name.</param>
/// <param name="NomineeName">The unit awarded; for an individual the unit they work at.</param>
/// <param name="Person">The individual awarded; null: the unit itself was.</param>
/// <param name="Dependents">Dossiers that rested on this award: a person looks at them again, nothing becomes of them by itself.</param>
public sealed record DossierAnnulled(
    DossierId Dossier, int Round, Annulment Annulment, AwardCode Award, string AwardName, string NomineeName, PersonId? Person,
    ValueList<DossierId> Dependents) : IEvent;

/// <summary>Records that items or money of an annulled award were given back.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Recovery">Its id, made by the caller.</param>
/// <param name="Items">What was given back, such as the certificate; empty: money alone.</param>
/// <param name="Amount">Money given back, in dong, 0 or more.</param>
/// <param name="Document">Number of the document that says so, such as the record of handing over (biên bản).</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="IsLast">Whether the recovery is complete with it; it may then name neither item nor amount.</param>
public sealed record RecordRecovery(
    DossierId Dossier, Guid Recovery, string Items, long Amount, string Document, DateOnly Day, bool IsLast) : DossierCommand(Dossier);

/// <summary>Items or money of an annulled award were given back.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Recovery">Its id.</param>
/// <param name="Items">What was given back; empty: money alone.</param>
/// <param name="Amount">In dong.</param>
/// <param name="Document">Number of the document that says so.</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="IsLast">Whether the recovery is complete with it.</param>
public sealed record RecoveryRecorded(
    DossierId Dossier, Guid Recovery, string Items, long Amount, string Document, DateOnly Day, bool IsLast) : IEvent;

/// <summary>Annulling: what the decision does, and what its dossier does.</summary>
internal static class Annulling
{
    public static Answer Annul(AnnulAward c, AwardDecision state)
    {
        if (Awarded(state).FirstOrDefault(admission => admission.Dossier == c.Dossier) is not { } awarded) return Rules.NotAwardedByThis;
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        if (state.Annulled.FirstOrDefault(other => other.Dossier == c.Dossier) is { Annulment: var known })
        {
            return (known.Ground, known.Reason, known.Number) == (c.Ground, c.Reason, c.Number)
                ? Answer.NothingToDo
                : Rules.AlreadyAnnulled.With("number", known.Number);
        }
        var (authority, decided) = state switch
        {
            AwardDecision.Answered s => (c.Higher?.Authority, s.Higher.Day),
            AwardDecision.Issued s when c.Higher is null => (s.Plan.Authority, s.Signature.Day),
            _ => (null, default),
        };
        if (string.IsNullOrWhiteSpace(authority)) return Rules.AnnulledByWhoAwarded;
        var day = c.Higher?.Day ?? c.Act.Day;
        return day < decided || day > c.Act.Day
            ? Rules.AnnulmentDayImpossible
            : Answer.Of(new AwardAnnulled(c.Decision, c.Dossier, awarded.Round, new Annulment(
                c.Ground, c.Reason, c.Number, day, authority, c.Higher is null ? c.Act.By : null)));
    }

    public static Answer Record(RecordAnnulment c, Dossier.UnderWay s) => c.Round == s.Course.Round
        ? Answer.Of(new DossierAnnulled(
            c.Dossier, c.Round, c.Annulment, s.Course.Award.Code, s.Course.Award.Name, s.Course.NomineeName, s.Course.Person,
            Relying.Resting(s.Ties)))
        : Answer.NothingToDo;

    public static Answer Recover(RecordRecovery c, Dossier.Annulled s)
    {
        var recovered = new RecoveryRecorded(c.Dossier, c.Recovery, c.Items, c.Amount, c.Document, c.Day, c.IsLast);
        if (s.Recoveries.FirstOrDefault(other => other.Recovery == c.Recovery) is { } known)
            return known == recovered ? Answer.NothingToDo : Rules.RecoveryDiffers;
        if (s.Recoveries.Any(other => other.IsLast)) return Rules.RecoveryComplete;
        if (c.Amount < 0 || (c is { Amount: 0, IsLast: false } && string.IsNullOrWhiteSpace(c.Items))) return Rules.RecoveryEmpty;
        if (string.IsNullOrWhiteSpace(c.Document)) return Rules.RecordDocumentMissing;
        return c.Day < s.Annulment.Day || c.Day > c.Act.Day ? Rules.RecoveryDayImpossible : Answer.Of(recovered);
    }

    private static IEnumerable<Ballots.Admission> Awarded(AwardDecision state) => state switch
    {
        AwardDecision.Issued { Plan.Kind: DecisionKind.Decision } s => AwardDecisionProcess.Submitted(s.Agenda, s.Signature),
        AwardDecision.Answered s => AwardDecisionProcess.Submitted(s.Agenda, s.Signature)
            .Where(admission => s.Higher.Refusals.All(refusal => refusal.Dossier != admission.Dossier)),
        _ => [],
    };
}
