using System.Text.Json;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections;
using Npgsql;
using NpgsqlTypes;

namespace Awards.Api.Organisations;

/// <summary>A person as colleagues know them. Not in any event: corrected and erased as a row.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">The position; null when not given.</param>
internal sealed record PersonEntry(string Name, string? Position);

/// <summary>The directory: who the persons behind the ids are.</summary>
internal sealed class PersonDirectory(NpgsqlDataSource database)
{
    /// <summary>Enters or corrects a person.</summary>
    public async Task Put(PersonId person, PersonEntry entry, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "insert into awards.directory (id, data) values ($1, $2) on conflict (id) do update set data = excluded.data");
        command.Parameters.AddWithValue(person.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Stored(entry));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The entries of these persons; whoever is not in the directory is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonEntry>> Find(IReadOnlyCollection<Guid> persons, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, PersonEntry>();
        if (persons.Count == 0) return found;
        await using var command = database.CreateCommand("select id, data from awards.directory where id = any ($1)");
        command.Parameters.AddWithValue(persons.Distinct().ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            found.Add(reader.GetGuid(0), JsonSerializer.Deserialize<PersonEntry>(reader.GetFieldValue<byte[]>(1), EventJson.Options)!);
        return found;
    }

    /// <summary>The first entries by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<Guid, PersonEntry>>> List(int limit, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, data from awards.directory order by data->>'name', id limit $1");
        command.Parameters.AddWithValue(limit);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<KeyValuePair<Guid, PersonEntry>>();
        while (await reader.ReadAsync(cancel))
            found.Add(new(reader.GetGuid(0), JsonSerializer.Deserialize<PersonEntry>(reader.GetFieldValue<byte[]>(1), EventJson.Options)!));
        return found;
    }

    /// <summary>The persons whose names have these words, with or without marks; none for a question without words.</summary>
    public async Task<IReadOnlyList<PersonId>> Search(string question, int limit, CancellationToken cancel)
    {
        var patterns = SearchText.Patterns(question);
        if (patterns.Length == 0) return [];
        await using var command = database.CreateCommand(
            "select id from awards.directory where ' ' || (data->>'search') like all ($1) order by data->>'search', id limit $2");
        command.Parameters.AddWithValue(patterns);
        command.Parameters.AddWithValue(limit);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<PersonId>();
        while (await reader.ReadAsync(cancel)) found.Add(new PersonId(reader.GetGuid(0)));
        return found;
    }

    /// <summary>Everybody who has an entry.</summary>
    public async Task<IReadOnlyList<PersonId>> Persons(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id from awards.directory order by id");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<PersonId>();
        while (await reader.ReadAsync(cancel)) found.Add(new PersonId(reader.GetGuid(0)));
        return found;
    }

    /// <summary>Removes a person; nothing when there is none.</summary>
    public async Task Remove(PersonId person, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("delete from awards.directory where id = $1");
        command.Parameters.AddWithValue(person.Value);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A person's entry, or null.</summary>
    public async Task<PersonEntry?> EntryOf(PersonId person, CancellationToken cancel) =>
        (await Find([person.Value], cancel)).GetValueOrDefault(person.Value);

    /// <summary>A person's name, or null.</summary>
    public async Task<string?> NameOf(PersonId person, CancellationToken cancel) =>
        (await Find([person.Value], cancel)).TryGetValue(person.Value, out var entry) ? entry.Name : null;

    // As it is searched for, the name stands beside itself.
    private static byte[] Stored(PersonEntry entry) => JsonSerializer.SerializeToUtf8Bytes(
        new { entry.Name, entry.Position, Search = SearchText.Of(entry.Name) }, EventJson.Options);
}
