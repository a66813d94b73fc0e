namespace Awards.Tests.Contracts;

/// <summary>What the frozen list finds, and what it lets pass, on events made for it.</summary>
public sealed class A_changed_shape
{
    [Theory]
    [InlineData(typeof(Renamed), "thing.count is removed or renamed")]
    [InlineData(typeof(Removed), "thing.note is removed or renamed")]
    [InlineData(typeof(Retyped), "thing.count was Int32 and is String")]
    [InlineData(typeof(Required), "thing.reason is added and required: what is stored lacks it")]
    [InlineData(typeof(RequiredBeside), "thing.reason is added and required: what is stored lacks it")]
    [InlineData(typeof(NoLongerOptional), "thing.note may not be missing any more")]
    [InlineData(typeof(OtherDefault), "thing.weight was 1 where it is missing, and is 2")]
    [InlineData(typeof(FewerNames), "thing.colour was Green|Red and is Red")]
    [InlineData(typeof(DeepInside), "thing.parts[].name is removed or renamed")]
    [InlineData(typeof(OneForMany), "thing.parts was list and is record")]
    public void that_no_longer_reads_what_is_stored_is_found(Type changed, string told) => Broken(changed).ShouldContain(told);

    [Theory]
    [InlineData(typeof(Kept))]
    [InlineData(typeof(OptionalAdded))]
    [InlineData(typeof(MoreNames))]
    public void that_reads_what_is_stored_passes(Type changed) => Broken(changed).ShouldBeEmpty();

    [Fact]
    public void that_is_read_by_steps_is_history() =>
        Shapes.Broken(Shapes.Of("thing", typeof(Kept)), Shapes.Of("thing_v2", typeof(Renamed)), alias => alias == "thing").ShouldBeEmpty();

    [Fact]
    public void that_is_read_by_nobody_is_found() =>
        Shapes.Broken(Shapes.Of("thing", typeof(Kept)), [], _ => false).ShouldContain("thing is removed or renamed");

    private static IReadOnlyList<string> Broken(Type changed) =>
        Shapes.Broken(Shapes.Of("thing", typeof(Kept)), Shapes.Of("thing", changed), _ => false);

    private enum Colour { Red, Green }

    private enum OneColour { Red }

    private enum ThreeColours { Red, Green, Blue }

    private sealed record Part(string Name);

    private sealed record OtherPart(string Title);

    private sealed record Kept(int Count, Colour Colour, Part[] Parts, string? Note, int Weight = 1);

    private sealed record Renamed(int Number, Colour Colour, Part[] Parts, string? Note, int Weight = 1);

    private sealed record Removed(int Count, Colour Colour, Part[] Parts, int Weight = 1);

    private sealed record Retyped(string Count, Colour Colour, Part[] Parts, string? Note, int Weight = 1);

    private sealed record Required(int Count, Colour Colour, Part[] Parts, string? Note, string Reason, int Weight = 1);

    private sealed record RequiredBeside(int Count, Colour Colour, Part[] Parts, string? Note, int Weight = 1)
    {
        public required string Reason { get; init; }
    }

    private sealed record NoLongerOptional(int Count, Colour Colour, Part[] Parts, string Note, int Weight = 1);

    private sealed record OtherDefault(int Count, Colour Colour, Part[] Parts, string? Note, int Weight = 2);

    private sealed record FewerNames(int Count, OneColour Colour, Part[] Parts, string? Note, int Weight = 1);

    private sealed record DeepInside(int Count, Colour Colour, OtherPart[] Parts, string? Note, int Weight = 1);

    private sealed record OneForMany(int Count, Colour Colour, Part Parts, string? Note, int Weight = 1);

    private sealed record OptionalAdded(
        int Count, Colour Colour, Part[] Parts, string? Note, int Weight = 1, Part? More = null, bool Sure = true);

    private sealed record MoreNames(int Count, ThreeColours Colour, Part[] Parts, string? Note, int Weight = 1);
}
