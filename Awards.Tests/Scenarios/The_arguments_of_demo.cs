using Awards.Api.Commands;
using Awards.Api.Scenarios;

namespace Awards.Tests.Scenarios;

public sealed class The_arguments_of_demo
{
    [Fact]
    public void may_be_none()
    {
        DemoOptions.Parse([], out var options).ShouldBeNull();
        options.ShouldBe(new DemoOptions(ScenarioFolder.Usual, Once: false, Json: false, Port: null));
    }

    [Theory]
    [InlineData("--scenario", "x", "--once", "--json", "--port", "0", "--nodes", "2")]
    [InlineData("--json", "--nodes=2", "--port=0", "--scenario=x", "--once")]
    public void may_stand_in_any_order(params string[] args)
    {
        DemoOptions.Parse(args, out var options).ShouldBeNull();
        options.ShouldBe(new DemoOptions("x", Once: true, Json: true, Port: 0, Nodes: 2));
    }

    [Theory]
    [InlineData("--onec", "--onec")]
    [InlineData("--once", "--once=yes")]
    [InlineData("cluster-vi-2021", "cluster-vi-2021")]
    [InlineData("--scenario", "--scenario")]
    [InlineData("--scenario", "--scenario", "--json")]
    [InlineData("70000", "--port", "70000")]
    [InlineData("high", "--port=high")]
    [InlineData("0", "--nodes", "0")]
    [InlineData("5", "--nodes=5")]
    public void that_make_no_sense_are_named(string named, params string[] args) =>
        DemoOptions.Parse(args, out _).ShouldNotBeNull().ShouldContain(named);
}
