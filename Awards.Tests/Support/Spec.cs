using Awards.Domain;

namespace Awards.Tests.Support;

/// <summary>The pure functions of one stream, so that a specification reads as one expression: given what happened, when a command comes,
/// then this.</summary>
/// <remarks>Everything here is a value: <c>Given</c> and its like return a changed copy, so that a stream's own spec is shared by all
/// tests.</remarks>
internal sealed record Spec<TCommand, TState, TFacts>
    where TCommand : Command
    where TState : notnull
{
    /// <summary>The state before the first event.</summary>
    public required TState Initial { get; init; }

    /// <summary>The state after one more event.</summary>
    public required Func<TState, IEvent, TState> Evolve { get; init; }

    /// <summary>The decision.</summary>
    public required Func<TCommand, TState, TFacts, Answer> Decide { get; init; }

    /// <summary>What a decision finds elsewhere, unless a test says otherwise.</summary>
    public required TFacts Facts { get; init; }

    /// <summary>What follows from one event.</summary>
    public Func<TState, IEvent, IEnumerable<Message>> React { get; init; } = (_, _) => [];

    /// <summary>What should have been sent.</summary>
    public Func<TState, IEnumerable<Message>> Owed { get; init; } = _ => [];

    /// <summary>Who acts, and when, where a command does not say.</summary>
    public Act Usual { get; init; }

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<IEvent> History { get; init; } = [];

    /// <summary>The state that the history leads to.</summary>
    public TState State => History.Aggregate(Initial, Evolve);

    /// <summary>This happened.</summary>
    public Spec<TCommand, TState, TFacts> Given(params IEnumerable<IEvent> history) => this with { History = [.. History, .. history] };

    /// <summary>These commands were given, and accepted.</summary>
    /// <exception cref="InvalidOperationException">One of them was not: the fixture is wrong.</exception>
    public Spec<TCommand, TState, TFacts> After(params IEnumerable<TCommand> commands) =>
        commands.Aggregate(this, (spec, command) => spec.Ask(command) is Answer.Happened happened
            ? spec.Given(happened.Events)
            : throw new InvalidOperationException($"{command.GetType().Name} was not accepted: {spec.Ask(command)}"));

    /// <summary>The decision finds this elsewhere.</summary>
    public Spec<TCommand, TState, TFacts> With(TFacts facts) => this with { Facts = facts };

    /// <summary>The decision finds something else elsewhere.</summary>
    public Spec<TCommand, TState, TFacts> With(Func<TFacts, TFacts> change) => this with { Facts = change(Facts) };

    /// <summary>It is this day, at nine in the morning (ICT).</summary>
    public Spec<TCommand, TState, TFacts> On(DateOnly day) => this with { Usual = Usual with { At = Days.Morning(day) } };

    /// <summary>This command comes.</summary>
    public Told When(TCommand command)
    {
        var answer = Ask(command);
        var (state, messages) = (State, new List<Message>());
        foreach (var happened in answer is Answer.Happened { Events: var events } ? events : [])
        {
            state = Evolve(state, happened);
            messages.AddRange(React(state, happened));
        }
        return new Told(answer, messages);
    }

    /// <summary>The messages owed in the state that the history leads to.</summary>
    public void Owes(params IEnumerable<Message> messages) => Owed(State).ShouldBe(messages, ignoreOrder: true);

    private Answer Ask(TCommand command) =>
        Decide(command.Act == default ? (TCommand)((Command)command with { Act = Usual }) : command, State, Facts);
}

/// <summary>What a stream answered, and what follows.</summary>
internal sealed record Told(Answer Answer, IReadOnlyList<Message> Messages)
{
    /// <summary>Exactly these events happened, in this order.</summary>
    public Told Then(params IEnumerable<IEvent> events)
    {
        Answer.ShouldBeOfType<Answer.Happened>(Why).Events.ShouldBe(events);
        return this;
    }

    /// <summary>One event of this type happened and nothing else; the rest of the sentence is about it.</summary>
    public Told Then<TEvent>(Action<TEvent> expect)
        where TEvent : IEvent
    {
        expect(Answer.ShouldBeOfType<Answer.Happened>(Why).Events.ShouldHaveSingleItem().ShouldBeOfType<TEvent>());
        return this;
    }

    /// <summary>Nothing happened: it was done before.</summary>
    public void ThenNothing() => Answer.ShouldBeOfType<Answer.Nothing>(Why);

    /// <summary>This rule says no.</summary>
    public Rule ThenRefused(Rule rule)
    {
        var refusal = Answer.ShouldBeOfType<Answer.Refused>(Why).Rule;
        refusal.Code.ShouldBe(rule.Code);
        return refusal;
    }

    /// <summary>Exactly these messages follow, in whatever order.</summary>
    public void ThenSends(params IEnumerable<Message> messages) => Messages.ShouldBe(messages, ignoreOrder: true);

    /// <summary>No message follows.</summary>
    public void ThenSendsNothing() => Messages.ShouldBeEmpty();

    private string Why => $"the answer was {(Answer is Answer.Refused refused ? refused.Rule.InEnglish() : Answer)}";
}

/// <summary>Who acts, and when, said in a sentence.</summary>
internal static class Acts
{
    /// <summary>The command, given by a person.</summary>
    public static TCommand By<TCommand>(this TCommand command, PersonId person, DateTimeOffset? at = null)
        where TCommand : Command =>
            (TCommand)((Command)command with { Act = new Act(person, at ?? (command.Act == default ? Days.Usual : command.Act.At)) });

    /// <summary>The command, given at an instant.</summary>
    public static TCommand At<TCommand>(this TCommand command, DateTimeOffset at)
        where TCommand : Command => (TCommand)((Command)command with { Act = command.Act with { At = at } });

    /// <summary>The command, given on a day at nine in the morning (ICT).</summary>
    public static TCommand On<TCommand>(this TCommand command, DateOnly day)
        where TCommand : Command => command.At(Days.Morning(day));
}
