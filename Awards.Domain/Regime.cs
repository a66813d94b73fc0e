using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>The law that a round of a dossier is under.</summary>
/// <param name="ReceivedOn">The day (ICT) on which it was received for appraisal.</param>
/// <param name="RuleSet">Id of the rule set.</param>
/// <param name="Sha256">Of its verbatim text.</param>
/// <param name="AppraisalDue">Until when it is to be appraised; null: no limit is set.</param>
/// <param name="Later">Whether a person applied a later law than that of the day of receipt.</param>
public sealed record Regime(DateOnly ReceivedOn, string RuleSet, string Sha256, DeadlineCount? AppraisalDue, bool Later);

/// <summary>A dossier's public notice.</summary>
/// <param name="Day">The day (ICT) on which it was posted.</param>
/// <param name="Where">Where.</param>
/// <param name="Window">Until when it stands.</param>
/// <param name="Closing">How it was closed; null: it stands.</param>
public sealed record Notice(DateOnly Day, string Where, DeadlineCount Window, NoticeClosing? Closing)
{
    /// <summary>What the public wrote, in the order in which it came.</summary>
    public ValueList<NoticeComment> Comments { get; init; } = [];
}

/// <summary>How a public notice was closed.</summary>
/// <param name="Views">How often it was looked at elsewhere, as the secretary said.</param>
/// <param name="Comments">How many comments came elsewhere, as the secretary said.</param>
/// <param name="Report">What became of them.</param>
public sealed record NoticeClosing(int Views, int Comments, string Report);
