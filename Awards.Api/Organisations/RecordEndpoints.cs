using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Organisations;

/// <summary>Something for the record of a person or a unit: exactly one of these. Each has an id of the caller's own making.</summary>
/// <param name="EarlierHonour">An award given before this system kept the dossiers, or by somebody else.</param>
/// <param name="Rating">How a year's work was rated.</param>
/// <param name="Initiative">An initiative that was recognised.</param>
/// <param name="Discipline">A discipline; details are in the vault.</param>
/// <param name="Figure">A figure of a year.</param>
/// <param name="StrikingOut">That an entry was wrong.</param>
/// <param name="Hold">That nobody awards or proposes the nominee for the time being.</param>
/// <param name="HoldLifting">That a hold has ended.</param>
internal sealed record RecordRequest(
    TrackEntry.EarlierHonour? EarlierHonour = null, TrackEntry.YearRating? Rating = null, TrackEntry.Initiative? Initiative = null,
    TrackEntry.Discipline? Discipline = null, TrackEntry.YearFigure? Figure = null, TrackEntry.StrikingOut? StrikingOut = null,
    TrackEntry.Hold? Hold = null, TrackEntry.HoldLifting? HoldLifting = null)
{
    /// <summary>All that it says.</summary>
    public IReadOnlyList<TrackEntry> Entries() =>
    [
        .. new TrackEntry?[] { EarlierHonour, Rating, Initiative, Discipline, Figure, StrikingOut, Hold, HoldLifting }
            .OfType<TrackEntry>(),
    ];
}

/// <summary>What is known of the earlier years of a person or a unit.</summary>
/// <param name="Honours">What was awarded on dossiers here.</param>
/// <param name="Entries">What was entered, in that order; what was struck out too, marked as such.</param>
/// <param name="Origins">Of a unit: the units merged into it, each with what was its own; whether it counts, a person says.</param>
internal sealed record RecordAnswer(
    IReadOnlyList<Honour> Honours, IReadOnlyList<RecordEntryAnswer> Entries, IReadOnlyList<OriginAnswer> Origins)
{
    /// <summary>As the log says it.</summary>
    public static RecordAnswer Of(IEnumerable<Honour> honours, TrackRecord record, params IReadOnlyList<OriginAnswer> origins)
    {
        var struck = record.Entries.OfType<TrackEntry.StrikingOut>().ToLookup(striking => striking.Entry);
        return new([.. honours], [.. record.Entries.Where(entry => entry is not TrackEntry.StrikingOut)
            .Select(entry => RecordEntryAnswer.Of(entry, struck[entry.Id].FirstOrDefault()))], origins);
    }
}

/// <summary>A unit that was merged into another one, with what was its own.</summary>
/// <param name="Absorption">Which, under the name of its last day, from when, and by which decision.</param>
/// <param name="Record">What is known of its years.</param>
internal sealed record OriginAnswer(Absorption Absorption, RecordAnswer Record);

/// <summary>One entry: exactly one of these but the last, and whether it was struck out.</summary>
/// <param name="EarlierHonour">An award given before this system kept the dossiers, or by somebody else.</param>
/// <param name="Rating">How a year's work was rated.</param>
/// <param name="Initiative">An initiative that was recognised.</param>
/// <param name="Discipline">A discipline.</param>
/// <param name="Figure">A figure of a year.</param>
/// <param name="Hold">That nobody awards or proposes the nominee for the time being.</param>
/// <param name="HoldLifting">That a hold has ended.</param>
/// <param name="TargetResult">What a unit reached of a target.</param>
/// <param name="StruckOut">By what it was struck out; null: it counts.</param>
internal sealed record RecordEntryAnswer(
    TrackEntry.EarlierHonour? EarlierHonour, TrackEntry.YearRating? Rating, TrackEntry.Initiative? Initiative,
    TrackEntry.Discipline? Discipline, TrackEntry.YearFigure? Figure, TrackEntry.Hold? Hold, TrackEntry.HoldLifting? HoldLifting,
    TrackEntry.TargetResult? TargetResult, TrackEntry.StrikingOut? StruckOut)
{
    /// <summary>As callers see it.</summary>
    public static RecordEntryAnswer Of(TrackEntry entry, TrackEntry.StrikingOut? struck) => new(
        entry as TrackEntry.EarlierHonour, entry as TrackEntry.YearRating, entry as TrackEntry.Initiative,
        entry as TrackEntry.Discipline, entry as TrackEntry.YearFigure,
        entry as TrackEntry.Hold, entry as TrackEntry.HoldLifting, entry as TrackEntry.TargetResult, struck);
}

/// <summary>The record of a person's or a unit's earlier years: entered, struck out, and read.</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var records = sector.MapGroup("").WithTags("Organisations");
        records.MapPost("/persons/{person:guid}/record", EnterForPerson)
            .WithSummary("Enters something that is known of a person's earlier years, or strikes an entry out.");
        records.MapGet("/persons/{person:guid}/record", OfPerson)
            .WithSummary("What is known of a person's earlier years, with all honours held.");
        records.MapPost("/units/{unit:guid}/record", EnterForUnit)
            .WithSummary("Enters something that is known of a unit's earlier years, or strikes an entry out.");
        records.MapGet("/units/{unit:guid}/record", OfUnit)
            .WithSummary("What is known of a unit's earlier years, with all honours held.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> EnterForPerson(Guid person, RecordRequest body, Sender sender) =>
        Enter(body, entry => new EnterPersonRecord(new PersonId(person), entry), sender);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> EnterForUnit(Guid unit, RecordRequest body, Sender sender) =>
        Enter(body, entry => new EnterUnitRecord(new UnitId(unit), entry), sender);

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Enter(
        RecordRequest body, Func<TrackEntry, Command> command, Sender sender)
    {
        if (body.Entries() is not [var entry])
            return Failures.Malformed(new("it holds exactly one entry", "yêu cầu phải có đúng một nội dung cần ghi"));
        // Could a caller take an imported line's id beforehand, the line would never be entered.
        return IdsOfCallers.Refusal(entry.Id) is { } reserved ? reserved : await sender.Send(command(entry));
    }

    private static async Task<Results<Ok<RecordAnswer>, ProblemHttpResult>> OfPerson(Guid person, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var (state, version) = await reader.State(Streams.Person, Person.StreamOf(new PersonId(person)));
        if (state.UnitOnRecord() is not { } unit || !Readers.OfRecord(caller, unit, today)) return Rules.PersonUnknown.ToProblem();
        if (state is Person.Erased) return Rules.PersonIsErased.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(RecordAnswer.Of(state.Honours, state.Record));
    }

    private static async Task<Results<Ok<RecordAnswer>, ProblemHttpResult>> OfUnit(Guid unit, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfRecord(caller, new UnitId(unit), today)) return HttpRules.NothingHere.ToProblem();
        var (state, version) = await reader.State(Streams.Unit, unit);
        if (state is not Unit.Registered known) return HttpRules.NothingHere.ToProblem();
        reader.SayVersion(version);
        var origins = new List<OriginAnswer>();
        foreach (var one in known.History.Absorbed.Where(one => one.From <= today))
            if ((await reader.State(Streams.Unit, one.Unit.Value)).State is Unit.Registered merged)
                origins.Add(new OriginAnswer(one, RecordAnswer.Of(merged.Honours, merged.Record)));
        return TypedResults.Ok(RecordAnswer.Of(known.Honours, known.Record, origins));
    }
}
