using System.Security.Claims;
using Awards.Domain;

namespace Awards.Api.Http;

/// <summary>Who calls: a person's id, from a token or a cookie that was believed.</summary>
internal static class Caller
{
    private const string PersonClaim = "person";

    /// <summary>What the program keeps of a token: the person, and nothing else.</summary>
    public static ClaimsPrincipal Principal(PersonId person, string scheme) =>
        new(new ClaimsIdentity([new Claim(PersonClaim, person.Value.ToString())], scheme, PersonClaim, roleType: null));

    /// <summary>The person, or null when nobody signed in.</summary>
    public static PersonId? Of(HttpContext http) =>
        Guid.TryParse(http.User.FindFirstValue(PersonClaim), out var person) ? new PersonId(person) : null;
}
