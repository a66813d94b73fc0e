using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>Registers a unit.</summary>
/// <param name="Name">Its official name.</param>
/// <param name="Aliases">Other ways in which sources write it.</param>
/// <param name="EffectiveAt">When it took effect; null: now.</param>
internal sealed record UnitRequest(string Name, IReadOnlyList<string>? Aliases = null, DateTimeOffset? EffectiveAt = null);

/// <summary>Appoints somebody to an office.</summary>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT).</param>
/// <param name="Until">Last day (ICT); null: until ended.</param>
/// <param name="Decision">Number of the decision, where there is one.</param>
/// <param name="EffectiveAt">When the appointment was made; null: now.</param>
/// <param name="Acting">Whether for the time being (quyền, phụ trách); heads only.</param>
internal sealed record AppointmentRequest(
    Role Role, Place Place, DateOnly Since, DateOnly? Until = null, string? Decision = null, DateTimeOffset? EffectiveAt = null,
    bool Acting = false);

/// <summary>Ends an appointment.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Place">Where.</param>
/// <param name="Last">The last day (ICT) on which it is held.</param>
internal sealed record EndRequest(Role Role, Place Place, DateOnly Last);

/// <summary>A person as colleagues know them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">The position; null when not given.</param>
internal sealed record DirectoryRequest(string Name, string? Position = null);

/// <summary>Units, officers and the directory of persons.</summary>
internal static class OrganisationEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var organisations = sector.MapGroup("").WithTags("Organisations");
        organisations.MapPut("/units/{unit:guid}", Register).WithSummary("Registers a unit under its official name.");
        organisations.MapPost("/officers/{person:guid}/appointments", Appoint).WithMetadata(IdInAddress.MadeByCaller)
            .WithSummary("Appoints a person to an office.");
        organisations.MapPost("/officers/{person:guid}/appointments/end", End).WithSummary("Ends an appointment.");
        UnitEndpoints.Map(sector);
        DelegationEndpoints.Map(sector);
        organisations.MapGet("/officers/{person:guid}", Officer)
            .WithSummary("A person's offices: one's own, or anybody's for those who oversee.");
        organisations.MapGet("/officers", List).WithSummary("Who holds which role where: for those who oversee.");
        organisations.MapPut("/directory/{person:guid}", Enter).WithSummary("Enters or corrects who a person is; kept outside the log.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Register(Guid unit, UnitRequest body, Sender sender) =>
        sender.Send(new RegisterUnit(new UnitId(unit), body.Name, [.. body.Aliases ?? []]), body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Appoint(Guid person, AppointmentRequest body, Sender sender) =>
        sender.Send(
            new AppointOfficer(
                new PersonId(person), new Office(body.Role, body.Place, body.Since, body.Until, body.Acting ? true : null), body.Decision),
            body.EffectiveAt);

    private static Task<Results<Ok<Written>, ProblemHttpResult>> End(Guid person, EndRequest body, Sender sender) =>
        sender.Send(new EndAppointment(new PersonId(person), body.Role, body.Place, body.Last));

    private static async Task<Results<Ok<OfficerAnswer>, ProblemHttpResult>> Officer(Guid person, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (reader.Caller?.Value != person && !Readers.OfEverything(caller, today)) return Rules.PersonUnknown.ToProblem();
        var (officer, version) = await reader.State(Streams.Officer, person);
        var names = await reader.Sector.Directory.Find([person, .. officer.Delegations.Select(given => given.By.Value)], reader.Cancel);
        if (version == 0 && !names.ContainsKey(person)) return Rules.PersonUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(OfficerAnswer.Of(person, officer, names));
    }

    private static async Task<Results<Ok<Page<OfficerAnswer>>, ProblemHttpResult>> List(
        [FromQuery] Role? role, [FromQuery] PlaceKind? kind, [FromQuery] Guid? place, [FromQuery] DateOnly? heldOn,
        [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfEverything(caller, today)) return HttpRules.NotForYou.ToProblem();
        var query = OfficersBoard.Query(role, kind is { } at ? new Place(at, place) : null, heldOn, page.Part);
        var found = await reader.Many(OfficersBoard.Projection, query, card => card.Data);
        var persons = found.Items.SelectMany(
            card => card.Offices.Select(office => office.DelegatedBy).OfType<PersonId>().Prepend(card.Person));
        var names = await reader.Sector.Directory.Find([.. persons.Select(person => person.Value)], reader.Cancel);
        return TypedResults.Ok(
            new Page<OfficerAnswer>([.. found.Items.Select(card => OfficerAnswer.Of(card, names))], found.Position, found.Next));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Enter(Guid person, DirectoryRequest body, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfDirectory(caller, today)) return Rules.NotYourOffice.With("role", RoleNames.Of(Role.Administrator)).ToProblem();
        var position = string.IsNullOrWhiteSpace(body.Position) ? null : Names.Tidy(body.Position);
        if ((Names.Refusal(body.Name) ?? (position is null ? null : Names.Refusal(position))) is { } refusal) return refusal.ToProblem();
        var entry = new PersonEntry(Names.Tidy(body.Name), position);
        return await EnteringNames.Enter(reader.Sector, new PersonId(person), entry, reader.Cancel) is { } rule
            ? rule.ToProblem()
            : TypedResults.NoContent();
    }
}
