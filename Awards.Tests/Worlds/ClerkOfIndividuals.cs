using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What people do about individuals, in some worlds: they are registered, nominated, reviewed by the own unit's council, decided
/// on by its head, merged and erased.</summary>
internal sealed partial class Clerk
{
    private const int PercentOfWorlds = 40;

    private static readonly AwardCode AdvancedWorker = new("advanced-worker");

    private static readonly AwardCode[] UnitAwards = [AdvancedWorker, new("grassroots-emulation-fighter")];

    private static readonly PersonId[] Individuals = [.. Enumerable.Range(1, 4).Select(number => new PersonId(Id("individual", number)))];

    private static readonly SittingId GrassrootsSession = new(Id("grassroots session", 1));

    private static readonly AwardDecisionId UnitDecision = new(Id("unit decision", 1));

    private bool individuals;

    private void BeginIndividuals(Dice dice)
    {
        individuals = dice.Chance(PercentOfWorlds);
        if (!individuals) return;
        foreach (var member in Council)
            world.Give(new AppointOfficer(
                member, new Office(Role.CouncilMember, Place.Of(Units.Office), new(2020, 1, 1), null), null));
        foreach (var person in Individuals) world.Give(new RegisterPerson(person, Units.Office, dice.Pick(Enum.GetValues<Rank>())));
    }

    private IEnumerable<(int Weight, Action Give)> ForIndividuals(Dice dice)
    {
        if (!individuals) yield break;
        foreach (var number in new[] { 1, 2 })
        {
            var letter = new SubmissionId(Id("letter of individuals", number));
            foreach (var order in ForUnitLetter(letter, dice)) yield return order;
        }
        foreach (var person in Individuals)
            foreach (var award in UnitAwards)
                foreach (var order in ForDossier(DossierId.For(Flags.Sector, Campaigns.Id, person.Value, award), dice)) yield return order;
        foreach (var order in ForSitting(GrassrootsSession, dice)) yield return order;
        foreach (var order in ForDecision(UnitDecision, dice)) yield return order;
        yield return (orderly > 0 ? 2 : 10, () => Change(dice.Pick(Individuals), dice));
        yield return (2, () => world.Give(new EnterUnitRecord(Units.Office, dice.Pick([.. Records.OfEachKind]))));
    }

    private IEnumerable<(int Weight, Action Give)> ForUnitLetter(SubmissionId id, Dice dice) => world.State<Submission>(id.Value) switch
    {
        Submission.NotDrafted => [(10, () => world.Give(new DraftSubmission(
            id, Units.Office, Campaigns.Id,
            [
                .. Individuals.SelectMany(person => UnitAwards.Where(_ => dice.Chance(70))
                    .Select(award => new LineRequest(award, null, person))),
            ],
            [Submissions.Letter, Submissions.Minutes, Submissions.Report])))],
        Submission.Drafted => [(30, () => world.Give(new LodgeSubmission(id, "5/TTr-VP"), People.HeadOfOffice))],
        Submission.Lodged => [(40, () => world.Give(new AcceptSubmission(id), People.Secretary))],
        _ => [],
    };

    private void Change(PersonId person, Dice dice)
    {
        var other = dice.Pick(Individuals);
        world.Give(dice.Roll(8) switch
        {
            0 => new MovePerson(person, dice.Pick([Units.Office, Units.Academy]), dice.Pick(Enum.GetValues<Rank>())),
            1 => new ErasePerson(person, "Theo yêu cầu"),
            2 => new MergePersons(person, other, "Cùng một người"),
            3 => new EnterPersonRecord(person, dice.Pick([.. Records.OfEachKind, Records.Strike(dice.Pick([.. Records.OfEachKind]))])),
            _ => new SealPrivateData(person, Persons.Data with { Phone = dice.Chance(50) ? null : $"09{dice.Roll(9)}" }),
        });
    }
}
