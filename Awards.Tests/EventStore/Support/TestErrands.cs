using System.Collections.Immutable;
using Awards.EventStore;

namespace Awards.Tests.EventStore;

// A small domain for tests of messages and read models: desks that send one another errands.

internal sealed record TestErrand(Guid To, string Label, DateTimeOffset? NotBefore = null);

internal sealed record TestErrandsSent(IReadOnlyList<TestErrand> Errands);

internal sealed record TestErrandDone(string Label);

internal sealed record TestErrandPassedOn(Guid To, int Left);

internal sealed record TestDesk(ImmutableList<string> Done, ImmutableList<OutgoingMessage> Sent);

internal abstract record TestErrandCommand(Guid Desk);

/// <summary>Sends every errand as a message.</summary>
internal sealed record TestSendErrands(Guid Desk, IReadOnlyList<TestErrand> Errands) : TestErrandCommand(Desk);

/// <summary>Done every time; refused when the label is "forbidden".</summary>
internal sealed record TestDoErrand(Guid Desk, string Label) : TestErrandCommand(Desk);

/// <summary>Sends itself on, at once, so many times.</summary>
internal sealed record TestPassOn(Guid Desk, Guid To, int Left) : TestErrandCommand(Desk);

internal static class TestErrands
{
    public static readonly StreamType<TestDesk> Stream = new("test_desk", new TestDesk([], []), Evolve);

    public static EventTypes EventTypes { get; } = new([typeof(TestErrandsSent), typeof(TestErrandDone), typeof(TestErrandPassedOn)]);

    /// <param name="beforeDecision">Runs at every attempt: where a test looks on, waits or fails.</param>
    public static Workflows Workflows(Func<TestErrandCommand, CancellationToken, Task> beforeDecision) =>
        new([new Workflow<TestErrandCommand, TestDesk, int>
        {
            Stream = Stream,
            Destination = command => command.Desk,
            Stamp = (command, _) => command,
            Gather = async (command, _, _, cancel) =>
            {
                await beforeDecision(command, cancel);
                return 0;
            },
            Decide = (command, _, _) => command switch
            {
                TestSendErrands c => new Decision.Record([new TestErrandsSent(c.Errands)]),
                TestDoErrand { Label: "forbidden" } c => new Decision.Refuse("forbidden-errand", c.Label),
                TestDoErrand c => new Decision.Record([new TestErrandDone(c.Label)]),
                TestPassOn c => new Decision.Record([new TestErrandPassedOn(c.To, c.Left)]),
                _ => throw new InvalidOperationException($"{command} is unknown."),
            },
            React = (_, happened) => Messages(happened),
            Owed = state => state.Sent,
        },
        ]);

    private static TestDesk Evolve(TestDesk state, object happened) => happened is TestErrandDone done
        ? state with { Done = state.Done.Add(done.Label) }
        : state with { Sent = state.Sent.AddRange(Messages(happened)) };

    private static IEnumerable<OutgoingMessage> Messages(object happened) => happened switch
    {
        TestErrandsSent e => e.Errands.Select((errand, i) =>
            new OutgoingMessage(new TestDoErrand(errand.To, errand.Label), errand.NotBefore, 1, $"{i}")),
        TestErrandPassedOn { Left: > 0 } e => [new OutgoingMessage(new TestPassOn(e.To, e.To, e.Left - 1), null, 1, $"{e.Left}")],
        _ => [],
    };
}
