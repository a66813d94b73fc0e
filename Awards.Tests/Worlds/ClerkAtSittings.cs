using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>The beginning of a world, and what people do at its sittings.</summary>
internal sealed partial class Clerk
{
    private const int PercentReportsOfNominees = 15;

    private static readonly (int, int)[] Shares = [(1, 3), (1, 2), (2, 3), (3, 4)];

    /// <summary>Rules, units, officers, the campaign and the cluster: no two worlds vote alike.</summary>
    public void Begin(Dice dice)
    {
        orderly = dice.Pick([0, 100, 200, 210]);
        world.Give(RuleBooks.Adopt with { Text = RulesOf(dice) });
        if (dice.Chance(60)) world.Give(RuleBooks.AdoptHolidays);
        foreach (var unit in Units.Members) world.Give(new RegisterUnit(unit, Units.Name(unit), []));
        foreach (var person in Council)
            world.Give(new AppointOfficer(person, new Office(Role.CouncilMember, Place.Sector, new(2020, 1, 1), null), null));
        world.Give(OfficerStops.Appoint);
        world.Give(dice.Chance(70) ? Campaigns.Launch : Campaigns.LaunchAsStated);
        world.Give(Clusters.Constitute);
        foreach (var award in Awards) world
            .Give(new AllocateQuota(Clusters.Id, award, orderly > 0 ? 2 + dice.Roll(2) : dice.Roll(4), "1/QĐ"));
        BeginIndividuals(dice);
        BeginPlans(dice);
        BeginUnits();
        world.Now = Days.Morning(Days.Launch.AddDays(150 + dice.Roll(100)));
    }

    private string RulesOf(Dice dice)
    {
        var rules = JsonNode.Parse(Flags.Text)!;
        if (dice.Chance(30)) Laws.WithNotice(rules, dice.Pick(Awards), 1 + dice.Roll(5));
        foreach (var policy in rules["policies"]!.AsArray().Where(policy => policy!["id"]!.GetValue<string>() != "cluster-election"))
        {
            var (numerator, denominator) = Shares[dice.Roll(orderly > 0 ? 2 : Shares.Length)];
            policy!["threshold"] = new JsonObject { ["numerator"] = numerator, ["denominator"] = denominator };
            policy["quorum"] = new JsonObject { ["numerator"] = 1, ["denominator"] = dice.Pick([2, 3]) };
            policy["comparator"] = $"{dice.Pick(Enum.GetValues<Comparator>())}";
            policy["denominator"] = $"{dice.Pick(Enum.GetValues<Denominator>())}";
            policy["absentees"] = $"{dice.Pick(Enum.GetValues<Absentees>())}";
            policy["ownCase"] = $"{dice.Pick(Enum.GetValues<OwnCase>())}";
            policy["recusedLeaveDenominator"] = dice.Chance(50);
            policy["maximumYes"] = dice.Chance(10) ? 2 : null;
        }
        foreach (var award in rules["awards"]!.AsArray())
        {
            var report = award!["papers"]!.AsArray().FirstOrDefault(paper => $"{paper!["kind"]}" == Submissions.Report.Kind);
            if (report is not null && dice.Chance(PercentReportsOfNominees)) report["due"] = $"{PaperDue.PerNominee}";
        }
        rules["limits"]![0]!["counting"] = dice.Chance(40) ? null : new JsonObject
        {
            ["unit"] = $"{dice.Pick(Enum.GetValues<DayUnit>())}",
            ["firstDayCounts"] = dice.Chance(50),
            ["rollForward"] = dice.Chance(50),
        };
        var source = new JsonObject { ["document"] = "Bộ luật Dân sự 2015", ["article"] = "Điều 148", ["verified"] = dice.Chance(50) };
        if (dice.Chance(60)) rules["namedDays"] = new JsonObject { ["rollForward"] = dice.Chance(50), ["source"] = source };
        return rules.ToJsonString();
    }

    private IEnumerable<(int Weight, Action Give)> ForSitting(SittingId id, Dice dice)
    {
        var isFirst = id == Conferences[0] || id == Sessions[0] || id == GrassrootsSession;
        return world.State<Sitting>(id.Value) switch
        {
            Sitting.NotConvened => [(isFirst ? 12 : 2, () => Convene(id, dice))],
            Sitting.Convened s =>
                [(6, () => Attend(s.Minutes, dice)), (s.Minutes.Agenda.Standing.Any() ? 8 : 0, () => world.Give(new OpenSitting(id)))],
            Sitting.Open { Minutes.UnderWay: { } question } s => ForQuestion(s.Minutes, question, dice),
            Sitting.Open s => Between(s.Minutes, dice),
            _ => [],
        };
    }

    private void Convene(SittingId id, Dice dice)
    {
        var today = Ict.DayOf(world.Now);
        if (Conferences.Contains(id)) world.Give(new ConveneConference(id, Clusters.Id, Campaigns.Id, today, "Hội nghị", [.. Awards]));
        else if (id == GrassrootsSession) world
            .Give(new ConveneCouncilSession(id, Campaigns.Id, today, "Hội đồng cơ sở", [.. UnitAwards], [.. Council], Units.Office));
        else world
            .Give(new ConveneCouncilSession(id, Campaigns.Id, today, "Phiên họp", [.. Awards.Where(_ => dice.Chance(90))], [.. Council]));
    }

    private void Attend(Minutes minutes, Dice dice)
    {
        foreach (var elector in minutes.Plan.Electors.Where(_ => dice.Chance(60)))
            world.Give(new RegisterAttendance(minutes.Plan.Id, elector.Id, null));
    }

    private IEnumerable<(int Weight, Action Give)> Between(Minutes minutes, Dice dice)
    {
        var id = minutes.Plan.Id;
        foreach (var question in minutes.Plan.Questions.Where(q => !minutes.Settled(q.Code) && minutes.StandingFor(q.Code).Any()))
            yield return (15, () => world.Give(new OpenQuestion(id, question.Code)));
        if (minutes.Plan.Election is not null)
            foreach (var office in new[] { QuestionPlan.Lead, QuestionPlan.Deputy }.Where(office => minutes.Elected(office) is null))
                yield return (5, () => world.Give(new OpenElection(id, office, [.. Units.Members.Where(_ => dice.Chance(50))])));
        yield return (orderly > 0 ? 1 : 3, () => world.Give(new CloseSitting(id)));
        yield return (1, () => Attend(minutes, dice));
    }

    private IEnumerable<(int Weight, Action Give)> ForQuestion(Minutes minutes, Question question, Dice dice)
    {
        var id = minutes.Plan.Id;
        if (question.Stage == QuestionStage.Closed) return [(40, () => world.Give(new CountQuestion(id, question.Code, question.Number)))];
        return
        [
            (20, () => Vote(minutes, question, dice, percent: 90)), (5, () => Vote(minutes, question, dice, percent: 20)),
            (question.Casts.Count > 0 ? 15 : 1, () => world.Give(new CloseQuestion(id, question.Code, question.Number))),
        ];
    }

    private void Vote(Minutes minutes, Question question, Dice dice, int percent)
    {
        // An electorate of one mind elects somebody more often than one of many.
        var favourite = question.Policy.MaximumYes == 1 && dice.Chance(70) ? question.Nominees[dice.Roll(question.Nominees.Count)] : null;
        foreach (var elector in question.Entitled.Where(elector => question.CastBy(elector.Id) is null && dice.Chance(percent)))
            world.Give(new CastBallot(
                minutes.Plan.Id, question.Code, question.Number, elector.Id,
                new BallotId(
                    NameBased.Id("ballot", minutes.Plan.Id.ToString(), question.Code, $"{question.Number}", elector.Id.ToString())),
                Paper(question, elector, favourite, dice), !minutes.Present.Contains(elector.Id)));
    }

    private BallotPaper Paper(Question question, Elector elector, Nominee? favourite, Dice dice)
    {
        if (dice.Chance(6)) return new BallotPaper([], Spoilt: true);
        var left = question.Policy.MaximumYes ?? int.MaxValue;
        var choices = new List<Choice>();
        foreach (var nominee in question.Nominees.Where(nominee => !Balloting.MustStayOut(elector, nominee, question.Policy)))
        {
            var yes = left > 0 && (favourite is null ? dice.Chance(orderly > 0 ? 92 : 75) : nominee == favourite);
            if (yes) left--;
            choices.Add(
                new Choice(nominee.Id, yes ? Domain.Ballots.Vote.Yes : dice.Pick([Domain.Ballots.Vote.No, Domain.Ballots.Vote.Abstain])));
        }
        return new BallotPaper(choices.ToValueList(), Spoilt: false);
    }
}
