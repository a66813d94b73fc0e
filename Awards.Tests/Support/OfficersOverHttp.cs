using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>Appointing people over HTTP, as the administrator does.</summary>
internal static class OfficersOverHttp
{
    /// <summary>A day before every scenario's.</summary>
    public static readonly DateOnly Since = new(2021, 1, 1);

    /// <summary>A new person with an office; the first administrator, made an administrator first, appoints.</summary>
    public static async Task<PersonId> Appoint(
        this ApiHost api, Role role, PlaceKind kind = PlaceKind.Sector, Guid? place = null, string sector = ApiHost.Sector)
    {
        var person = new PersonId(Guid.NewGuid());
        await api.Appoint(person, role, kind, place, sector);
        return person;
    }

    /// <summary>Gives a person an office.</summary>
    public static async Task Appoint(
        this ApiHost api, PersonId person, Role role, PlaceKind kind = PlaceKind.Sector, Guid? place = null, string sector = ApiHost.Sector)
    {
        await api.Administer(sector);
        await api.As(ApiHost.FirstAdministrator, s => s.Post(Appointments(person, sector), Body(role, kind, place)));
    }

    /// <summary>Makes the first administrator an administrator; again does nothing.</summary>
    public static Task<HttpReply> Administer(this ApiHost api, string sector = ApiHost.Sector) => api.As(ApiHost.FirstAdministrator, s => s
        .Post(Appointments(ApiHost.FirstAdministrator, sector), Body(Role.Administrator, PlaceKind.Sector, null)));

    /// <summary>Ends an office with a day.</summary>
    public static Task<HttpReply> End(this ApiHost api, PersonId person, Role role, DateOnly last) =>
        api.As(ApiHost.FirstAdministrator, s => s
        .Post($"{Appointments(person)}/end", new { role = role.ToString(), place = new { kind = "Sector" }, last }));

    private static string Appointments(PersonId person, string sector = ApiHost.Sector) =>
        $"/{sector}/officers/{person.Value}/appointments";

    private static object Body(Role role, PlaceKind kind, Guid? place) =>
        new { role = role.ToString(), place = new { kind = kind.ToString(), id = place }, since = Since };
}
