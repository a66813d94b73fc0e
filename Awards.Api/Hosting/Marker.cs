using System.Text.Json;

namespace Awards.Api.Hosting;

/// <summary>What an embedded cluster was filled with, so that a later start knows whether it may continue there.</summary>
/// <param name="Database">The database in use.</param>
/// <param name="SchemaHash">Hash of the schema's scripts that made it.</param>
/// <param name="ScenarioHash">Hash of the scenario's files it was filled from.</param>
internal sealed record Marker(string Database, string SchemaHash, string ScenarioHash)
{
    /// <summary>Reads a marker; null when there is none that can be read: then nothing is known, and a new database is made.</summary>
    public static Marker? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<Marker>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the marker as a whole or not at all.</summary>
    public void Write(string path)
    {
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this));
        File.Move(path + ".new", path, overwrite: true);
    }
}
