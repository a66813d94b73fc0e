namespace Awards.Domain.Regulations;

/// <summary>Where a rule or a number comes from.</summary>
/// <param name="Document">The legal document, such as <c>Nghị định 91/2017/NĐ-CP</c>, or who decided where the law is silent.</param>
/// <param name="Article">Article and clause, where known.</param>
/// <param name="Verified">Whether a person has seen the text; an answer that rests on an unverified number says so.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record Source(string Document, string? Article, bool Verified, string? Note = null)
{
    /// <summary>The document that is named where no law lays something down.</summary>
    public const string DesignDecision = "Quyết định thiết kế của hệ thống";

    /// <summary>The design of this system, where the sources are silent.</summary>
    /// <param name="note">What was decided.</param>
    public static Source OfDesign(string note) => new(DesignDecision, null, Verified: false, note);

    /// <summary>Document and article in one line.</summary>
    public override string ToString() => Article is null ? Document : $"{Document}, {Article}";
}
