using Awards.Domain.Organisations;

namespace Awards.Domain.Regulations;

/// <summary>Awards by whatever a text may call them: the official name or an alias of the catalogue.</summary>
public static class AwardNaming
{
    /// <summary>Finds awards of catalogues by their names; the same code in several is one award.</summary>
    public static NameMatcher<AwardCode> Matcher(IEnumerable<AwardRule> awards) => new(
        awards.GroupBy(award => award.Code).Select(entries => new Nameable<AwardCode>(
            entries.Key, entries.Last().Name, [.. entries.SelectMany(award => (award.Aliases ?? []).Prepend(award.Name)).Distinct()], [])));
}
