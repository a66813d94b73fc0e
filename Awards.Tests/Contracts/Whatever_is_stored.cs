using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Awards.Api;
using Awards.Domain;
using Awards.EventStore;
using Awards.Tests.Worlds;

namespace Awards.Tests.Contracts;

/// <summary>
/// Events are kept for ever and messages until they are run: whatever they hold comes back, even what no history has held yet.
/// </summary>
public sealed class Whatever_is_stored
{
    private const int Examples = 25;

    private static readonly Dictionary<string, Type> Stored = new[] { typeof(IEvent), typeof(Command) }
        .SelectMany(family => family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(family)))
        .ToDictionary(type => EventTypes.SnakeCase(type.Name));

    public static TheoryData<string> Aliases() => [.. Stored.Keys];

    /// <summary>A command is stored as a message: who gave it and when is not in it.</summary>
    [Theory]
    [MemberData(nameof(Aliases))]
    public void comes_back_as_it_was(string alias)
    {
        for (var seed = 0; seed < Examples; seed++)
        {
            var made = new Instances(new Dice(seed)).Make(Stored[alias]);
            var text = JsonSerializer.Serialize(made, Stored[alias], EventJson.Options);
            var back = JsonSerializer.Deserialize(text, Stored[alias], EventJson.Options);
            back.ShouldBe(made);
            JsonSerializer.Serialize(back, Stored[alias], EventJson.Options).ShouldBe(text);
        }
    }

    [Fact]
    public void as_an_event_keeps_its_type() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Contracts", "events"))
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Except(Composition.EventTypes.Aliases)
        .ShouldBeEmpty("an event that was ever stored is never renamed or removed");

    /// <summary>
    /// What happened is stored, what follows from it is not: a conclusion in an event would contradict the next correction.
    /// </summary>
    [Fact]
    public void as_an_event_is_what_happened_and_no_conclusion() => Stored.Values.Where(type => type.IsAssignableTo(typeof(IEvent)))
        .SelectMany(Parts).Distinct()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => property.Name)
            .Except(Told(type).Select(parameter => parameter.Name!))
            .Select(conclusion => $"{type.Name}.{conclusion}"))
        .ShouldBeEmpty("mark it with JsonIgnore");

    private static ParameterInfo[] Told(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();

    private static IEnumerable<Type> Parts(Type type) => Parts(type, []);

    /// <summary>A type with everything that it is made of, but what writes itself as one value; of a family, every kind.</summary>
    private static IEnumerable<Type> Parts(Type type, HashSet<Type> seen)
    {
        var whole = Nullable.GetUnderlyingType(type) ?? type;
        if (whole.IsGenericType) return whole.GetGenericArguments().SelectMany(part => Parts(part, seen));
        var isOurs = whole.Assembly == typeof(IEvent).Assembly && !whole.IsEnum
            && whole.GetCustomAttribute<JsonConverterAttribute>() is null;
        if (!isOurs || !seen.Add(whole)) return [];
        return whole.IsAbstract
            ? whole.GetCustomAttributes<JsonDerivedTypeAttribute>().SelectMany(kind => Parts(kind.DerivedType, seen))
            : Told(whole).SelectMany(parameter => Parts(parameter.ParameterType, seen)).Prepend(whole);
    }
}
