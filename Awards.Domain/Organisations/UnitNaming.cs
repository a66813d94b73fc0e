namespace Awards.Domain.Organisations;

/// <summary>Units and the names that mean them on a day: the official name of that day and the known aliases. Names of other days, and
/// units that had ended, are suggested only.</summary>
public static class UnitNaming
{
    /// <summary>A unit as names refer to it on a day.</summary>
    /// <param name="unit">Which.</param>
    /// <param name="registered">The official name under which it was registered.</param>
    /// <param name="aliases">Aliases given at the registration.</param>
    /// <param name="history">What changed since.</param>
    /// <param name="day">The day (ICT).</param>
    public static Nameable<UnitId> On(
        UnitId unit, string registered, IEnumerable<string> aliases, UnitHistory history, DateOnly day)
    {
        var official = history.NameOn(day) ?? registered;
        string[] meant = [official, .. aliases, .. history.Aliases.Select(alias => alias.Name)];
        string[] otherDays = [registered, .. history.Renamings.Select(renaming => renaming.Name)];
        return history.End?.From <= day
            ? new Nameable<UnitId>(unit, official, [], [.. meant, .. otherDays])
            : new Nameable<UnitId>(unit, official, meant, otherDays);
    }
}
