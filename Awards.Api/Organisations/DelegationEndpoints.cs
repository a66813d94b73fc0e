using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Organisations;

/// <summary>Delegates an office of the caller's own.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT): today or later.</param>
/// <param name="Until">Last day (ICT).</param>
/// <param name="Decision">Number of the decision, where there is one.</param>
internal sealed record DelegationRequest(Role Role, Place Place, DateOnly Since, DateOnly Until, string? Decision = null);

/// <summary>Ends a delegation before its day.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT) of the delegation that is ended.</param>
/// <param name="Last">The last day (ICT) on which it counts; before its first: it never counts.</param>
/// <param name="DelegatedBy">Whose office it is; null: the caller's.</param>
internal sealed record DelegationEndRequest(Role Role, Place Place, DateOnly Since, DateOnly Last, Guid? DelegatedBy = null);

/// <summary>Delegation of offices.</summary>
internal static class DelegationEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var delegations = sector.MapGroup("/officers/{person:guid}/delegations").WithTags("Organisations");
        delegations.MapPost("", Delegate).WithMetadata(IdInAddress.MadeByCaller)
            .WithSummary("Delegates an office of one's own to a person, from a day until a day.");
        delegations.MapPost("/end", End)
            .WithSummary("Ends a delegation before its day: by who gave it, or an administrator.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Delegate(Guid person, DelegationRequest body, Sender sender) =>
        sender.Send(new DelegateOffice(
            new PersonId(person), new Delegation(body.Role, body.Place, body.Since, body.Until, sender.Caller), body.Decision));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> End(Guid person, DelegationEndRequest body, Sender sender)
    {
        var by = body.DelegatedBy is { } delegator ? new PersonId(delegator) : sender.Caller;
        return sender.Send(new EndDelegation(new PersonId(person), body.Role, body.Place, by, body.Since, body.Last));
    }
}
