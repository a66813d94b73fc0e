using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>A day of a count, and why it counts or not.</summary>
/// <param name="Date">The day (ICT).</param>
/// <param name="Number">Which of the limit's days it is, from 1; null: it does not count.</param>
/// <param name="Why">Why.</param>
/// <param name="Unit">Which days count.</param>
/// <param name="Special">What is special about it, as far as that matters; null: nothing.</param>
/// <param name="HasTable">Whether what matters about it is known: false where no table of its year was adopted.</param>
public sealed record CountedDay(
    DateOnly Date, int? Number, DayReason Why, DayUnit Unit = DayUnit.Calendar, SpecialDay? Special = null, bool HasTable = true)
{
    /// <summary>Whether it counts.</summary>
    [JsonIgnore]
    public bool Counts => Number is not null;

    /// <summary>Whether it is sure that it is what it was counted as.</summary>
    [JsonIgnore]
    public bool IsSure => HasTable && Special?.IsSure != false;

    /// <summary>Why, in Vietnamese.</summary>
    [JsonIgnore]
    public string Vietnamese => DayWords.Vietnamese(this);

    /// <summary>Why, in English.</summary>
    [JsonIgnore]
    public string English => DayWords.English(this);
}

/// <summary>Why a day counts or does not.</summary>
public enum DayReason
{
    /// <summary>It counts as one of the limit's days.</summary>
    Counted,

    /// <summary>It counts though it is a day of the weekend: it is worked in exchange.</summary>
    WorkedInExchange,

    /// <summary>The day of the event, which is not counted (Civil Code 2015, Art. 147(2)).</summary>
    FirstDayNotCounted,

    /// <summary>A Saturday or Sunday on which nobody works.</summary>
    Weekend,

    /// <summary>A holiday, or off in lieu of one or in exchange.</summary>
    DayOff,

    /// <summary>Nobody works on it, so that the last day goes on; the first of these is the last of the limit's days.</summary>
    RolledOver,

    /// <summary>The working day to which the last day went on (Civil Code 2015, Art. 148).</summary>
    RolledTo,

    /// <summary>The last day as a plan or decision states it.</summary>
    Stated,

    /// <summary>The day before which something is to be done: it is itself too late.</summary>
    TooLate,
}
