using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What happens after the decision: results are notified, publications corrected, awards annulled, and what was given comes
/// back.</summary>
internal sealed partial class Clerk
{
    private IEnumerable<(int Weight, Action Give)> ForDecided(DossierId id, Dice dice)
    {
        var today = Ict.DayOf(world.Now);
        var state = world.State<Dossier>(id.Value);
        if (state is Dossier.UnderWay { Course.Result.Notified: null } and not Dossier.Annulled && orderly <= 0)
            yield return (2, () => world.Give(new NotifyResult(id, dice.Pick(Enum.GetValues<NotificationMeans>()), "9/TB", today)));
        if (state is Dossier.Published published) yield return (1, () =>
        {
            var (field, right) = dice.Chance(50) ? (PublishedField.Number, $"{dice.Roll(9)}/QĐ") : (PublishedField.Day, "01/12/2021");
            world.Give(new CorrectPublication(
                id, Id("correction", dice.Roll(9)), field, published.Record.ValueOf(field)!, right, "Lỗi đánh máy", "5/ĐC"));
        }
            );
        if (state is Dossier.Awarded or Dossier.Published or Dossier.Annulled) yield return (2, () =>
            world.Give(new RegisterReliance(id, DossierOf(dice.Pick(Nominees), dice.Pick(Awards)))));
        if (state is Dossier.UnderWay { Course.Bases: { Count: > 0 } bases }) yield return (4, () => world.Give(new ReviewBasis(
            id, dice.Pick([.. bases]).Basis.Dossier, dice.Pick(Enum.GetValues<BasisFinding>()), "Đã xem lại")));
        if (state is Dossier.Annulled) yield return (3, () => world.Give(new RecordRecovery(
            id, Id("recovery", dice.Roll(9)), "Bằng khen", dice.Roll(900), "1/BB", today, dice.Chance(40))));
    }

    private IEnumerable<(int Weight, Action Give)> ForAnnulment(AwardDecisionId id, Dice dice)
    {
        var decision = world.State<AwardDecision>(id.Value);
        var higher = decision is AwardDecision.Answered ? new HigherAnnulment("Thủ tướng Chính phủ", Ict.DayOf(world.Now)) : null;
        foreach (var admission in decision.Agenda.Standing)
        {
            if (world.State<Dossier>(admission.Dossier.Value) is not (Dossier.Awarded or Dossier.Published)) continue;
            yield return (orderly > 0 ? 1 : 3, () => world.Give(
                new AnnulAward(
                    id, admission.Dossier, dice.Pick(Enum.GetValues<AnnulmentGround>()), "Khai không đúng", "7/QĐ", higher),
                People.ChiefJustice));
        }
    }
}
