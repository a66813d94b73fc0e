using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Awards.EventStore;

/// <summary>
/// The event types a log may hold, in every shape that was ever stored, by alias. An alias is Marten's: the type's simple name, without
/// its outer type, in snake case; from the second version of a shape on with its number (<c>order_placed_v2</c>).
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<Type, WrittenAs> written = [];
    private readonly Dictionary<string, StoredShape> shapes = [];

    /// <summary>Registers the types; the store's own events are always among them.</summary>
    /// <param name="events">The types, each in its shape of today.</param>
    /// <param name="upcasts">How older shapes are read; of each type every step from its first version to today's.</param>
    /// <exception cref="ArgumentException">
    /// Two shapes would share an alias, a step is missing or there twice, or one is for a type that is not registered.
    /// </exception>
    public EventTypes(IEnumerable<Type> events, IEnumerable<Upcast>? upcasts = null)
    {
        var steps = (upcasts ?? []).ToLookup(upcast => upcast.Event);
        foreach (var type in events.Concat(Operations.EventTypes).Distinct()) Register(type, Ordered(type, steps[type]));
        foreach (var unknown in steps.Where(step => !written.ContainsKey(step.Key)))
            throw new ArgumentException($"{unknown.Key} has older shapes, but is not registered.", nameof(upcasts));
    }

    /// <summary>Every registered type.</summary>
    public IReadOnlyCollection<Type> All => written.Keys;

    /// <summary>Every alias that the log may hold, of today's shapes and of older ones.</summary>
    public IReadOnlyCollection<string> Aliases => shapes.Keys;

    /// <summary>Whose code decides how events are read.</summary>
    internal IEnumerable<Module> Code => All.Select(type => type.Module).Concat(
        shapes.Values.SelectMany(shape => shape.Steps).Select(step => step.Change.Method.Module));

    /// <summary>The alias under which events of this type are stored today.</summary>
    /// <exception cref="ArgumentException">The type is not registered: add it before it is appended.</exception>
    public string AliasOf(Type type) => Written(type).Alias;

    /// <summary>The name of an event type, in snake case, whatever version its shape is in.</summary>
    /// <exception cref="ArgumentException">The type is not registered: add it before it is appended.</exception>
    public string NameOf(Type type) => Written(type).Name;

    // Marten notes it beside the alias.
    internal string DotnetNameOf(Type type) => written[type].DotnetName;

    /// <summary>The type stored under an alias, today or earlier.</summary>
    /// <exception cref="UnknownEventTypeException">Nothing is registered under it: this program is older than the log.</exception>
    public Type TypeOf(string alias) => ShapeOf(alias).Type;

    /// <summary>What was stored, in whichever version, as an event of today's shape.</summary>
    /// <exception cref="UnknownEventTypeException">Nothing is registered under the alias: this program is older than the log.</exception>
    public object Read(string alias, ReadOnlySpan<byte> json)
    {
        var shape = ShapeOf(alias);
        var read = shape.Steps.Length == 0
            ? JsonSerializer.Deserialize(json, shape.Type, EventJson.Options)
            : shape.Steps.Aggregate(JsonNode.Parse(json)!.AsObject(), (older, step) => step.Change(older))
                .Deserialize(shape.Type, EventJson.Options);
        return read ?? throw new InvalidDataException($"An event of type '{alias}' is null.");
    }

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

    internal StoredShape ShapeOf(string alias) =>
        shapes.TryGetValue(alias, out var shape) ? shape : throw new UnknownEventTypeException(alias);

    private static Upcast[] Ordered(Type type, IEnumerable<Upcast> steps)
    {
        var ordered = steps.OrderBy(step => step.From).ToArray();
        for (var place = 0; place < ordered.Length; place++)
        {
            if (ordered[place].From != place + 1)
                throw new ArgumentException($"{type} has no single step from version {place + 1} of its shape to the next.");
        }
        return ordered;
    }

    private static string Alias(string name, int version) => version == 1 ? name : $"{name}_v{version}";

    private void Register(Type type, Upcast[] steps)
    {
        var name = SnakeCase(type.Name);
        for (var version = 1; version <= steps.Length + 1; version++)
        {
            var alias = Alias(name, version);
            if (!shapes.TryAdd(alias, new StoredShape(type, name, steps[(version - 1)..])))
                throw new ArgumentException($"{type} and {shapes[alias].Type} would both be stored as '{alias}'.");
        }
        written.Add(type, new WrittenAs(name, Alias(name, steps.Length + 1), $"{type.FullName}, {type.Assembly.GetName().Name}"));
    }

    private WrittenAs Written(Type type) =>
        written.TryGetValue(type, out var found) ? found : throw new ArgumentException($"{type} is not a registered event type.");

    private sealed record WrittenAs(string Name, string Alias, string DotnetName);
}

/// <summary>What is stored under one alias.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The type's name, without a version.</param>
/// <param name="Steps">What makes today's shape of it, in order; none for today's.</param>
internal sealed record StoredShape(Type Type, string Name, Upcast[] Steps);

/// <summary>The log holds an event that this program does not know. Deploy the version that wrote it; nothing is skipped.</summary>
public sealed class UnknownEventTypeException(string alias)
    : Exception($"The log holds an event of type '{alias}', which this program does not know.")
{
    /// <summary>The alias found in the log.</summary>
    public string Alias { get; } = alias;
}
