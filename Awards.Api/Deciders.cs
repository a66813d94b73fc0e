using Awards.Api.Access;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api;

/// <summary>
/// What a decision was given: whether the caller may take the step at all, the facts, and what is sealed with its events.
/// </summary>
internal sealed record Gathered<TFacts>(Rule? Denied, TFacts? Facts, SealedChange Sealed)
    where TFacts : class
{
    public static implicit operator Gathered<TFacts>(TFacts facts) => new(null, facts, SealedChange.None);
}

/// <summary>The pure functions of one stream of the domain, as the store runs them.</summary>
internal sealed record Decider<TCommand, TState, TFacts>(
    StreamType<TState> Stream,
    Func<TCommand, Guid> Destination,
    Func<TCommand, TState, Gathering, CancellationToken, Task<Gathered<TFacts>>> Gather,
    Func<TCommand, TState, TFacts, Answer> Decide)
    where TCommand : Command
    where TState : notnull
    where TFacts : class
{
    public Func<TState, IEvent, IEnumerable<Message>> React { get; init; } = (_, _) => [];

    public Func<TState, IEnumerable<Message>> Owed { get; init; } = _ => [];

    /// <summary>Whether people's acts are told in the order in which they took effect.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>The workflow; the caller's offices, of those who delegated some to the caller, and their units, are read as guards, so
    /// that a change in them takes effect at once.</summary>
    public Workflow ToWorkflow(SectorSetting sector) => new Workflow<TCommand, TState, Gathered<TFacts>>
    {
        Stream = Stream,
        IsInOrder = IsInOrder,
        Destination = Destination,
        Stamp = (command, metadata) =>
            (TCommand)((Command)command with { Act = new Domain.Act(PersonOf(metadata.Actor), metadata.EffectiveAt) }),
        Gather = async (command, state, gathering, cancel) =>
            await Denied(command, state, sector, gathering, cancel) is { } rule
                ? new Gathered<TFacts>(rule, null, SealedChange.None)
                : await Gather(command, state, gathering, cancel),
        Decide = (command, state, gathered) => gathered.Denied is { } denied
            ? new Decision.Refuse(denied.Code, denied, IsOfCaller: true)
            : Translate(Readable(command, Decide(command, state, gathered.Facts!))),
        Seal = (_, gathered) => gathered.Sealed,
        React = (state, happened) => Translate(React(state, (IEvent)happened)),
        Owed = state => Translate(Owed(state)),
    };

    private static async Task<Rule?> Denied(
        TCommand command, TState state, SectorSetting sector, Gathering gathering, CancellationToken cancel)
    {
        if (command.Act.By is not { } person) return null;
        var today = Ict.DayOf(gathering.Now);
        var officer = await OfficesInForce.Read(person, today, gathering, cancel);
        // What a sitting was convened for does not change, so that it need not hold still.
        var host = command is EnterSitting enter ? await gathering.Peek(Streams.Sitting, enter.Sitting.Value, cancel) : null;
        return Permissions.Refusal(command, state, officer, sector.FirstAdministrator == person, today, host);
    }

    // Whatever a person puts on record, by whichever command: in one place, so that no command can forget it.
    private static Answer Readable(TCommand command, Answer answer) =>
        command.Act.By is not null && answer is Answer.Happened { Events: var events } && HiddenCharacters.Refusal(events) is { } rule
            ? rule
            : answer;

    private static PersonId? PersonOf(string actor) => Guid.TryParse(actor, out var person) ? new PersonId(person) : null;

    private static Decision Translate(Answer answer) => answer switch
    {
        Answer.Happened happened => new Decision.Record([.. happened.Events]),
        Answer.Refused refused => new Decision.Refuse(refused.Rule.Code, refused.Rule),
        _ => new Decision.Nothing(),
    };

    private static IEnumerable<OutgoingMessage> Translate(IEnumerable<Message> messages) =>
        messages.Select(message => new OutgoingMessage(message.Command, message.NotBefore, message.Round, message.Subject));
}
