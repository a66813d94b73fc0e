using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What people do about the campaign's plan, in some worlds: duties are stated, reports sent in time, late or without the
/// members', days clarified, initiatives recognised, targets reported, the pact signed.</summary>
internal sealed partial class Clerk
{
    private const int PercentOfWorldsWithPlans = 30;

    private bool plans;

    private void BeginPlans(Dice dice)
    {
        plans = dice.Chance(PercentOfWorldsWithPlans);
        if (!plans) return;
        var due = Days.Launch.AddDays(1 + dice.Roll(40));
        Give(Plans.OfUnits with { Day = due, RemindDays = dice.Roll(12), Recipients = [.. Nominees.Select(unit => unit.Value)] });
        Give(Plans.OfClusters with { Day = due.AddDays(dice.Roll(6)), RemindDays = dice.Roll(4) });
        Give(Plans.Impossible);
        Give(Plans.Anniversary);
        Give(Plans.Anniversary with { Code = "justice-76", Raw = "28/8/2021" });
        Give(new RegisterPerson(Participations.Author, Units.Office, Rank.DirectWorker));
        Give(Participations.Title);
        Give(Participations.Initiative);
        Give(Participations.Target);
        if (dice.Chance(70)) Give(Pacts.DrawUp);
    }

    private IEnumerable<(int Weight, Action Give)> ForPlans(Dice dice)
    {
        if (!plans) yield break;
        var today = Ict.DayOf(world.Now);
        var unit = dice.Pick(Nominees);
        yield return (3, () => Give(new SendReport(Campaigns.Id, Plans.OfUnits.Code, unit, null, $"{dice.Roll(2)}/BC", today)));
        yield return (1, () => Give(new SendReport(
            Campaigns.Id, dice.Pick([Plans.OfClusters.Code, Plans.Impossible.Code]), null, Clusters.Id, "15/BC-CVI", today,
            dice.Chance(30) ? "Đơn vị chưa có số liệu" : null)));
        yield return (1, () => Give(Plans.Resolve with { Day = dice.Chance(50) ? today.AddDays(dice.Roll(9)) : null }));
        yield return (1, () => Give(Plans.Settle with { Added = dice.Chance(50) ? [Clusters.Of(2022).Value] : [] }));
        yield return (1, () => Give(Participations.Answer with
        {
            Level = dice.Pick(Enum.GetValues<InitiativeLevel>()),
            Recognised = dice.Chance(70),
            Day = today,
        }));
        yield return (1, () => Give(Participations.Result with { Result = new Fraction(85 + dice.Roll(10), 100) }));
        yield return (2, () => Give(Pacts.Sign(dice.Pick([.. Units.Members])) with { Day = today }));
    }

    private void Give(Command command) => world.Give(command, People.Secretary);
}
