using Awards.Tests.Tidy;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Awards.Tests.Deployment;

/// <summary>The compose file as an engine reads it: anchors followed, mappings merged.</summary>
internal sealed class Compose
{
    private readonly Dictionary<string, object?> file;

    private Compose(Dictionary<string, object?> file) => this.file = file;

    /// <summary>The repository's.</summary>
    public static Compose Shipped { get; } = Read(Repository.Text("docker-compose.yml"));

    /// <summary>The services, by name.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, object?>> Services =>
        Map(file["services"]).ToDictionary(service => service.Key, service => Map(service.Value), StringComparer.Ordinal);

    /// <summary>The named volumes.</summary>
    public IEnumerable<string> Volumes => Map(file["volumes"]).Keys;

    /// <summary>The networks.</summary>
    public IEnumerable<string> Networks => Map(file["networks"]).Keys;

    /// <summary>Reads YAML as an engine does.</summary>
    public static Compose Read(string text)
    {
        var deserializer = new DeserializerBuilder().Build();
        return new(Map(deserializer.Deserialize<object>(new MergingParser(new Parser(new StringReader(text))))));
    }

    /// <summary>A mapping.</summary>
    public static Dictionary<string, object?> Map(object? value) => value switch
    {
        Dictionary<object, object?> map => map.ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal),
        null => [],
        _ => throw new InvalidDataException($"'{value}' is no mapping."),
    };

    /// <summary>A list of texts; a mapping's names.</summary>
    public static IReadOnlyList<string> List(object? value) => value switch
    {
        List<object> list => [.. list.Select(item => $"{item}")],
        Dictionary<object, object?> map => [.. map.Keys.Select(key => (string)key)],
        null => [],
        _ => [$"{value}"],
    };
}
