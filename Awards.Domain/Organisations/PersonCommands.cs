using System.Text.Json.Serialization;

namespace Awards.Domain.Organisations;

/// <summary>Commands about an individual.</summary>
public abstract record PersonCommand(PersonId Person) : Command;

/// <summary>Registers an individual at a unit, so that the unit can nominate them. The name goes to the directory, not into the
/// log.</summary>
/// <param name="Person">A random id, never derived from an identity number.</param>
/// <param name="Unit">The unit the person works at: must be registered.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
public sealed record RegisterPerson(PersonId Person, UnitId Unit, Rank Rank) : PersonCommand(Person);

/// <summary>Records that the person works at another unit now, or at another rank.</summary>
public sealed record MovePerson(PersonId Person, UnitId Unit, Rank Rank) : PersonCommand(Person);

/// <summary>Puts what is private into the vault, in place of what was there. It leaves by the sealed box alone.</summary>
public sealed record SealPrivateData(PersonId Person, PrivateData Data) : PersonCommand(Person);

/// <summary>Says that a registration is of the same person as another.</summary>
/// <param name="Person">The registration that ends.</param>
/// <param name="Into">The one that goes on.</param>
/// <param name="Reason">What shows that they are the same.</param>
public sealed record MergePersons(PersonId Person, PersonId Into, string Reason) : PersonCommand(Person);

/// <summary>Tells a person's registration that another was merged into it (a message of that one).</summary>
public sealed record AbsorbDuplicate(PersonId Person, PersonId Duplicate) : PersonCommand(Person);

/// <summary>Erases the person: name and private data go everywhere at once, the history stays.</summary>
/// <param name="Person">Who.</param>
/// <param name="Grounds">On which request or decision.</param>
public sealed record ErasePerson(PersonId Person, string Grounds) : PersonCommand(Person);

/// <summary>Says that the key is destroyed and the directory's row removed (a message to itself; the destruction is its effect).</summary>
public sealed record CompleteErasure(PersonId Person) : PersonCommand(Person);

/// <summary>Records what was awarded (a message of the dossier, or of a registration that was merged).</summary>
public sealed record RecordPersonHonour(PersonId Person, Honour Honour) : PersonCommand(Person);

/// <summary>Enters something that is known of the person's earlier years, or strikes an entry out.</summary>
/// <param name="Person">Whose record.</param>
/// <param name="Entry">The entry; from a registration that was merged it comes as a message and is taken as it is.</param>
public sealed record EnterPersonRecord(PersonId Person, TrackEntry Entry) : PersonCommand(Person);

/// <summary>Private data of a person. It lives in memory and, sealed, in the vault; never in an event, a message or a log line.</summary>
/// <param name="IdentityNumber">Citizen identity number (12 digits) or the old one (9); null: not given.</param>
/// <param name="BirthDate">Date of birth; null: not given.</param>
/// <param name="Phone">Telephone number; null: not given.</param>
/// <param name="Address">Address; null: not given.</param>
/// <param name="Notes">What else an appraisal has to know and nobody else: health, details of discipline; null: nothing.</param>
public sealed record PrivateData(string? IdentityNumber, DateOnly? BirthDate, string? Phone, string? Address, string? Notes)
{
    /// <summary>Most characters of the notes.</summary>
    public const int LongestNotes = 2000;

    /// <summary>Most characters of another text.</summary>
    public const int LongestText = 300;

    /// <summary>Whether every text is as long as it may be at most, so that the box of one person is as large as another's.</summary>
    [JsonIgnore]
    public bool Fits =>
        (Notes?.Length ?? 0) <= LongestNotes && (Phone?.Length ?? 0) <= LongestText && (Address?.Length ?? 0) <= LongestText;

    /// <summary>Whether it is written as an identity number is: 12 digits, or the 9 of an old card.</summary>
    public static bool IsIdentityNumber(string number) => number.Length is 9 or 12 && number.All(char.IsAsciiDigit);

    /// <summary>What is given, by name: all that is on record about it.</summary>
    [JsonIgnore]
    public ValueList<string> Fields =>
    [
        .. IdentityNumber is null ? [] : new[] { "identityNumber" },
        .. BirthDate is null ? [] : new[] { "birthDate" },
        .. Phone is null ? [] : new[] { "phone" },
        .. Address is null ? [] : new[] { "address" },
        .. Notes is null ? [] : new[] { "notes" },
    ];

    /// <summary>Says nothing of the content, so that no log line can.</summary>
    public override string ToString() => "private data";
}
