using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>Gives a unit another official name.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">First day (ICT) on which it is the official one; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was recorded elsewhere; null: now.</param>
internal sealed record RenamingRequest(
    string Name, DateOnly From, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>Adds a way in which sources write a unit's name.</summary>
/// <param name="Name">As the source has it.</param>
/// <param name="Source">The document in which it was found.</param>
internal sealed record AliasRequest(string Name, string Source);

/// <summary>Says of what kind a unit is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">First day (ICT) on which it holds; not later than a year from today.</param>
/// <param name="Document">Number of the document that says so.</param>
/// <param name="Parent">The unit of which it is a part; null: of none. A small collective always has one.</param>
internal sealed record UnitKindRequest(UnitKind Kind, DateOnly From, string Document, Guid? Parent = null);

/// <summary>Merges a unit into another one.</summary>
/// <param name="Into">The unit that goes on.</param>
/// <param name="From">First day (ICT) on which the merged one is no more; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision; the same for all units that it merges.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was recorded elsewhere; null: now.</param>
internal sealed record UnitMergerRequest(
    Guid Into, DateOnly From, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>Dissolves a unit.</summary>
/// <param name="From">First day (ICT) on which it is no more; before today, or at most a year after the decision.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was recorded elsewhere; null: now.</param>
internal sealed record DissolutionRequest(
    DateOnly From, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>A unit over time.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="On">The day (ICT) of which it was asked; today where none was named.</param>
/// <param name="Name">Its official name on that day.</param>
/// <param name="Names">Every official name with its first day and decision; of the registration neither is known.</param>
/// <param name="Aliases">Other ways in which sources write it.</param>
/// <param name="End">How it ended, or will end; null: it goes on.</param>
/// <param name="HasEnded">Whether it had ended on that day.</param>
/// <param name="Absorbed">Units that go on in it, also by way of others.</param>
/// <param name="Kind">Of what kind it was on that day, and of which unit it was a part; null: nobody has said.</param>
internal sealed record UnitAnswer(
    Guid Unit, DateOnly On, string Name, IReadOnlyList<OfficialName> Names, IReadOnlyList<KnownName> Aliases, UnitEnd? End, bool HasEnded,
    IReadOnlyList<Absorption> Absorbed, UnitClassification? Kind)
{
    /// <summary>As it was on a day.</summary>
    public static UnitAnswer Of(Unit.Registered unit, DateOnly on) => new(
        unit.Id.Value, on, unit.NameOn(on),
        [
            new OfficialName(unit.Name, null, null),
            .. unit.History.Renamings.OrderBy(renaming => renaming.From)
                .Select(renaming => new OfficialName(renaming.Name, renaming.From, renaming.Decision)),
        ],
        [
            .. unit.Aliases.Select(alias => new KnownName(alias, null)),
            .. unit.History.Aliases.Select(alias => new KnownName(alias.Name, alias.Source)),
        ],
        unit.History.End, unit.HasEndedOn(on), [.. unit.History.Absorbed],
        unit.History.KindOn(on));
}

/// <summary>An official name.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">Its first day (ICT); null: it is the one of the registration.</param>
/// <param name="Decision">Number of the decision; null: the same.</param>
internal sealed record OfficialName(string Name, DateOnly? From, string? Decision);

/// <summary>Another way of writing the name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">The document in which it was found; null: given at the registration.</param>
internal sealed record KnownName(string Name, string? Source);

/// <summary>Units over time: renamed, merged, dissolved by decisions, and read as of a day.</summary>
internal static class UnitEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        UnitMatchEndpoints.Map(sector);
        var unit = sector.MapGroup("/units/{unit:guid}").WithTags("Organisations");
        unit.MapGet("", Get)
            .WithSummary("A unit on a day: official name, all names with their decisions, aliases, end, units merged into it.");
        unit.MapPost("/renamings", Rename).WithSummary("Gives a unit another official name from a day on, by a decision.");
        unit.MapPost("/aliases", AddAlias).WithSummary("Adds a way in which sources write a unit's name.");
        unit.MapPost("/kinds", Classify).WithSummary("Says of what kind a unit is from a day on, and of which unit it is a part.");
        unit.MapPost("/merger", Merge).WithSummary("Merges a unit into another one from a day on, by a decision: one request for each.");
        unit.MapPost("/dissolution", Dissolve).WithSummary("Dissolves a unit from a day on, by a decision.");
    }

    private static async Task<Results<Ok<UnitAnswer>, ProblemHttpResult>> Get(Guid unit, [FromQuery] DateOnly? on, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Unit, unit);
        if (state is not Unit.Registered known) return HttpRules.NothingHere.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(UnitAnswer.Of(known, on ?? (await reader.Offices()).Today));
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Rename(Guid unit, RenamingRequest body, Sender sender) => sender.Send(
        new RenameUnit(new UnitId(unit), new Renaming(body.Name, body.From, body.Decision, body.DecidedOn)), body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> AddAlias(Guid unit, AliasRequest body, Sender sender) =>
        sender.Send(new AddUnitAlias(new UnitId(unit), new KnownAlias(body.Name, body.Source)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Classify(Guid unit, UnitKindRequest body, Sender sender) =>
        sender.Send(new ClassifyUnit(new UnitId(unit), new UnitClassification(
            body.Kind, body.Parent is { } parent ? new UnitId(parent) : null, body.From, body.Document)));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Merge(Guid unit, UnitMergerRequest body, Sender sender) => sender.Send(
        new MergeUnit(new UnitId(unit), new UnitId(body.Into), body.From, body.Decision, body.DecidedOn), body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Dissolve(Guid unit, DissolutionRequest body, Sender sender) =>
        sender.Send(new DissolveUnit(new UnitId(unit), body.From, body.Decision, body.DecidedOn), body.EffectiveAt);
}
