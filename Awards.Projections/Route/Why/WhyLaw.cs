using Awards.Domain;

namespace Awards.Projections.Route;

/// <summary>Which law applied, and since when.</summary>
internal static class WhyLaw
{
    public static ValueList<WhyLine> Of(DossierProposed proposed, IEnumerable<IEvent> round) =>
    [
        new(
            new($"Được đề nghị theo bộ quy tắc {proposed.RuleSet}.", $"Was proposed under the rule set {proposed.RuleSet}."),
            [], [proposed.Award.Source]),
        .. round.Select(Line).OfType<WhyLine>(),
    ];

    private static WhyLine? Line(IEvent happened) => happened switch
    {
        RegimeFixed e => new(
            new($"Được tiếp nhận để thẩm định ngày {NamesOf.Day(e.Day)}: áp dụng bộ quy tắc {e.RuleSet}.",
                $"Was received for appraisal on {NamesOf.Day(e.Day)}: the rule set {e.RuleSet} applies."),
            [Text(e.Sha256)], [.. TimelineSources.OfRegime(null), e.Award.Source]),
        MoreFavourableLawApplied e => new(
            new($"Áp dụng bộ quy tắc {e.RuleSet} vì có lợi hơn: {e.Reason}",
                $"The rule set {e.RuleSet} is applied because it is more favourable: {e.Reason}"),
            [Text(e.Sha256)], [e.Source, e.Award.Source]),
        _ => null,
    };

    private static Words Text(string sha256) =>
        new($"Văn bản của bộ quy tắc: SHA-256 {sha256}.", $"The rule set's text: SHA-256 {sha256}.");
}
