using Awards.Api.Access;
using Awards.Api.Hosting;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>messages</c>: what an operator does about messages that are parked or lost. Kinds, places and codes; no content.</summary>
internal static class MessagesCommand
{
    private const string All = "all";
    private const string Kind = "kind";
    private const string Reason = "reason";

    /// <summary>The option that names the operator.</summary>
    public const string By = "by";

    /// <summary>The option after which nothing is changed.</summary>
    public const string DryRun = "dry-run";

    /// <summary>How it is called.</summary>
    public static readonly string[] Usage =
    [
        "list <sector> [--kind=<kind>]",
        "owed <sector> [--dry-run] [--by=<person>]",
        "dry-run <sector> <message>|--all [--kind=<kind>]",
        "replay <sector> <message>|--all [--kind=<kind>] --reason=<why> --by=<person>",
        "discard <sector> <message>|--all [--kind=<kind>] --reason=<why> --by=<person>",
    ];

    public static async Task<int> Run(string[] args)
    {
        var arguments = Arguments.Read(args, [All, DryRun], [Kind, Reason, By]);
        if (arguments.Words is ["owed", var owing]) return await OwedMessagesCommand.Run(owing, arguments);
        if (arguments.Words is not [var verb, var code, .. var named] || named.Length > 1
            || !Array.Exists(["list", "dry-run", "replay", "discard"], known => known == verb))
            throw new MisusedException("messages is followed by list, owed, dry-run, replay or discard, a sector, and what that needs.");
        var chosen = Chosen(verb, named, arguments);
        var acts = verb is "replay" or "discard";
        if (acts && string.IsNullOrWhiteSpace(arguments[Reason]))
            throw new MisusedException("--reason=<why> is needed: it stays in the log.");
        if (acts && !Guid.TryParse(arguments[By], out _)) throw new MisusedException("--by=<person> is needed: the operator's own id.");

        using var interruption = new Interruption();
        var cancel = interruption.Token;
        await using var sector = await SectorOfCommand.Open(code, arguments, cancel);
        if (acts && !await IsOperator(sector, Guid.Parse(arguments[By]!), cancel))
        {
            await Console.Error.WriteLineAsync($"{arguments[By]} is not an operator of {code} today.");
            return ExitCode.Failed;
        }
        var parked = (await new ParkedMessages(sector.Log).List(cancel))
            .Where(message => chosen is null || message.Id == chosen)
            .Where(message => arguments[Kind] is not { } kind || message.Kind == kind).ToList();
        return verb == "list" ? List(parked) : await Each(sector, verb, Ids(parked, chosen), arguments, cancel);
    }

    private static Guid? Chosen(string verb, string[] named, Arguments arguments)
    {
        if (verb == "list")
            return named.Length == 0 ? null : throw new MisusedException("messages list is followed by a sector alone.");
        if (arguments[All] is not null == (named.Length == 1)) throw new MisusedException("Give one message's id, or --all.");
        if (named.Length == 0) return null;
        return Guid.TryParse(named[0], out var id) ? id : throw new MisusedException($"'{named[0]}' is not a message's id.");
    }

    /// <summary>One that was named is asked for even if it is not parked, so that it is said.</summary>
    private static IReadOnlyList<Guid> Ids(IEnumerable<ParkedMessage> parked, Guid? chosen) =>
        chosen is { } id ? [id] : [.. parked.Select(message => message.Id)];

    private static int List(IReadOnlyList<ParkedMessage> parked)
    {
        foreach (var message in parked)
            Console.WriteLine(
                $"{message.Id}  {message.Kind} → {message.DestinationType} {message.Destination}  {message.Code}, "
                + $"{message.Attempts} attempts, parked {message.ParkedAt:u}, {message.Behind} behind");
        return ExitCode.Done;
    }

    private static async Task<int> Each(
        Sector sector, string verb, IReadOnlyList<Guid> ids, Arguments arguments, CancellationToken cancel)
    {
        using var progress = ProgressLine.OnConsole();
        var failed = 0;
        for (var done = 0; done < ids.Count; done++)
        {
            cancel.ThrowIfCancellationRequested();
            var (text, isAsAsked) = verb == "dry-run"
                ? Said(await sector.Parked.TryOut(ids[done], cancel))
                : Said(await Settle(sector, verb, ids[done], arguments, cancel));
            Console.WriteLine($"{ids[done]}  {text}");
            if (!isAsAsked) failed++;
            if (ids.Count > 1) progress.Tell($"{done + 1} of {ids.Count}");
        }
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static Task<DeskOutcome> Settle(Sector sector, string verb, Guid id, Arguments arguments, CancellationToken cancel)
    {
        var act = new OperatorAct(Guid.Parse(arguments[By]!).ToString(), arguments[Reason]!.Trim());
        return verb == "replay" ? sector.Parked.Replay(id, act, cancel) : sector.Parked.Discard(id, act, cancel);
    }

    private static (string, bool) Said(DeskOutcome outcome) => (outcome.ToString(), outcome is DeskOutcome.Done or DeskOutcome.DoneBefore);

    private static (string, bool) Said(DryRun? tried) => tried switch
    {
        null => (nameof(DeskOutcome.NotParked), false),
        { Outcome: DryRunOutcome.Records } => ($"would record {string.Join(", ", tried.Events)}; {tried.Messages} messages follow", true),
        { Outcome: DryRunOutcome.Refused } => ($"would be refused by {tried.Code}, and so be done", true),
        { Outcome: DryRunOutcome.Fails } => ($"would fail again: {tried.Code}", true),
        { Outcome: DryRunOutcome.RunBefore } => ("was run or discarded before; only its row is left", true),
        _ => ("would find nothing to do", true),
    };

    /// <summary>Whether somebody holds the office today.</summary>
    public static async Task<bool> IsOperator(Sector sector, Guid person, CancellationToken cancel) => Readers.IsOperator(
        (await sector.Log.Fold(Streams.Officer, person, cancel)).State, Ict.DayOf(await sector.Log.Now(cancel)));
}
