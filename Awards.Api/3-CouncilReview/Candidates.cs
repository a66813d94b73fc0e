using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.CouncilReview;

/// <summary>A dossier's nominee as the record has them.</summary>
internal static class Candidates
{
    /// <summary>For a decision: what is read must still be so at the append. Null when nobody is registered.</summary>
    public static async Task<Candidate?> Read(Course course, Gathering gathering, CancellationToken cancel)
    {
        var unit = await gathering.Read(Streams.Unit, course.Nominee.Value, cancel);
        var person = course.Person is { } id ? await gathering.Read(Streams.Person, Person.StreamOf(id), cancel) : null;
        return Of(course, unit, person);
    }

    /// <summary>From the states of the streams.</summary>
    public static Candidate? Of(Course course, Unit unit, Person? person) => (course.Person, person, unit) switch
    {
        (null, _, Unit.Registered own) => Candidate.Of(own, course.Year),
        (not null, Person.Known known, _) => Candidate.Of(known, unit as Unit.Registered, course.Year),
        _ => null,
    };
}
