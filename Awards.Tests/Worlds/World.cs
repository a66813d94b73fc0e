using Awards.Api.CouncilReview;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>Every stream of a small sector, with its messages and its ballot boxes: the whole procedure without a database.</summary>
internal sealed class World
{
    private readonly Dictionary<(Type Kind, Guid Id), Stream> streams = [];
    private readonly Dictionary<(SittingId, string, int), List<OpenedBallot>> boxes = [];
    private readonly Dictionary<PersonId, PrivateData> vault = [];
    private int position;

    /// <summary>Now, in this world.</summary>
    public DateTimeOffset Now { get; set; } = Days.Morning(Days.Launch);

    public Pump Pump { get; } = new();

    /// <summary>Who watches.</summary>
    public List<Watcher> Watchers { get; } = [];

    public IEnumerable<((Type Kind, Guid Id) Key, Stream Stream)> Streams => streams.Select(pair => (pair.Key, pair.Value));

    /// <summary>Everything that ever happened.</summary>
    public IEnumerable<IEvent> History => streams.Values.SelectMany(stream => stream.History);

    /// <summary>The papers in the box of a ballot that is not counted.</summary>
    public IReadOnlyList<OpenedBallot> Box(SittingId sitting, string question, int number) =>
        boxes.GetValueOrDefault((sitting, question, number), []);

    /// <summary>The state of a stream.</summary>
    public TState State<TState>(Guid id) => (TState)At(typeof(TState), id).State;

    /// <summary>Gives a command; what follows from it is sent.</summary>
    /// <param name="command">The command.</param>
    /// <param name="by">Who gives it; null: a message.</param>
    /// <param name="effective">When it takes effect; null: now.</param>
    public Answer Give(Command command, PersonId? by = null, DateTimeOffset? effective = null)
    {
        var stamped = command with { Act = new Act(by, effective ?? Now) };
        var (kind, id) = Destination(command);
        var stream = At(kind, id);
        var answer = stream.Decide(stamped);
        Watchers.ForEach(watcher => watcher.Sees(() => watcher.Answered(stamped, stream, answer)));
        if (answer is Answer.Happened { Events: var events })
        {
            foreach (var happened in events)
            {
                position++;
                var ordinal = 0;
                foreach (var message in stream.Apply(happened))
                    Pump.Send(Sent.From(message, (kind, id), Destination(message.Command), (Now, stamped.Act.At), (position, ordinal++)));
            }
            KeepBox(stamped);
        }
        Watchers.ForEach(watcher => watcher.Sees(() => watcher.Recorded(stamped, stream, answer)));
        return answer;
    }

    /// <summary>Delivers a message.</summary>
    public Answer Deliver(Sent sent)
    {
        var answer = Give(sent.Message.Command, effective: sent.Effective);
        Pump.Done(sent);
        Watchers.ForEach(watcher => watcher.Sees(() => watcher.Delivered(sent, answer)));
        return answer;
    }

    /// <summary>Delivers whatever is due, and lets time pass until nothing is waiting for anything.</summary>
    public void Rest()
    {
        while (!Pump.IsEmpty)
        {
            if (Pump.Ready(Now) is [var next, ..]) Deliver(next);
            else Now = Pump.NextDue;
        }
    }

    /// <summary>The stream that a command goes to.</summary>
    public static (Type Kind, Guid Id) Destination(Command command) => command switch
    {
        RuleBookCommand c => (typeof(RuleBook), RuleBook.StreamOf(c.Sector)),
        UnitCommand c => (typeof(Unit), c.Unit.Value),
        PersonCommand c => (typeof(Person), Person.StreamOf(c.Person)),
        OfficerCommand c => (typeof(Officer), c.Person.Value),
        CampaignCommand c => (typeof(Campaign), c.Campaign.Value),
        ClusterCommand c => (typeof(Cluster), c.Cluster.Value),
        ReportCommand c => (typeof(Report), c.Report.Value),
        ParticipationCommand c => (typeof(Participation), Participation.StreamOf(c.Campaign, c.Unit)),
        ClusterRosterCommand c => (typeof(ClusterRoster), c.Roster.Value),
        SubmissionCommand c => (typeof(Submission), c.Submission.Value),
        DossierCommand c => (typeof(Dossier), c.Dossier.Value),
        SittingCommand c => (typeof(Sitting), c.Sitting.Value),
        AwardDecisionCommand c => (typeof(AwardDecision), c.Decision.Value),
        ComplaintCommand c => (typeof(Complaint), c.Complaint.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private Stream At(Type kind, Guid id)
    {
        if (!streams.TryGetValue((kind, id), out var stream)) streams.Add((kind, id), stream = Make(kind));
        return stream;
    }

    private Stream Make(Type kind) => kind switch
    {
        _ when kind == typeof(RuleBook) => new Stream<RuleBookCommand, RuleBook, int>(RuleBooks.Empty, _ => 0),
        _ when kind == typeof(Unit) => new Stream<UnitCommand, Unit, UnitFacts>(
            UnitStops.Unknown, c => new UnitFacts(
                c is MergeUnit { Into: var into } ? State<Unit>(into.Value) : null,
                c is ClassifyUnit { Classification.Parent: { } parent } ? Above(parent) : null)),
        _ when kind == typeof(Person) => new Stream<PersonCommand, Person, PersonFacts>(Persons.Unknown, PersonFacts),
        _ when kind == typeof(Officer) => new Stream<OfficerCommand, Officer, OfficerFacts>(
            OfficerStops.Nobody, c => OfficerStops.Nobody.Facts with
            {
                Delegator = c is DelegateOffice { Delegation.By: var by } ? State<Officer>(by.Value) : null,
            }),
        _ when kind == typeof(Campaign) => new Stream<CampaignCommand, Campaign, CampaignFacts>(
            Campaigns.NotLaunched, c => new CampaignFacts(Rules(c.Act.Day), Book.Calendar, Known: Addressees())),
        _ when kind == typeof(Cluster) =>
            new Stream<ClusterCommand, Cluster, ClusterFacts>(
                Clusters.NotConstituted, _ => new ClusterFacts(Flags.Sector, Registered(), TheCampaign())),
        _ when kind == typeof(ClusterRoster) => new Stream<ClusterRosterCommand, ClusterRoster, ClusterFacts>(
            Rosters.Empty, _ => new ClusterFacts(Flags.Sector, Registered())),
        _ when kind == typeof(Report) => new Stream<ReportCommand, Report, ReportFacts>(PlanReports.NotAsked, ReportFacts),
        _ when kind == typeof(Participation) => new Stream<ParticipationCommand, Participation, ParticipationFacts>(
            Participations.Nothing,
            c => new ParticipationFacts(TheCampaign(), State<Unit>(c.Unit.Value) as Unit.Registered, Rules(c.Act.Day), Known())),
        _ when kind == typeof(Submission) => new Stream<SubmissionCommand, Submission, SubmissionFacts>(
            Submissions.NotDrafted, c => new SubmissionFacts(
                Flags.Sector, Rules(c.Act.Day), TheCampaign(), Registered(), Known(), Book.Calendar)),
        _ when kind == typeof(Dossier) => new Stream<DossierCommand, Dossier, DossierFacts>(
            CourtFlag.NotProposed, DossierFacts),
        _ when kind == typeof(Sitting) => new Stream<SittingCommand, Sitting, SittingFacts>(Conferences.NotConvened, SittingFacts),
        _ when kind == typeof(Complaint) => new Stream<ComplaintCommand, Complaint, ComplaintFacts>(
            ComplaintStops.NotFiled, c => new ComplaintFacts(Rules(c.Act.Day), Book.Calendar, IsKnown: true)),
        _ => new Stream<AwardDecisionCommand, AwardDecision, AwardDecisionFacts>(
            Decisions.NotDrafted, _ => new AwardDecisionFacts(TheCampaign())),
    };

    // What is read is in memory: the task is done.
    private ValueList<UnitId>? Above(UnitId parent) =>
        OrganisationWorkflows.Above(parent, unit => Task.FromResult(State<Unit>(unit.Value))).GetAwaiter().GetResult();

    private ReportFacts ReportFacts(ReportCommand command) =>
        command is AskForReport { Order: { Awaits: not null, Addressee.Id: var id } } && State<Cluster>(id) is Cluster.Constituted asked
            ? new ReportFacts(asked.Members)
            : Domain.Campaigns.ReportFacts.None;

    private ValueList<Addressee> Addressees() =>
    [
        .. Registered().Select(unit => new Addressee(unit.Id.Value, unit.Name)),
        .. streams.Values.Select(stream => stream.State).OfType<Cluster.Constituted>()
            .Select(cluster => new Addressee(cluster.Id.Value, cluster.NameAs(RecipientClass.Clusters))),
    ];

    private SittingFacts SittingFacts(SittingCommand command) => new(
        Flags.Sector, Book.RegimeOn(command.Act.Day), TheCampaign(), State<Cluster>(Clusters.Id.Value),
        command is ConveneCouncilSession c
            ? [.. c.Members.Select(person => new CouncilMember(person, State<Officer>(person.Value)))]
            : null,
        command is CountQuestion q
            ? new BallotBox(Box(q.Sitting, q.Question, q.Number).Count, [.. Box(q.Sitting, q.Question, q.Number)])
            : null);

    private DossierFacts DossierFacts(DossierCommand command) => new(
        Flags.Sector, Rules(command.Act.Day), TheCampaign(), "Nguyễn Văn A",
        command is ProposeDossier { Person: { } person } ? State<Person>(Person.StreamOf(person)) : null,
        new PublicPerson("Nguyễn Thị B", null),
        command is ApplyMoreFavourableLaw later ? Book.Named(later.RuleSet, later.Act.Day) : Book.RegimeOn(command.Act.Day),
        Book.Calendar,
        State<Dossier>(command.Dossier.Value) is Dossier.UnderWay { Course: var course } ? CandidateOf(course) : null);

    // What is read is in memory: the task is done.
    private Candidate? CandidateOf(Course course) => Candidates.Read(
        course, Ict.DayOf(Now), unit => Task.FromResult(State<Unit>(unit.Value)),
        person => Task.FromResult(State<Person>(Person.StreamOf(person)))).GetAwaiter().GetResult();

    private PersonFacts PersonFacts(PersonCommand command) => new(
        UnitIsRegistered: true, command is MergePersons c ? State<Person>(Person.StreamOf(c.Into)) : null,
        vault.GetValueOrDefault(command.Person));

    private ValueList<Person.Known> Known() => [.. streams.Values.Select(stream => stream.State).OfType<Person.Known>()];

    private RuleBook Book => State<RuleBook>(RuleBook.StreamOf(Flags.Sector));

    private RuleSet? Rules(DateOnly day) => Book.InForce(day);

    private Campaign TheCampaign() => State<Campaign>(Campaigns.Id.Value);

    private ValueList<Unit.Registered> Registered() => [.. streams.Values.Select(stream => stream.State).OfType<Unit.Registered>()];

    private void KeepBox(Command command)
    {
        if (command is SealPrivateData secret) vault[secret.Person] = secret.Data;
        if (command is CastBallot cast)
        {
            if (!boxes.TryGetValue((cast.Sitting, cast.Question, cast.Number), out var box))
                boxes.Add((cast.Sitting, cast.Question, cast.Number), box = []);
            box.Add(new OpenedBallot(cast.Ballot, cast.Paper, $"receipt-of-{cast.Ballot.Value}"));
        }
        if (command is CountQuestion count) boxes.Remove((count.Sitting, count.Question, count.Number));
    }
}
