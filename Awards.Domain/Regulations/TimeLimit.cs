namespace Awards.Domain.Regulations;

/// <summary>A time limit in days.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Days">1 or more.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Counting">How the days are counted; null: calendar days, the first not counted (Civil Code 2015, Art. 147(2)), the last
/// as it falls.</param>
/// <param name="Name">What is limited, in Vietnamese; null: the code says it.</param>
/// <param name="Validity">Days for which the entry holds within the rule set; null: all of them.</param>
public sealed record TimeLimit(
    string Code, int Days, Source Source, Counting? Counting = null, string? Name = null, Validity? Validity = null)
{
    /// <summary>Days a unit has to complete papers that were returned.</summary>
    public const string CompletePapers = "complete-papers";

    /// <summary>Days the standing body has to appraise a dossier, from the day it was received.</summary>
    public const string Appraisal = "appraisal";

    /// <summary>Days for which a public notice stands, from the day it is posted.</summary>
    public const string PublicNotice = "public-notice";

    /// <summary>Days within which a result is notified, from the day of the decision.</summary>
    public const string Notification = "notification";

    /// <summary>Days to file a complaint, from the day its sender received or learnt of what is complained of.</summary>
    public const string ComplaintFiling = "complaint-filing";

    /// <summary>Days to accept a complaint or not, from its receipt.</summary>
    public const string ComplaintAcceptance = "complaint-acceptance";

    /// <summary>Days to resolve a first complaint, from its acceptance.</summary>
    public const string ComplaintResolution = "complaint-resolution";

    /// <summary>Days to resolve a first complaint that is complex, from its acceptance.</summary>
    public const string ComplaintComplex = "complaint-resolution-complex";

    /// <summary>Days to complain a second time, from the day the first resolution was received.</summary>
    public const string ComplaintSecondFiling = "complaint-second-filing";

    /// <summary>Days to resolve a second complaint, from its acceptance.</summary>
    public const string ComplaintSecondResolution = "complaint-second-resolution";

    /// <summary>Days to resolve a second complaint that is complex, from its acceptance.</summary>
    public const string ComplaintSecondComplex = "complaint-second-resolution-complex";

    /// <summary>Days to accept a denunciation or not, from its receipt.</summary>
    public const string DenunciationAcceptance = "denunciation-acceptance";

    /// <summary>Days to resolve a denunciation, from its acceptance.</summary>
    public const string DenunciationResolution = "denunciation-resolution";

    /// <summary>Days to resolve a denunciation that is complex, from its acceptance.</summary>
    public const string DenunciationComplex = "denunciation-resolution-complex";

    /// <summary>Days to resolve a denunciation that is very complex, from its acceptance.</summary>
    public const string DenunciationVeryComplex = "denunciation-resolution-very-complex";
}

/// <summary>How days are counted.</summary>
/// <param name="Unit">Which days count.</param>
/// <param name="FirstDayCounts">Whether the day of the event is the first of them.</param>
/// <param name="RollForward">Whether a last day on which nobody works goes on to the next working day (Civil Code 2015, Art. 148).</param>
public sealed record Counting(DayUnit Unit, bool FirstDayCounts, bool RollForward)
{
    /// <summary>Where nothing else is said.</summary>
    public static Counting Usual { get; } = new(DayUnit.Calendar, FirstDayCounts: false, RollForward: false);
}

/// <summary>Which days count.</summary>
public enum DayUnit
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Working days: no weekend and no holiday, but the Saturdays worked in exchange.</summary>
    Working,
}
