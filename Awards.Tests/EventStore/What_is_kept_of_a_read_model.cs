using Awards.EventStore;

namespace Awards.Tests.EventStore;

/// <summary>Whoever keeps something made of a read model is told when it is of the past.</summary>
public sealed class What_is_kept_of_a_read_model
{
    private readonly Changes changes = new();

    [Fact]
    public void is_of_now_while_nothing_changes() => changes.Of("Register:All").ShouldBe(changes.Of("Register:All"));

    [Fact]
    public void is_of_nobody_knows_when_while_it_changes_and_of_the_past_afterwards()
    {
        var before = changes.Of("Register:All").ShouldNotBeNull();
        changes.Begin("Register:All");
        changes.Of("Register:All").ShouldBeNull();
        changes.End("Register:All");
        changes.Of("Register:All").ShouldNotBeNull().ShouldNotBe(before);
    }

    [Fact]
    public void is_of_now_whatever_other_read_models_do()
    {
        var before = changes.Of("Register:All");
        changes.Begin("Worklist:All");
        changes.Of("Register:All").ShouldBe(before);
    }

    [Fact]
    public void is_never_taken_for_what_another_node_kept() => changes.Of("Register:All").ShouldNotBe(new Changes().Of("Register:All"));
}
