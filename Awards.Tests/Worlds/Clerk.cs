using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>Everybody in a world who gives commands: mostly what comes next, sometimes what makes no sense.</summary>
internal sealed partial class Clerk(World world)
{
    /// <summary>So many steps go by the book, in some histories none: without them hardly any would reach a higher decision.</summary>
    private int orderly;

    private static readonly UnitId[] Nominees = [.. Units.Members.Take(3)];

    private static readonly AwardCode[] Awards = [Flags.Court, Flags.Government];

    private static readonly SittingId[] Conferences = [new(Id("conference", 1)), new(Id("conference", 2))];

    private static readonly SittingId[] Sessions = [new(Id("session", 1)), new(Id("session", 2))];

    private static readonly AwardDecisionId[] Decisions = [new(Id("decision", 1)), new(Id("decision", 2))];

    private static readonly AwardDecisionId[] Letters = [new(Id("letter", 1)), new(Id("letter", 2))];

    private static readonly PersonId[] Council = [.. People.Council.Take(3)];

    /// <summary>One step of a history: a command, some messages, time that passes, or something that nobody should do.</summary>
    public void Act(Dice dice)
    {
        if (orderly-- > 0)
        {
            Order(dice);
            while (world.Pump.Ready(world.Now) is [var next, ..]) world.Deliver(next);
            return;
        }
        switch (dice.Roll(20))
        {
            case < 9:
                for (var messages = dice.Roll(12); messages >= 0; messages--) DeliverOne(dice);
                break;
            case < 10:
                world.Now += TimeSpan.FromHours(1 + dice.Roll(dice.Chance(25) ? 24 * 25 : 24));
                break;
            case < 11:
                if (world.Pump.Delivered.Count > 0) world.Give(dice.Pick(world.Pump.Delivered).Message.Command);
                break;
            case < 12:
                world.Give(Nonsense(dice), dice.Chance(30) ? People.Secretary : null);
                break;
            default:
                Order(dice);
                break;
        }
    }

    private void Order(Dice dice)
    {
        var orders = Sensible(dice).ToList();
        var lot = dice.Roll(orders.Sum(order => order.Weight));
        orders.First(order => (lot -= order.Weight) < 0).Give();
    }

    private void DeliverOne(Dice dice)
    {
        if (world.Pump.Ready(world.Now) is { Count: > 0 } ready) world.Deliver(dice.Pick(ready));
    }

    private IEnumerable<(int Weight, Action Give)> Sensible(Dice dice) =>
    [
        (1, () => world.Give(new AllocateQuota(Clusters.Id, dice.Pick(Awards), dice.Roll(4), $"{dice.Roll(3)}/QĐ"))),
        (1, () => world.Give(Clusters.Report)),
        (4, () => Appoint(dice)),
        (orderly > 0 ? 0 : 3, () => AdoptLater(dice)),
        (2, () => Delegate(dice)),
        (2, () => ChangeUnits(dice)),
        (1, () => world.Give(Clusters.Constitute with { Cluster = Clusters.Of(2022), Year = 2022, Lead = null, Deputy = null })),
        .. Nominees.SelectMany(unit => new[] { 1, 2 }.SelectMany(letter => ForSubmission(unit, letter, dice))),
        .. Nominees.SelectMany(unit => Awards.SelectMany(award => ForDossier(DossierOf(unit, award), dice))),
        .. Conferences.Concat(Sessions).SelectMany(sitting => ForSitting(sitting, dice)),
        .. Decisions.Concat(Letters).SelectMany(decision => ForDecision(decision, dice)),
        .. Decisions.Concat(Letters).Append(UnitDecision).SelectMany(decision => ForAnnulment(decision, dice)),
        .. Complaints.SelectMany(complaint => ForComplaint(complaint, dice)),
        .. ForIndividuals(dice),
        .. ForPlans(dice),
    ];

    private void Appoint(Dice dice)
    {
        var (person, place, day) = (dice.Pick(Council), Place.Of(Units.Newspaper), Days.Launch.AddDays(dice.Roll(90)));
        world.Give(dice.Chance(50)
            ? new AppointOfficer(person, new Office(Role.UnitOfficer, place, day, dice.Chance(50) ? day.AddDays(90) : null), null)
            : new EndAppointment(person, Role.UnitOfficer, place, day));
    }

    private void Delegate(Dice dice)
    {
        var (to, day) = (dice.Pick(Council), Ict.DayOf(world.Now).AddDays(dice.Roll(4) - 1));
        var given = world.State<Officer>(to.Value).Delegations;
        world.Give(given.Count > 0 && dice.Chance(50)
            ? new EndDelegation(to, given[^1].Role, given[^1].Place, given[^1].By, given[^1].Since, day)
            : new DelegateOffice(to, OfficerStops.Fortnight with { Since = day, Until = day.AddDays(dice.Roll(30)) }, null));
    }

    private IEnumerable<(int Weight, Action Give)> ForSubmission(UnitId unit, int letter, Dice dice)
    {
        var id = new SubmissionId(Id("submission", letter, unit));
        var again = Awards.Any(award => world.State<Dossier>(DossierOf(unit, award).Value) is Dossier.Ended { MayBeProposedAgain: true });
        return world.State<Submission>(id.Value) switch
        {
            Submission.NotDrafted => [(letter == 1 || again ? 30 : 1, () => Draft(id, unit, dice))],
            Submission.Drafted =>
            [
                (30, () => world.Give(new LodgeSubmission(id, $"{letter}/TTr"), People.HeadOfOffice)), (2, () => Draft(id, unit, dice)),
                (4, () => HandIn(id, dice)),
            ],
            Submission.Lodged s =>
            [
                (40, () => world.Give(new AcceptSubmission(id), People.Secretary)),
                (s.Letter.Missing.Any() ? 20 : 2, () =>
                    world.Give(new ReturnSubmission(id, [dice.Pick(["Thiếu", "Sai mẫu"])]), People.Secretary)),
            ],
            Submission.Returned =>
            [
                (8, () => world.Give(new CompleteSubmission(id, [Submissions.Letter, Submissions.Minutes, Submissions.Report]))),
                (6, () => HandIn(id, dice)),
            ],
            _ => [],
        };
    }

    private void Draft(SubmissionId id, UnitId unit, Dice dice)
    {
        var lines = Awards.Where((_, place) => dice.Chance(place == 0 ? 95 : 80)).Select(award => new LineRequest(award, unit))
            .ToValueList();
        Paper[] papers = [Submissions.Letter, Submissions.Minutes, Submissions.Report];
        world.Give(new DraftSubmission(id, unit, Campaigns.Id, lines, [.. papers.Where(_ => dice.Chance(86))]));
    }

    private void HandIn(SubmissionId id, Dice dice)
    {
        var letter = world.State<Submission>(id.Value).OnRecord!;
        var about = dice.Chance(60) ? dice.Pick([.. letter.Lines]) : null;
        var kind = dice.Chance(70) ? Submissions.Report.Kind : Submissions.Minutes.Kind;
        var paper = new PaperId(NameBased.Id("paper", kind, $"{about?.Dossier.Value}"));
        var content = Submissions.Content(dice.Pick(['a', 'b', 'c'])) with { Person = about?.Person };
        world.Give(new HandInPaper(id, paper, kind, "Báo cáo", about?.Dossier, content));
    }

    private IEnumerable<(int Weight, Action Give)> ForDossier(DossierId id, Dice dice)
    {
        var next = world.State<Dossier>(id.Value) switch
        {
            Dossier.Awaiting { Step: Step.ClusterVote } => new EnterSitting(id, OneOf(Conferences, dice)),
            Dossier.Awaiting { Step: Step.CouncilReview, Course.ReviewedIn: not null } => new EnterSitting(id, GrassrootsSession),
            Dossier.Awaiting { Step: Step.Decision, Course.DecidedIn: not null } => new EnterDecision(id, UnitDecision),
            Dossier.Awaiting { Step: Step.CouncilReview } => new EnterSitting(id, OneOf(Sessions, dice)),
            Dossier.Awaiting { Step: Step.Appraisal } s => new AppraiseDossier(id, s.Course.Award.Criteria.Select(criterion =>
                new Finding(criterion.Code, dice.Chance(97) ? Verdict.Met : Verdict.NotMet, "Biên bản")).ToValueList()),
            Dossier.Awaiting { Step: Step.PublicNotice } => new PostPublicNotice(id, "Trang thông tin điện tử"),
            Dossier.OnNotice s when world.Now >= s.Notice.Window.PassesAt =>
                new ClosePublicNotice(id, dice.Roll(90), dice.Roll(3), "Không có"),
            Dossier.Awaiting { Step: Step.Decision } => new EnterDecision(id, OneOf(Decisions, dice)),
            Dossier.Awaiting { Step: Step.UpwardSubmission } => new EnterDecision(id, OneOf(Letters, dice)),
            Dossier.Awarded => new PublishDossier(id),
            _ => (DossierCommand?)null,
        };
        if (next is not null) yield return (30, () => world.Give(next, People.Secretary));
        if (world.State<Dossier>(id.Value) is Dossier.OnNotice noticed)
            foreach (var order in ForNotice(id, noticed.Notice, dice)) yield return order;
        if (world.State<Dossier>(id.Value) is Dossier.Awaiting { Course.Regime: { Later: false } regime }
            && HasLaterThan(regime.ReceivedOn))
            yield return (10, () => world.Give(new ApplyMoreFavourableLaw(id, "tand-later", "Có lợi hơn")));
        foreach (var order in ForHolds(id, dice).Concat(ForDecided(id, dice))) yield return order;
        if (orderly <= 0 && world.State<Dossier>(id.Value) is Dossier.UnderWay and not Dossier.Ended) yield return (1, () =>
            world.Give(new WithdrawDossier(id, "Xin rút")));
    }

    private IEnumerable<(int Weight, Action Give)> ForDecision(AwardDecisionId id, Dice dice)
    {
        var isFirst = id == Decisions[0] || id == Letters[0] || id == UnitDecision;
        UnitId? unit = id == UnitDecision ? Units.Office : null;
        var kind = Letters.Contains(id) ? DecisionKind.LetterUpward : DecisionKind.Decision;
        var refusals = world.State<AwardDecision>(id.Value).Agenda.Standing.Where(_ => dice.Chance(20))
            .Select(admission => new Refusal(admission.Dossier, "Không đủ điều kiện")).ToValueList();
        return world.State<AwardDecision>(id.Value) switch
        {
            AwardDecision.NotDrafted =>
                [(isFirst ? 12 : 2, () => world.Give(new DraftDecision(
                    id, kind, Campaigns.Id, "Khen thưởng", unit is null ? "Chánh án" : "Chánh Văn phòng", unit)))],
            AwardDecision.Draft s when s.Agenda.Standing.Any() =>
                [(8, () => world.Give(new SignDecision(id, "300/QĐ", SigningCapacity.OwnRight, refusals), People.ChiefJustice))],
            AwardDecision.Issued s when kind == DecisionKind.LetterUpward => [(20, () => world.Give(new RecordHigherDecision(
                id, "1500/QĐ-TTg", Ict.DayOf(world.Now), "Thủ tướng",
                [.. refusals.Where(r => s.Signature.Refusals.All(other => other.Dossier != r.Dossier))])))],
            _ => [],
        };
    }

    /// <summary>Mostly the first, so that there is one to meet at.</summary>
    private static T OneOf<T>(T[] from, Dice dice) => from[dice.Chance(88) ? 0 : 1];

    private static DossierId DossierOf(UnitId unit, AwardCode award) => DossierId.For(Flags.Sector, Campaigns.Id, unit.Value, award);

    private static Guid Id(string what, int number, UnitId unit = default) =>
        NameBased.Id("world", what, $"{number}", unit.Value.ToString());
}
