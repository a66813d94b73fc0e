using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.CouncilReview;

/// <summary>Appraises a dossier.</summary>
/// <param name="Findings">An answer to each criterion of its award that the record does not answer, or answers otherwise.</param>
internal sealed record AppraisalRequest(IReadOnlyList<FindingRequest> Findings);

/// <summary>What was found on one criterion.</summary>
/// <param name="Criterion">The criterion's code.</param>
/// <param name="Verdict">Met, not met or waived.</param>
/// <param name="Evidence">What shows it.</param>
internal sealed record FindingRequest(string Criterion, Verdict Verdict, string Evidence);

/// <summary>What the record says of a nominee today, criterion by criterion.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="RuleSet">Id of the rule set that the dossier is under.</param>
/// <param name="Assessments">One a criterion, in the order of the award's.</param>
internal sealed record EligibilityAnswer(string Award, string RuleSet, IReadOnlyList<Assessment> Assessments);

/// <summary>Applies a later law that is more favourable.</summary>
/// <param name="RuleSet">Id of the later rule set.</param>
/// <param name="Reason">Why it is more favourable.</param>
internal sealed record LaterLawRequest(string RuleSet, string Reason);

/// <summary>Puts a dossier on public notice.</summary>
/// <param name="Where">Where it is posted.</param>
internal sealed record NoticeRequest(string Where);

/// <summary>Closes a public notice.</summary>
/// <param name="Report">What became of the comments.</param>
/// <param name="Views">How often it was looked at in other media, 0 or more; looks at the program's own page are counted by itself.</param>
/// <param name="Comments">How many comments came otherwise than through the program, 0 or more.</param>
internal sealed record NoticeClosingRequest(string Report, int Views = 0, int Comments = 0);

/// <summary>What the standing body does with a dossier before the council: the law it is under, appraisal, public notice.</summary>
internal static class AppraisalEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var dossier = sector.MapGroup("/dossiers/{dossier:guid}").WithTags("3 Council review");
        dossier.MapGet("/eligibility", Assess).WithSummary("What the record says of each criterion today; nothing is recorded.");
        dossier.MapPost("/appraise", Appraise).WithSummary("Appraises a dossier, criterion by criterion: the standing body's secretary.");
        dossier.MapPost("/apply-later-law", Apply)
            .WithSummary("Applies a later law, more favourable to the nominee, to a dossier that was received before it.");
        dossier.MapPost("/post-notice", Post).WithSummary("Puts it on public notice, for as long as the law says.");
        dossier.MapPost("/close-notice", Close).WithSummary("Closes the public notice after its window, with what came.");
    }

    private static async Task<Results<Ok<EligibilityAnswer>, ProblemHttpResult>> Assess(Guid dossier, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Dossier, dossier);
        var (caller, today) = await reader.Offices();
        if (state is not Dossier.UnderWay { Course: var course } || !Readers.OfDossier(caller, state, today))
            return Rules.DossierUnknown.ToProblem();
        var person = course.Person is { } id
            ? await Candidates.WhoGoesOn(id, async next => (await reader.State(Streams.Person, Person.StreamOf(next))).State)
            : null;
        // It is read today: whoever has moved on is the new unit's, with the record.
        if (person is not null && !Readers.OfPerson(caller, person, today)) return Rules.PersonUnknown.ToProblem();
        reader.SayVersion(version);
        var candidate = await Candidates.Read(
            course, today, async unit => (await reader.State(Streams.Unit, unit.Value)).State, _ => Task.FromResult(person!));
        return TypedResults.Ok(new EligibilityAnswer(
            course.Award.Code.Value, course.RuleSet, Eligibility.Assess(course.Award, candidate)));
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Appraise(Guid dossier, AppraisalRequest body, Sender sender) =>
        sender.Send(new AppraiseDossier(
            new DossierId(dossier),
            body.Findings.Select(finding => new Finding(finding.Criterion, finding.Verdict, finding.Evidence)).ToValueList()));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Apply(Guid dossier, LaterLawRequest body, Sender sender) =>
        sender.Send(new ApplyMoreFavourableLaw(new DossierId(dossier), body.RuleSet, body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Post(Guid dossier, NoticeRequest body, Sender sender) =>
        sender.Send(new PostPublicNotice(new DossierId(dossier), body.Where));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Close(Guid dossier, NoticeClosingRequest body, Sender sender) =>
        sender.Send(new ClosePublicNotice(new DossierId(dossier), body.Views, body.Comments, body.Report));
}
