using Awards.EventStore;

namespace Awards.Tests.EventStore;

// A small domain for tests of the store: counters.

internal sealed record TestCounted(int By, string Note = "");

internal sealed record TestSent(Guid To, DateTimeOffset? NotBefore, int Copies);

internal sealed record TestSealed(Guid Box);

internal sealed record TestOpened(string KeyName, int Boxes);

internal sealed record TestTotal(long Total, int Sent);

internal abstract record TestCounterCommand(Guid Counter);

/// <summary>Always counts.</summary>
internal sealed record TestCount(Guid Counter, int By, string Note = "") : TestCounterCommand(Counter);

/// <summary>Counts the first time; after that there is nothing to do.</summary>
internal sealed record TestCountOnce(Guid Counter) : TestCounterCommand(Counter);

/// <summary>Refused once the total has reached the limit.</summary>
internal sealed record TestCountBelow(Guid Counter, long Limit) : TestCounterCommand(Counter);

/// <summary>Refused because of who asks, whatever the counter says.</summary>
internal sealed record TestCountAsNobody(Guid Counter) : TestCounterCommand(Counter);

/// <summary>Refused unless the other counter, read as a guard, is ahead.</summary>
internal sealed record TestCountAfter(Guid Counter, Guid Other) : TestCounterCommand(Counter);

/// <summary>Counts unless the other counter, read as a guard, stands at nothing; then there is nothing to do.</summary>
internal sealed record TestFollow(Guid Counter, Guid Other) : TestCounterCommand(Counter);

/// <summary>Counts what the other counter, looked at without a guard, stands at.</summary>
internal sealed record TestCopy(Guid Counter, Guid Other) : TestCounterCommand(Counter);

/// <summary>Fails, as a bug does, unless the total is this.</summary>
internal sealed record TestInsist(Guid Counter, long Total) : TestCounterCommand(Counter);

/// <summary>Sends so many messages that count elsewhere.</summary>
internal sealed record TestSend(Guid Counter, Guid To, DateTimeOffset? NotBefore = null, int Copies = 1) : TestCounterCommand(Counter);

/// <summary>Puts a box aside under a key's name.</summary>
internal sealed record TestSeal(Guid Counter, string KeyName, Guid Box) : TestCounterCommand(Counter);

/// <summary>Counts the boxes and throws them away.</summary>
internal sealed record TestOpen(Guid Counter, string KeyName) : TestCounterCommand(Counter);

internal sealed record TestFacts(long Other, int Boxes);

internal static class TestCounters
{
    public static readonly StreamType<TestTotal> Stream = new("test_counter", new TestTotal(0, 0), Evolve);

    public static EventTypes EventTypes { get; } = new([typeof(TestCounted), typeof(TestSent), typeof(TestSealed), typeof(TestOpened)]);

    /// <param name="beforeDecision">Runs at every attempt after everything was read: where another writer gets in between.</param>
    /// <param name="beforeLoad">Runs at every attempt after the key was looked at and before anything else is read.</param>
    /// <param name="isInOrder">Whether acts are told in the order in which they took effect.</param>
    public static Workflows Workflows(
        Func<TestCounterCommand, Task>? beforeDecision = null, Action? beforeLoad = null, bool isInOrder = false) =>
        new([Workflow(beforeDecision, beforeLoad, isInOrder)]);

    private static Workflow<TestCounterCommand, TestTotal, TestFacts> Workflow(
        Func<TestCounterCommand, Task>? beforeDecision, Action? beforeLoad, bool isInOrder) => new()
        {
            Stream = Stream,
            IsInOrder = isInOrder,
            Destination = command => command.Counter,
            Stamp = (command, _) =>
            {
                beforeLoad?.Invoke();
                return command;
            },
            Gather = async (command, _, gathering, cancel) =>
            {
                var facts = new TestFacts(
                    command switch
                    {
                        TestCountAfter after => (await gathering.Read(Stream, after.Other, cancel)).Total,
                        TestFollow follow => (await gathering.Read(Stream, follow.Other, cancel)).Total,
                        TestCopy copy => (await gathering.Peek(Stream, copy.Other, cancel)).Total,
                        _ => 0,
                    },
                    command is TestOpen open ? (await gathering.Boxes(open.KeyName, cancel)).Count : 0);
                if (beforeDecision is not null) await beforeDecision(command);
                return facts;
            },
            Decide = Decide,
            React = (_, happened) => happened is TestSent sent ? Messages(sent) : [],
            Owed = _ => [],
            Seal = (command, _) => command switch
            {
                TestSeal seal => new SealedChange([new SealedRow(seal.KeyName, seal.Box, [1, 2, 3])], []),
                TestOpen open => new SealedChange([], [open.KeyName]),
                _ => SealedChange.None,
            },
        };

    private static Decision Decide(TestCounterCommand command, TestTotal state, TestFacts facts) => command switch
    {
        TestCount c => Record(new TestCounted(c.By, c.Note)),
        TestCountOnce => state.Total > 0 ? new Decision.Nothing() : Record(new TestCounted(1)),
        TestCountBelow c => state.Total < c.Limit ? Record(new TestCounted(1)) : new Decision.Refuse("limit-reached", c.Limit),
        TestCountAsNobody => new Decision.Refuse("not-for-you", "nobody", IsOfCaller: true),
        TestCountAfter => state.Total < facts.Other ? Record(new TestCounted(1)) : new Decision.Refuse("not-behind", facts.Other),
        TestFollow => facts.Other == 0 ? new Decision.Nothing() : Record(new TestCounted(1)),
        TestCopy => Record(new TestCounted((int)facts.Other)),
        TestInsist c =>
            state.Total == c.Total ? Record(new TestCounted(1)) : throw new InvalidOperationException($"The total is {state.Total}."),
        TestSend c => Record(new TestSent(c.To, c.NotBefore, c.Copies)),
        TestSeal c => Record(new TestSealed(c.Box)),
        TestOpen c => Record(new TestOpened(c.KeyName, facts.Boxes)),
        _ => throw new InvalidOperationException($"{command} is unknown."),
    };

    private static IEnumerable<OutgoingMessage> Messages(TestSent sent) =>
        Enumerable.Range(1, sent.Copies)
            .Select(copy => new OutgoingMessage(new TestCount(sent.To, copy), sent.NotBefore, 1, $"copy-{copy}"));

    private static TestTotal Evolve(TestTotal state, object happened) => happened switch
    {
        TestCounted e => state with { Total = state.Total + e.By },
        TestSent => state with { Sent = state.Sent + 1 },
        _ => state,
    };

    private static Decision.Record Record(params object[] events) => new(events);
}
