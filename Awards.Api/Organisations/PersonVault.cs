using System.Security.Cryptography;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Organisations;

/// <summary>
/// Between what is private about a person and its sealed box, under a key of that person's own: destroying the key erases it everywhere,
/// backups included. Identity numbers are found again by a keyed hash alone.
/// </summary>
internal sealed class PersonVault(KeyRing keys)
{
    // Every person's box is as large as every other's: the bounds of the texts, written as JSON at its longest, fit in.
    private const int BoxSize = 20_480;

    private const string IndexKey = "identity-index";
    private const string RowsKey = "uploaded-rows";
    private const int RandomVersion = 0x40; // what looks random is of version 4

    /// <summary>The name under which a person's box is kept, and the person's key in the ring.</summary>
    public static string NameOf(PersonId person) => $"person-{person.Value:N}";

    /// <summary>The name under which the persons with an identity number are found; says nothing of the number.</summary>
    public string IdentityName(string number) =>
        $"identity-{Convert.ToHexStringLower(keys.MakeIfAbsent(IndexKey).Tag(NameBasedId.Of("identity-number", number)))}";

    /// <summary>The id of somebody whom a row of a letter names: the same each time, and worked out by nobody who has not the
    /// ring.</summary>
    public PersonId IdOfRow(Guid letter, string row)
    {
        var id = keys.MakeIfAbsent(RowsKey).Tag(NameBasedId.Of("row", letter.ToString(), row));
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | RandomVersion), (byte)((id[8] & 0x3F) | 0x80));
        return new PersonId(new Guid(id, bigEndian: true));
    }

    /// <summary>A person's box.</summary>
    /// <exception cref="KeyDestroyedException">The person was erased.</exception>
    public SealedRow Seal(PersonId person, PrivateData data)
    {
        var (key, id) = (keys.MakeIfAbsent(NameOf(person)), Guid.CreateVersion7());
        var content = JsonSerializer.SerializeToUtf8Bytes(data, EventJson.Options);
        var row = new SealedRow(key.Name, id, SealedBox.Seal(key, id, content, BoxSize));
        CryptographicOperations.ZeroMemory(content);
        return row;
    }

    /// <summary>That a person has the identity number of this name: the row's id says who, its box is empty.</summary>
    public SealedRow Mark(string identityName, PersonId person) =>
        new(identityName, person.Value, SealedBox.Seal(keys.MakeIfAbsent(NameOf(person)), person.Value, [], paddedSize: 0));

    /// <summary>What a person's box holds; null where there is none, or its key is destroyed.</summary>
    /// <exception cref="BoxDoesNotOpenException">Somebody changed the box: alarm the operator.</exception>
    public PrivateData? Open(PersonId person, IReadOnlyList<SealedRow> rows) =>
        rows is [var row] && keys.Find(NameOf(person)) is { } key
            ? JsonSerializer.Deserialize<PrivateData>(SealedBox.Open(key, row.Id, row.Box), EventJson.Options)
            : null;

    /// <summary>Whether a person's key was destroyed: the person was erased, whatever the database says.</summary>
    public bool IsDestroyed(PersonId person) => keys.IsDestroyed(NameOf(person));

    /// <summary>Destroys a person's key; again succeeds.</summary>
    public void Destroy(PersonId person) => keys.Destroy(NameOf(person));
}
