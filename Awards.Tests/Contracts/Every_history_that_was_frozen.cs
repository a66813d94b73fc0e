using System.Reflection;
using Awards.Api;
using Awards.EventStore;
using Awards.Projections;
using Awards.Tests.Support;
using Awards.Tests.Worlds;

namespace Awards.Tests.Contracts;

/// <summary>
/// What earlier versions of this program wrote, replayed by this one: whole stories, in which every kind of event happens.
/// </summary>
public sealed class Every_history_that_was_frozen
{
    private static readonly BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Static;

    private static readonly Dictionary<string, Lazy<IReadOnlyList<FrozenEvent>>> Files = Directory.EnumerateFiles(FrozenHistory.Folder)
        .ToDictionary(file => Path.GetFileName(file), file => new Lazy<IReadOnlyList<FrozenEvent>>(() => FrozenHistory.Read(file)));

    public static TheoryData<string> Names => [.. Files.Keys];

    [Fact]
    public void leaves_out_no_event_in_no_shape_that_can_be_in_a_log() => Composition.EventTypes.Aliases
        .Except(Files.Values.SelectMany(file => file.Value).Select(frozen => frozen.Alias))
        .ShouldBeEmpty($"put {FrozenHistory.Write(StoryOf2021.ToldOn(), AppContext.BaseDirectory)}, with year and month before its name, "
            + "into Awards.Tests/Contracts/histories, and leave every other file there as it is");

    [Theory]
    [MemberData(nameof(Names))]
    public void is_applied_by_every_read_model(string file)
    {
        var events = Files[file].Value.Select(frozen => frozen.Stored).ToList();
        foreach (var model in AllProjections.Subscriptions)
        {
            var documents = typeof(Every_history_that_was_frozen).GetMethod(nameof(Documents), Private)!
                .MakeGenericMethod(model.GetType().GetGenericArguments()).Invoke(null, [model, events]);
            ((int)documents!).ShouldBeGreaterThan(0, model.RowName);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void is_folded_to_a_state_of_every_stream(string file)
    {
        var types = typeof(Streams).GetProperties().ToDictionary(
            property => EventTypes.SnakeCase(property.Name), property => property.GetValue(null)!);
        foreach (var stream in Files[file].Value.Where(frozen => frozen.StreamType != Operations.StreamType)
            .GroupBy(frozen => (frozen.StreamType, frozen.Stored.Stream)))
        {
            var type = types[stream.Key.StreamType];
            typeof(Every_history_that_was_frozen).GetMethod(nameof(Fold), Private)!
                .MakeGenericMethod(type.GetType().GetGenericArguments())
                .Invoke(null, [type, stream.Select(frozen => frozen.Stored.Data)]);
        }
    }

    private static int Documents<TDocument>(Projection<TDocument> projection, IEnumerable<StoredEvent> events)
        where TDocument : class => new Live<TDocument>(projection).Apply(events).Ids.Count();

    private static void Fold<TState>(StreamType<TState> type, IEnumerable<object> events)
        where TState : notnull => events.Aggregate(type.Initial, type.Evolve).ShouldNotBe(type.Initial);
}
