using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api;
using Awards.Domain;
using Awards.EventStore;
using Awards.Tests.Worlds;

namespace Awards.Tests.Contracts;

/// <summary>What was once written is read for ever: one frozen example of every event type, and every event of every history.</summary>
[Collection("Worlds")]
public sealed class Every_event
{
    private static readonly string Frozen = Path.Combine(AppContext.BaseDirectory, "Contracts", "events");
    private static readonly string Now = Path.Combine(AppContext.BaseDirectory, "events.now");

    public static TheoryData<string> Laws => Histories.LawsOf(typeof(Every_event));

    public static TheoryData<string> Aliases => [.. Composition.EventTypes.All
        .Where(type => type.IsAssignableTo(typeof(IEvent))).Select(type => Composition.EventTypes.AliasOf(type))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void has_a_frozen_example_that_is_read_and_written_as_ever(string alias)
    {
        var file = Path.Combine(Frozen, $"{alias}.json");
        File.Exists(file)
            .ShouldBeTrue($"copy {Path.Combine(Now, alias)}.json, which the test beside this one writes, to Awards.Tests/Contracts/events");
        var text = File.ReadAllText(file);
        var read = Composition.EventTypes.Read(alias, System.Text.Encoding.UTF8.GetBytes(text));
        JsonNode.DeepEquals(Written(read), JsonNode.Parse(text)).ShouldBeTrue($"{alias} is not written as it was");
    }

    [Fact]
    public void is_read_in_every_shape_that_it_had()
    {
        foreach (var file in Directory.EnumerateFiles(Frozen))
        {
            var alias = Path.GetFileNameWithoutExtension(file);
            Composition.EventTypes.Read(alias, File.ReadAllBytes(file)).ShouldBeOfType(Composition.EventTypes.TypeOf(alias));
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void of_every_history(string law) => Histories.Keep(typeof(Every_event), law);

    internal static Law is_read_as_it_was_written()
    {
        Directory.CreateDirectory(Now);
        var examples = new HashSet<Type>();
        return new Law((world, watcher) => watcher.AtRest = () =>
        {
            foreach (var happened in world.History)
            {
                var written = Written(happened);
                JsonSerializer.Deserialize(written, happened.GetType(), EventJson.Options).ShouldBe(happened);
                if (examples.Add(happened.GetType()))
                    File.WriteAllText(
                        Path.Combine(Now, $"{Composition.EventTypes.AliasOf(happened.GetType())}.json"),
                        $"{written.ToJsonString(Indented)}\n");
            }
        });
    }

    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };

    private static JsonNode Written(object happened) => JsonSerializer.SerializeToNode(happened, happened.GetType(), EventJson.Options)!;
}
