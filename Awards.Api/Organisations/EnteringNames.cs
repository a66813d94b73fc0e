using Awards.Api.Hosting;
using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Api.Organisations;

/// <summary>Names go into the directory, and never back to somebody who was erased.</summary>
internal static class EnteringNames
{
    /// <summary>Enters a name, in place of what was there; why it may not be, or null.</summary>
    public static async Task<Rule?> Enter(Sector sector, PersonId person, PersonEntry entry, CancellationToken cancel)
    {
        if (await IsErased(sector, person, cancel)) return Rules.PersonIsErased;
        await sector.Directory.Put(person, entry, cancel);
        // An erasure that is ordered from here on removes the row itself; one that came in between did so too early.
        if (!await IsErased(sector, person, CancellationToken.None)) return null;
        await sector.Directory.Remove(person, CancellationToken.None);
        return Rules.PersonIsErased;
    }

    private static async Task<bool> IsErased(Sector sector, PersonId person, CancellationToken cancel) =>
        (await sector.Log.Fold(Streams.Person, Person.StreamOf(person), cancel)).State is Person.Erased;
}
