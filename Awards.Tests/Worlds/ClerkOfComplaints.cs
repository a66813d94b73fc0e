using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What comes in about dossiers, and what becomes of it.</summary>
internal sealed partial class Clerk
{
    private static readonly ComplaintId[] Complaints =
        [.. Enumerable.Range(1, 4).Select(number => new ComplaintId(Id("complaint", number)))];

    private IEnumerable<(int Weight, Action Give)> ForComplaint(ComplaintId id, Dice dice)
    {
        switch (world.State<Complaint>(id.Value))
        {
            case Complaint.NotFiled when orderly <= 0:
                yield return (1, () => File(id, dice));
                break;
            case Complaint.Filed:
                yield return (10, () => world.Give(new AcceptComplaint(id, dice.Chance(50) ? "Ốm nặng" : null)));
                yield return (2, () => world.Give(new DeclineComplaint(id, "Không thuộc thẩm quyền")));
                yield return (1, () => world.Give(new WithdrawComplaint(id, "Đơn rút")));
                break;
            case Complaint.Accepted s:
                yield return (12, () => world.Give(new ResolveComplaint(id, dice.Pick(Enum.GetValues<ComplaintOutcome>()), "1/QĐ", "Rõ")));
                yield return (4, () => world.Give(new ExtendComplaint(id, s.Extensions.Count + 1, "Phức tạp")));
                yield return (2, () => world.Give(new WithdrawComplaint(id, "Đơn rút")));
                break;
        }
    }

    private void File(ComplaintId id, Dice dice)
    {
        var today = Ict.DayOf(world.Now);
        var kind = dice.Pick(Enum.GetValues<ComplaintKind>());
        var about = dice.Chance(80)
            ? new ComplaintSubject(ComplaintAbout.Dossier, DossierOf(dice.Pick(Nominees), dice.Pick(Awards)).Value)
            : new ComplaintSubject(ComplaintAbout.Decision, Decisions[0].Value);
        world.Give(new FileComplaint(
            id, kind, about, "Không đúng", kind == ComplaintKind.Complaint ? today.AddDays(-dice.Roll(120)) : null, today, today,
            dice.Chance(50) ? ComplaintStops.Writer : null));
    }
}
