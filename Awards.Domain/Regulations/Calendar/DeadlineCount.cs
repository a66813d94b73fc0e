using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>How a last day was counted: with what is here the count can be shown day by day, whatever is adopted later.</summary>
/// <param name="Limit">The time limit applied, whole.</param>
/// <param name="From">The day of the event from which it runs (ICT).</param>
/// <param name="LastDay">The last day (ICT), included.</param>
/// <param name="SpecialDays">Holidays and worked Saturdays between the two, as adopted then; empty where every day counts, wherever it
/// falls.</param>
/// <param name="WithoutTable">Years that it rests on and for which no table of holidays was adopted.</param>
public sealed record DeadlineCount(
    TimeLimit Limit, DateOnly From, DateOnly LastDay, ValueList<SpecialDay> SpecialDays, ValueList<int> WithoutTable)
{
    /// <summary>Whether nothing it rests on is unsure: the limit is verified, and every special day, and no table is missing.</summary>
    [JsonIgnore]
    public bool IsSure => Limit.Source.Verified && WithoutTable.Count == 0 && SpecialDays.All(day => day.IsSure);

    /// <summary>The first instant (UTC) that is too late.</summary>
    [JsonIgnore]
    public DateTimeOffset PassesAt => Ict.EndOf(LastDay);
}

/// <summary>A day that is not what its weekday says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What kind of day it is.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record SpecialDay(DateOnly Date, string Name, SpecialDayKind Kind, string Source, Certainty Certainty)
{
    /// <summary>Whether people work on it: only on a day worked in exchange.</summary>
    [JsonIgnore]
    public bool IsWorked => Kind == SpecialDayKind.SwapWork;

    /// <summary>Whether it is sure enough to count by it in silence.</summary>
    [JsonIgnore]
    public bool IsSure => Certainty != Certainty.Unverified;
}

/// <summary>Kinds of special days.</summary>
public enum SpecialDayKind
{
    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>Off in lieu of a holiday on a weekend (nghỉ bù).</summary>
    InLieu,

    /// <summary>Off in exchange for a Saturday that is worked (hoán đổi).</summary>
    SwapOff,

    /// <summary>A Saturday worked in exchange.</summary>
    SwapWork,
}

/// <summary>How sure a day is.</summary>
public enum Certainty
{
    /// <summary>Laid down by law.</summary>
    Statute,

    /// <summary>Computed, as the days of the lunar new year are.</summary>
    Computed,

    /// <summary>From a source that repeats the law.</summary>
    Secondary,

    /// <summary>Nobody has checked it.</summary>
    Unverified,
}
