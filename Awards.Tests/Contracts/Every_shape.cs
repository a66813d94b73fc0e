using Awards.Api;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts;

/// <summary>
/// The shape of every event, and of every command that may wait as a message, member by member, as it was when it was first stored.
/// </summary>
public sealed class Every_shape
{
    private const string WhatToDo =
        "the log holds what no longer reads so: give the event another version and a step from the one before (docs/life-of-an-event.md)";

    private static readonly string Now = Path.Combine(AppContext.BaseDirectory, "shapes.now.txt");

    private static readonly string[] Frozen = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Contracts", "shapes.txt"));

    private static readonly string[] OfToday =
    [
        .. Composition.EventTypes.All.SelectMany(type => Shapes.Of(Composition.EventTypes.AliasOf(type), type)),
        .. StoryOf2021.ToldOn().Sent.SelectMany(type => Shapes.Of($"message {EventTypes.SnakeCase(type.Name)}", type)),
    ];

    [Fact]
    public void reads_what_was_stored_in_it() => Shapes.Broken(Frozen, OfToday, IsOlder).ShouldBeEmpty(WhatToDo);

    /// <summary>What was added is frozen too, from the day on which it can be stored.</summary>
    [Fact]
    public void is_in_the_frozen_list()
    {
        string[] complete = [.. Frozen.Where(line => IsOlder(Shapes.AliasOf(line))), .. OfToday];
        File.WriteAllLines(Now, complete.Order(StringComparer.Ordinal));
        Frozen.ShouldBe(
            [.. complete.Order(StringComparer.Ordinal)],
            $"once the test beside this one passes, copy {Now} over Awards.Tests/Contracts/shapes.txt");
    }

    private static bool IsOlder(string alias) =>
        Composition.EventTypes.Aliases.Contains(alias) && Composition.EventTypes.AliasOf(Composition.EventTypes.TypeOf(alias)) != alias;
}
