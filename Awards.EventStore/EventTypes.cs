using System.Text;

namespace Awards.EventStore;

/// <summary>
/// The event types a log may hold, by alias. The alias is Marten's: the type's simple name, without its outer type, in snake case.
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<Type, string> aliases = [];
    private readonly Dictionary<string, Type> types = [];
    private readonly Dictionary<Type, string> dotnetNames = [];

    /// <summary>Registers the types; the store's own events are always among them.</summary>
    /// <exception cref="ArgumentException">Two types would share an alias.</exception>
    public EventTypes(IEnumerable<Type> events)
    {
        foreach (var type in events.Concat(Operations.EventTypes).Distinct())
        {
            var alias = SnakeCase(type.Name);
            if (!types.TryAdd(alias, type)) throw new ArgumentException($"{type} and {types[alias]} would both be stored as '{alias}'.");
            aliases.Add(type, alias);
            dotnetNames.Add(type, $"{type.FullName}, {type.Assembly.GetName().Name}");
        }
    }

    /// <summary>Every registered type.</summary>
    public IReadOnlyCollection<Type> All => types.Values;

    /// <summary>The alias under which events of this type are stored.</summary>
    /// <exception cref="ArgumentException">The type is not registered: add it before it is appended.</exception>
    public string AliasOf(Type type) =>
        aliases.TryGetValue(type, out var alias) ? alias : throw new ArgumentException($"{type} is not a registered event type.");

    // Marten notes it beside the alias.
    internal string DotnetNameOf(Type type) => dotnetNames[type];

    /// <summary>The type stored under an alias.</summary>
    /// <exception cref="UnknownEventTypeException">Nothing is registered under it: this program is older than the log.</exception>
    public Type TypeOf(string alias) => types.TryGetValue(alias, out var type) ? type : throw new UnknownEventTypeException(alias);

    /// <summary><c>OrderPlaced</c> becomes <c>order_placed</c>.</summary>
    public static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}

/// <summary>The log holds an event that this program does not know. Deploy the version that wrote it; nothing is skipped.</summary>
public sealed class UnknownEventTypeException(string alias)
    : Exception($"The log holds an event of type '{alias}', which this program does not know.")
{
    /// <summary>The alias found in the log.</summary>
    public string Alias { get; } = alias;
}
