using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What people do about units: renamed, merged, dissolved, and put into clusters anew. They are units of their own, so that
/// conferences still have somebody to meet.</summary>
internal sealed partial class Clerk
{
    private static readonly UnitId[] Courts = [.. Enumerable.Range(1, 4).Select(number => new UnitId(Id("court", number)))];

    private void BeginUnits()
    {
        foreach (var court in Courts) world.Give(new RegisterUnit(court, $"Tòa án nhân dân {court.Value:N}", []));
    }

    private void ChangeUnits(Dice dice)
    {
        var (court, other, today) = (dice.Pick(Courts), dice.Pick(Courts), Ict.DayOf(world.Now));
        var day = today.AddDays(dice.Roll(60) - 30);
        world.Give(dice.Roll(8) switch
        {
            0 => new RenameUnit(court, new Renaming($"Tòa án số {dice.Roll(3)}", day, "1/QĐ", today)),
            1 => new AddUnitAlias(court, new KnownAlias($"TA {dice.Roll(3)}", "Báo cáo")),
            2 when dice.Chance(30) => new DissolveUnit(court, day, "2/QĐ", today),
            3 => Rosters.Decide with { Members = [.. Courts.Where(_ => dice.Chance(70))], From = day, DecidedOn = today },
            4 => new ClassifyUnit(court, new UnitClassification(
                dice.Pick(Enum.GetValues<UnitKind>()), dice.Chance(60) ? other : null, day, "5/QĐ")),
            _ => new MergeUnit(court, other, day, "4/QĐ", today),
        });
    }
}
