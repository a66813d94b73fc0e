using System.Globalization;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;

namespace Awards.Domain.Publications;

/// <summary>Exactly what the public sees of an award: an allow-list. What is not here is not public.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="Nominee">The unit awarded; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's name on the day of the proposal.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Capacity">In own right, or on behalf ("KT.").</param>
/// <param name="Signatory">The signatory's name, where known: a legal record.</param>
/// <param name="Votes">Tallies of closed votes.</param>
/// <param name="Person">The individual awarded, by name: a legal record; null: the unit itself was.</param>
public sealed record PublicRecord(
    AwardCode Award, string AwardName, UnitId Nominee, string NomineeName, string Campaign, int Year, string Number, DateOnly Day,
    string Authority,
    SigningCapacity Capacity, string? Signatory, ValueList<PublicVote> Votes, PublicPerson? Person = null)
{
    private const string DayFormat = "dd/MM/yyyy";

    /// <summary>What stands in a part, a day as dd/MM/yyyy; null: this publication has no such part.</summary>
    public string? ValueOf(PublishedField field) => field switch
    {
        PublishedField.NomineeName => Person?.Name ?? NomineeName,
        PublishedField.Position => Person is null ? null : Person.Position ?? "",
        PublishedField.Unit => Person is null ? null : NomineeName,
        PublishedField.Number => Number,
        PublishedField.Day => Day.ToString(DayFormat, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The day that a text of the form dd/MM/yyyy names; null: it names none.</summary>
    public static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As it reads after a correction.</summary>
    public PublicRecord With(Correction correction) => correction.Field switch
    {
        PublishedField.NomineeName when Person is not null => this with { Person = Person with { Name = correction.Right } },
        PublishedField.NomineeName or PublishedField.Unit => this with { NomineeName = correction.Right },
        PublishedField.Position => this with { Person = Person! with { Position = correction.Right } },
        PublishedField.Number => this with { Number = correction.Right },
        PublishedField.Day => this with { Day = DayIn(correction.Right)!.Value },
        _ => throw new ArgumentOutOfRangeException(nameof(correction)),
    };
}

/// <summary>An individual as the public sees them.</summary>
/// <param name="Name">The name on the day of the publication.</param>
/// <param name="Position">The position; null when the directory has none.</param>
public sealed record PublicPerson(string Name, string? Position);

/// <summary>The public part of a vote.</summary>
/// <param name="Step">Cluster vote or council review.</param>
/// <param name="Yes">Votes in favour.</param>
/// <param name="Total">What the share was taken of.</param>
/// <param name="Needed">The fewest that carry.</param>
/// <param name="Source">Where the threshold comes from.</param>
public sealed record PublicVote(Step Step, int Yes, int Total, int Needed, Source Source);
