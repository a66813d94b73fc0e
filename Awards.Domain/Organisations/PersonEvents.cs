namespace Awards.Domain.Organisations;

/// <summary>An individual was registered at a unit.</summary>
public sealed record PersonRegistered(PersonId Person, UnitId Unit, Rank Rank) : IEvent;

/// <summary>The person works at another unit now, or at another rank.</summary>
public sealed record PersonMoved(PersonId Person, UnitId Unit, Rank Rank) : IEvent;

/// <summary>Private data went into the vault, in place of what was there.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Fields">Names of what was given; never what it says.</param>
public sealed record PrivateDataSealed(PersonId Person, ValueList<string> Fields) : IEvent;

/// <summary>The registration turned out to be of the same person as another, under which everything goes on.</summary>
public sealed record PersonMerged(PersonId Person, PersonId Into, string Reason) : IEvent;

/// <summary>Another registration of the same person was merged into this one.</summary>
public sealed record DuplicateAbsorbed(PersonId Person, PersonId Duplicate) : IEvent;

/// <summary>The person is to be erased: what was in the vault left the database with this.</summary>
public sealed record PersonErasureOrdered(PersonId Person, string Grounds) : IEvent;

/// <summary>The key is destroyed and the directory's row removed: nobody can say any more who it was.</summary>
public sealed record PersonErased(PersonId Person) : IEvent;

/// <summary>Something is known of the person's earlier years, or an entry was struck out.</summary>
public sealed record PersonRecordEntered(PersonId Person, TrackEntry Entry) : IEvent;

/// <summary>The person was given an award.</summary>
public sealed record PersonHonoured(PersonId Person, Honour Honour) : IEvent;
