using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Campaigns;

/// <summary>Registers a title that is aimed at.</summary>
/// <param name="Id">Of the registration, made by the caller.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Person">Who aims at it; null: the unit, or so many of its people.</param>
/// <param name="Count">How many; of a named person 1.</param>
internal sealed record TitleRequest(Guid Id, string Award, Guid? Person = null, int Count = 1);

/// <summary>Registers an initiative or a topic.</summary>
/// <param name="Id">Of the initiative, made by the caller.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Authors">The unit's people whose it is.</param>
/// <param name="Kind">Initiative or topic.</param>
internal sealed record InitiativeRequest(
    Guid Id, string Title, IReadOnlyList<Guid> Authors, InitiativeKind Kind = InitiativeKind.Initiative);

/// <summary>Records whether a council recognised an initiative.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="Level">At which level the council is.</param>
/// <param name="Recognised">Whether it did.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Its date.</param>
internal sealed record InitiativeAnswerRequest(Guid Initiative, InitiativeLevel Level, bool Recognised, string Number, DateOnly Day);

/// <summary>Sets a target.</summary>
/// <param name="Id">Of the target, made by the caller.</param>
/// <param name="Text">What is to be reached.</param>
/// <param name="Figure">How much of it, such as 95 of 100.</param>
/// <param name="Sense">Which side of the figure is good.</param>
internal sealed record TargetRequest(Guid Id, string Text, Fraction Figure, TargetSense Sense = TargetSense.AtLeast);

/// <summary>Reports what was reached of a target.</summary>
/// <param name="Target">Which.</param>
/// <param name="Result">How much.</param>
/// <param name="Document">Number of the document that says so.</param>
internal sealed record TargetResultRequest(Guid Target, Fraction Result, string Document);

/// <summary>What a unit undertakes in a campaign.</summary>
internal static class ParticipationEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var units = sector.MapGroup("/campaigns/{campaign:guid}/units/{unit:guid}").WithTags("0 Campaign");
        units.MapPost("/titles", Title).WithSummary("Registers a title that the unit or its people aim at.");
        units.MapPost("/initiatives", Initiative).WithSummary("Registers an initiative or a topic.");
        units.MapPost("/initiative-answers", Answer)
            .WithSummary("Records whether a council recognised an initiative; what it did enters the authors' records.");
        units.MapPost("/targets", Target).WithSummary("Sets a target.");
        units.MapPost("/target-results", Result).WithSummary("Reports what was reached of a target; it enters the unit's record.");
    }

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Title(
        Guid campaign, Guid unit, TitleRequest body, Sender sender) => IdsOfCallers.Refusal(body.Id) is { } reserved
        ? reserved
        : await sender.Send(new RegisterTitle(
            new CampaignId(campaign), new UnitId(unit), body.Id, new AwardCode(body.Award),
            body.Person is { } person ? new PersonId(person) : null, body.Count));

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Initiative(
        Guid campaign, Guid unit, InitiativeRequest body, Sender sender) => IdsOfCallers.Refusal(body.Id) is { } reserved
        ? reserved
        : await sender.Send(new RegisterInitiative(
            new CampaignId(campaign), new UnitId(unit), body.Id, body.Kind, body.Title,
            body.Authors.Select(author => new PersonId(author)).ToValueList()));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Answer(
        Guid campaign, Guid unit, InitiativeAnswerRequest body, Sender sender) => sender.Send(new AnswerInitiative(
            new CampaignId(campaign), new UnitId(unit), body.Initiative, body.Level, body.Recognised, body.Number, body.Day));

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Target(
        Guid campaign, Guid unit, TargetRequest body, Sender sender) => IdsOfCallers.Refusal(body.Id) is { } reserved
        ? reserved
        : await sender.Send(new SetTarget(new CampaignId(campaign), new UnitId(unit), body.Id, body.Text, body.Figure, body.Sense));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Result(
        Guid campaign, Guid unit, TargetResultRequest body, Sender sender) => sender.Send(
        new ReportTarget(new CampaignId(campaign), new UnitId(unit), body.Target, body.Result, body.Document));
}
