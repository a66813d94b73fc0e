using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.CouncilReview;

/// <summary>A dossier's nominee as the record has them.</summary>
internal static class Candidates
{
    /// <summary>For a decision on a day (ICT): what is read must still be so at the append. Null when nobody is registered.</summary>
    public static Task<Candidate?> Read(Course course, DateOnly day, Gathering gathering, CancellationToken cancel) => Read(
        course, day, unit => gathering.Read(Streams.Unit, unit.Value, cancel),
        id => WhoGoesOn(id, next => gathering.Read(Streams.Person, Person.StreamOf(next), cancel)));

    /// <summary>From the states of the streams, however they are read.</summary>
    /// <param name="course">The dossier's course.</param>
    /// <param name="day">The day (ICT) on which the record is looked at: mergers count from their own.</param>
    /// <param name="unitOf">Reads a unit.</param>
    /// <param name="personOf">Reads the registration under which somebody goes on.</param>
    public static async Task<Candidate?> Read(
        Course course, DateOnly day, Func<UnitId, Task<Unit>> unitOf, Func<PersonId, Task<Person>> personOf)
    {
        var unit = await unitOf(course.Nominee) as Unit.Registered;
        var person = course.Person is { } id ? await personOf(id) : null;
        var candidate = (course.Person, person, unit) switch
        {
            (null, _, { } own) => Candidate.Of(own, course.Year),
            (not null, Person.Known known, _) => Candidate.Of(known, unit, course.Year),
            _ => null,
        };
        if (candidate is null || unit is null) return candidate;
        var origins = new List<Origin>();
        foreach (var one in unit.History.Absorbed.Where(one => one.From <= day))
            if (await unitOf(one.Unit) is Unit.Registered merged)
                origins.Add(new Origin(one.Name, Years.Of(merged.Honours, merged.Record, merged.Annulments)));
        return candidate with { Origins = [.. origins] };
    }

    /// <summary>The registration under which somebody goes on: mergers never run in a circle.</summary>
    public static async Task<Person> WhoGoesOn(PersonId person, Func<PersonId, Task<Person>> read)
    {
        var state = await read(person);
        while (state is Person.Merged merged) state = await read(merged.Into);
        return state;
    }
}
