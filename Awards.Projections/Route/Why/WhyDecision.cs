using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>How the round ended.</summary>
internal static class WhyDecision
{
    public static ValueList<WhyLine> Of(AwardRule award, IEnumerable<IEvent> round) =>
        [.. round.Select(happened => Line(award, happened)).OfType<WhyLine>()];

    private static WhyLine? Line(AwardRule award, IEvent happened) => happened switch
    {
        SubmissionUpwardRecorded e => new(
            new($"Trình cấp trên theo văn bản số {e.Number} ngày {NamesOf.Day(e.Day)}.",
                $"Submitted upward by letter {e.Number} of {NamesOf.Day(e.Day)}."),
            [], [award.Source]),
        PublicationCorrected e => Line(AnnulmentSentences.Corrected(e)),
        DossierAnnulled e => Line(AnnulmentSentences.Annulled(e)),
        RecoveryRecorded e => Line(AnnulmentSentences.Recovered(e)),
        BasisAnnulled or BasisReviewed => Line(BasisSentences.Of(happened)),
        DossierAwarded e => Decided(award, e.Decision, new("tặng", "awarded")),
        DossierRefused e => Decided(award, e.Decision, new("không tặng", "refused")),
        DossierWithdrawn e => new(
            new($"Đơn vị rút hồ sơ: {e.Reason}", $"The unit withdrew it: {e.Reason}"), [], [TimelineSources.OfWithdrawal]),
        PrerequisiteMissed => new(
            new("Không đạt danh hiệu phải có trước.", "The award that must come first was lost."), [], [award.Source]),
        _ => null,
    };

    private static WhyLine Line((Words Sentence, TimelineGrounds Grounds) told) => new(told.Sentence, [], told.Grounds.Sources);

    private static WhyLine Decided(AwardRule award, DecisionRecord decision, Words verb)
    {
        var onBehalf = decision.Capacity == SigningCapacity.OnBehalfOf;
        return new(
            new($"{decision.Authority} {verb.Vietnamese}: Quyết định số {decision.Number} ngày {NamesOf.Day(decision.Day)}"
                    + $"{(onBehalf ? ", ký thay (KT.)" : "")}.",
                $"{decision.Authority} {verb.English}: decision {decision.Number} of {NamesOf.Day(decision.Day)}"
                    + $"{(onBehalf ? ", signed on behalf (KT.)" : "")}."),
            [], [award.Source]);
    }
}
