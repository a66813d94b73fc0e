using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>Every refusal on the way, in all rounds, by its rule.</summary>
internal static class WhyRefusals
{
    public static ValueList<WhyLine> Of(AwardRule award, IEnumerable<IEvent> all) =>
        [.. all.Select(happened => Line(award, happened)).OfType<WhyLine>()];

    private static WhyLine? Line(AwardRule award, IEvent happened) => happened switch
    {
        ProposalTurnedAway e => ByRule("Không tiếp nhận đề nghị của một tờ trình", "A submission's proposal was turned away", e.Code),
        DossierSentBack e => ByRule(
            $"Không được đưa vào {NamesOf.Host(e.Step).Vietnamese}", $"Was turned away by {NamesOf.Host(e.Step).English}", e.Code),
        LeaveDenied e => ByRule("Chưa được rút", "Could not be let go", e.Code),
        DossierRefused e => new(
            new($"{e.Decision.Authority} không tặng: {e.Reason}", $"{e.Decision.Authority} refused: {e.Reason}"),
            [], [award.Source]),
        _ => null,
    };

    private static WhyLine ByRule(string vietnamese, string english, string code)
    {
        var rule = RuleSentences.Of(code);
        return new(
            new($"{vietnamese} ({code}): {rule.Vietnamese}", $"{english} ({code}): {rule.English}"), [], [RuleSentences.SourceOf(code)]);
    }
}
