using Awards.Domain;

namespace Awards.Projections.Route;

/// <summary>What held it, and for how long.</summary>
internal static class WhyHolds
{
    public static ValueList<WhyLine> Of(IEnumerable<IEvent> all) => [.. all.Select(Line).OfType<WhyLine>()];

    private static WhyLine? Line(IEvent happened) => happened switch
    {
        HoldPlaced e => Line(HoldSentences.Placed(e)),
        HoldLifted e => Line(HoldSentences.Lifted(e)),
        DossierHeldBack e => Line(HoldSentences.HeldBack(e)),
        _ => null,
    };

    private static WhyLine Line((Words Sentence, TimelineGrounds Grounds) told) => new(told.Sentence, [], told.Grounds.Sources);
}
