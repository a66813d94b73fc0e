using Awards.Domain.Organisations;

namespace Awards.Domain.Regulations;

/// <summary>Awards by whatever a text may call them: the official name or an alias of the catalogue.</summary>
public static class AwardNaming
{
    /// <summary>What a written name means: the official name or an alias, in whatever case and spacing, with its tone marks. A name typed
    /// without any mark, as on a machine that has none, is taken where it means one award alone; with a wrong mark it never is.</summary>
    /// <param name="awards">The awards.</param>
    /// <param name="written">The name.</param>
    public static NameMatch<AwardCode> Find(NameMatcher<AwardCode> awards, string written)
    {
        var found = awards.Match(written);
        if (found is not NameMatch<AwardCode>.None || !written.All(char.IsAscii)) return found;
        return awards.Unmarked(written) switch
        {
            [] => found,
            [var one] => new NameMatch<AwardCode>.One(one),
            var several => new NameMatch<AwardCode>.Ambiguous(several),
        };
    }

    /// <summary>Finds awards of catalogues by their names; the same code in several is one award.</summary>
    public static NameMatcher<AwardCode> Matcher(IEnumerable<AwardRule> awards) => new(
        awards.GroupBy(award => award.Code).Select(entries => new Nameable<AwardCode>(
            entries.Key, entries.Last().Name, [.. entries.SelectMany(award => (award.Aliases ?? []).Prepend(award.Name)).Distinct()], [])));
}
