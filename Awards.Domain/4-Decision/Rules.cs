namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The decision does not exist.</summary>
    public static Rule DecisionUnknown { get; } = new("decision-unknown",
        "Không có quyết định hoặc tờ trình này.", "There is no such decision or letter.", Ours);

    /// <summary>The decision was drafted with other data.</summary>
    public static Rule DecisionAlreadyDrafted { get; } = new("decision-already-drafted",
        "Quyết định đã được dự thảo với nội dung khác.", "The decision was drafted with other data.", Ours);

    /// <summary>The decision was signed.</summary>
    public static Rule AlreadySigned { get; } = new(
        "already-signed", "Đã ký ban hành (số {number}).", "It was signed (number {number}).", Ours);

    /// <summary>Who has the office from somebody else signs on that person's behalf.</summary>
    public static Rule DelegateSignsOnBehalf { get; } = new("delegate-signs-on-behalf",
        "Người được ủy quyền ký thay (KT.), không ký với tư cách người đứng đầu.",
        "Who has the office by delegation signs on behalf of its holder (KT.), not in own right.", Ours);

    /// <summary>Nothing is listed.</summary>
    public static Rule NobodyOnTheDecision { get; } = new("nobody-on-the-decision",
        "Chưa có hồ sơ nào trong dự thảo.", "The draft lists no dossier.", Ours);

    /// <summary>A refusal names a dossier that is not listed.</summary>
    public static Rule NotOnThisDecision { get; } = new("not-on-this-decision",
        "Có hồ sơ không nằm trong văn bản này.", "A dossier named is not on this document.", Ours);

    /// <summary>Only the sector submits upward.</summary>
    public static Rule LetterUpwardOfUnit { get; } = new("letter-upward-of-unit",
        "Chỉ cấp ngành trình lên cấp trên.", "Only the sector submits to a higher authority.", Ours);

    /// <summary>The letter was not submitted upward, or it is a decision.</summary>
    public static Rule NotSubmittedUpward { get; } = new("not-submitted-upward",
        "Văn bản chưa được trình cấp trên.", "It was not submitted upward.", Ours);

    /// <summary>A higher decision dated before its letter or in the future.</summary>
    public static Rule HigherDecisionDateImpossible { get; } = new("higher-decision-date-impossible",
        "Ngày quyết định của cấp trên không hợp lệ.", "The higher decision's date lies before the letter's or in the future.", Ours);
}
