using System.Text.Json.Serialization;
using Awards.Domain.Regulations;

namespace Awards.Domain.Complaints;

/// <summary>A complaint (khiếu nại) or denunciation (tố cáo): where it can be. Who sent it is in the vault, and nowhere else.</summary>
public abstract record Complaint
{
    private Complaint() { }

    /// <summary>Nothing was filed.</summary>
    public static Complaint None { get; } = new NotFiled();

    /// <summary>What was filed; null before that.</summary>
    [JsonIgnore]
    public ComplaintFiled? OnRecord => this switch
    {
        Filed s => s.Filing,
        Accepted s => s.Filing,
        Declined s => s.Filing,
        Resolved s => s.Filing,
        Withdrawn s => s.Filing,
        _ => null,
    };

    /// <summary>Nothing was filed.</summary>
    public sealed record NotFiled : Complaint;

    /// <summary>Filed: to be accepted or declined.</summary>
    /// <param name="Filing">What was filed.</param>
    /// <param name="Reminded">Of the last days that were told to come near, or to have passed.</param>
    public sealed record Filed(ComplaintFiled Filing, ValueList<ComplaintReminded> Reminded) : Complaint;

    /// <summary>Accepted (thụ lý): to be resolved.</summary>
    /// <param name="Filing">What was filed.</param>
    /// <param name="Acceptance">How it was accepted.</param>
    /// <param name="Due">Until when it is to be resolved; null: the law in force sets no limit.</param>
    /// <param name="Extensions">Each time that the limit was extended, in order.</param>
    /// <param name="Reminded">Of the last days that were told to come near, or to have passed.</param>
    public sealed record Accepted(
        ComplaintFiled Filing, ComplaintAccepted Acceptance, DeadlineCount? Due, ValueList<ComplaintExtended> Extensions,
        ValueList<ComplaintReminded> Reminded)
        : Complaint;

    /// <summary>Not accepted.</summary>
    public sealed record Declined(ComplaintFiled Filing, ComplaintDeclined Refusal) : Complaint;

    /// <summary>Resolved.</summary>
    public sealed record Resolved(ComplaintFiled Filing, ComplaintAccepted Acceptance, ComplaintResolved Resolution) : Complaint;

    /// <summary>Withdrawn by its sender.</summary>
    /// <param name="Filing">What was filed.</param>
    /// <param name="Acceptance">How it was accepted; null: it was not yet.</param>
    /// <param name="Withdrawal">How it was withdrawn.</param>
    public sealed record Withdrawn(ComplaintFiled Filing, ComplaintAccepted? Acceptance, ComplaintWithdrawn Withdrawal) : Complaint;

    /// <summary>The state after one more event.</summary>
    public static Complaint Evolve(Complaint state, IEvent happened) => (state, happened) switch
    {
        (NotFiled, ComplaintFiled e) => new Filed(e, []),
        (Filed s, ComplaintReminded e) => s with { Reminded = s.Reminded.With(e) },
        (Accepted s, ComplaintReminded e) => s with { Reminded = s.Reminded.With(e) },
        (Filed s, ComplaintAccepted e) => new Accepted(s.Filing, e, e.Resolution, [], []),
        (Filed s, ComplaintDeclined e) => new Declined(s.Filing, e),
        (Accepted s, ComplaintExtended e) => s with { Due = e.Resolution, Extensions = s.Extensions.With(e) },
        (Accepted s, ComplaintResolved e) => new Resolved(s.Filing, s.Acceptance, e),
        (Filed s, ComplaintWithdrawn e) => new Withdrawn(s.Filing, null, e),
        (Accepted s, ComplaintWithdrawn e) => new Withdrawn(s.Filing, s.Acceptance, e),
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>Complaint or denunciation: each has its own law.</summary>
public enum ComplaintKind
{
    /// <summary>A complaint (khiếu nại): somebody's own right or interest.</summary>
    Complaint,

    /// <summary>A denunciation (tố cáo): a breach of the law by somebody. Its sender is secret.</summary>
    Denunciation,
}

/// <summary>What a complaint is about.</summary>
/// <param name="What">A dossier, its public notice, or a decision.</param>
/// <param name="Id">Of the dossier or of the decision.</param>
public sealed record ComplaintSubject(ComplaintAbout What, Guid Id)
{
    /// <summary>The dossier that is held while the complaint is verified; null: it is about a decision.</summary>
    [JsonIgnore]
    public DossierId? Dossier => What == ComplaintAbout.Decision ? null : new DossierId(Id);
}

/// <summary>Kinds of things that complaints are about.</summary>
public enum ComplaintAbout
{
    /// <summary>A dossier.</summary>
    Dossier,

    /// <summary>The public notice of a dossier.</summary>
    PublicNotice,

    /// <summary>A decision.</summary>
    Decision,
}

/// <summary>What a complaint came to.</summary>
public enum ComplaintOutcome
{
    /// <summary>It was right (khiếu nại đúng, tố cáo đúng).</summary>
    Upheld,

    /// <summary>It was right in part.</summary>
    PartlyUpheld,

    /// <summary>It was wrong.</summary>
    NotUpheld,
}

/// <summary>What a complaint waits for until a last day.</summary>
public enum ComplaintStage
{
    /// <summary>To be accepted or declined.</summary>
    Acceptance,

    /// <summary>To be resolved.</summary>
    Resolution,
}
