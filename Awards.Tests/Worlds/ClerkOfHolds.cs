using Awards.Domain;

namespace Awards.Tests.Worlds;

/// <summary>What holds dossiers: placed now and then, and mostly lifted soon.</summary>
internal sealed partial class Clerk
{
    private IEnumerable<(int Weight, Action Give)> ForHolds(DossierId id, Dice dice)
    {
        if (world.State<Dossier>(id.Value) is not Dossier.UnderWay s) yield break;
        if (orderly <= 0 && s is not Dossier.Ended)
        {
            yield return (s.StepNow is null ? 1 : 2, () => world.Give(new PlaceHold(
                id, Id("hold", dice.Roll(4)), dice.Pick(Enum.GetValues<HoldGround>()), "Có đơn gửi đến")));
        }
        foreach (var hold in s.Ties.Holds.Standing)
            yield return (20, () => world.Give(new LiftHold(id, hold.Id, "Đã có kết luận")));
    }
}
