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
        var person = course.Person is { } id
            ? await WhoGoesOn(id, next => gathering.Read(Streams.Person, Person.StreamOf(next), cancel))
            : null;
        return Of(course, unit, person);
    }

    /// <summary>The registration under which somebody goes on: mergers never run in a circle.</summary>
    public static async Task<Person> WhoGoesOn(PersonId person, Func<PersonId, Task<Person>> read)
    {
        var state = await read(person);
        while (state is Person.Merged merged) state = await read(merged.Into);
        return state;
    }

    /// <summary>From the states of the streams.</summary>
    public static Candidate? Of(Course course, Unit unit, Person? person) => (course.Person, person, unit) switch
    {
        (null, _, Unit.Registered own) => Candidate.Of(own, course.Year),
        (not null, Person.Known known, _) => Candidate.Of(known, unit as Unit.Registered, course.Year),
        _ => null,
    };
}
