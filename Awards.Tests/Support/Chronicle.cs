using Awards.Api;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Act = Awards.Domain.Act;
using Message = Awards.Domain.Message;

namespace Awards.Tests.Support;

/// <summary>
/// A sector in memory: the domain's own deciders and processes, their messages carried out at once, and the log that comes of it. What is
/// told by commands is a history that the rules can produce.
/// </summary>
internal sealed class Chronicle
{
    public const string Sector = "tand";

    private readonly List<StoredEvent> log = [];
    private readonly Dictionary<string, List<OpenedBallot>> boxes = [];
    private readonly Dictionary<PersonId, string> names = [];
    private RuleBook rules = RuleBook.Empty;

    public IReadOnlyList<StoredEvent> Log => log;

    /// <summary>The type of every stream.</summary>
    public Dictionary<Guid, string> StreamTypes { get; } = new() { [Operations.Stream] = Operations.StreamType };

    /// <summary>The kinds of command that were sent as messages, timers too.</summary>
    public HashSet<Type> Sent { get; } = [];

    /// <summary>A person's public name, as the directory has it.</summary>
    public void Name(PersonId person, string name) => names[person] = name;

    /// <summary>Carries out a command and what follows from it; a refusal fails the test.</summary>
    public void Do(DateTimeOffset at, PersonId? by, Command command) => Run(command with { Act = new Act(by, at) }, by);

    /// <summary>Puts a fact on record that no decider of the domain makes.</summary>
    public void Note(Guid stream, object happened, DateTimeOffset at) => Append(stream, [happened], new Act(null, at), null);

    public TState State<TState>(StreamType<TState> type, Guid stream)
        where TState : notnull =>
        log.Where(stored => stored.Stream == stream).Select(stored => stored.Data).Aggregate(type.Initial, type.Evolve);

    /// <summary>Writes all of it into an empty log.</summary>
    public async Task WriteTo(EventLog empty, CancellationToken cancel)
    {
        foreach (var stored in log)
        {
            var write = new StreamWrite(stored.Stream, StreamTypes[stored.Stream], null, [stored.Data]);
            (await empty.Append(new AppendRequest { Streams = [write], Metadata = stored.Metadata }, cancel))
                .ShouldBeOfType<AppendOutcome.Appended>().LastPosition.ShouldBe(stored.Position);
        }
    }

    private void Run(Command command, PersonId? initiator)
    {
        var (stream, answer, react) = Decide(command);
        if (answer is Answer.Refused refused) throw new InvalidOperationException($"{command}: {refused.Rule.InEnglish()}");
        if (answer is not Answer.Happened happened) return;
        StreamTypes[stream] = EventTypes.SnakeCase(FamilyOf(command.GetType()).Name.Replace(nameof(Command), "", StringComparison.Ordinal));
        if (command is CastBallot cast) Put(cast);
        var messages = new List<Message>();
        foreach (var one in happened.Events)
        {
            Append(stream, [one], command.Act, initiator);
            messages.AddRange(react(one));
        }
        Sent.UnionWith(messages.Select(message => message.Command.GetType()));
        foreach (var message in messages.Where(message => message.NotBefore is null))
            Run(message.Command with { Act = new Act(null, command.Act.At) }, initiator);
    }

    private static Type FamilyOf(Type command) => command.BaseType == typeof(Command) ? command : FamilyOf(command.BaseType!);

    private (Guid Stream, Answer Answer, Func<IEvent, IEnumerable<Message>> React) Decide(Command command) => command switch
    {
        RuleBookCommand c => (RuleBook.StreamOf(c.Sector), RuleBookDecider.Decide(c, rules), _ => []),
        UnitCommand c => (
            c.Unit.Value,
            UnitDecider.Decide(
                c, State(Streams.Unit, c.Unit.Value),
                new UnitFacts(
                    c is MergeUnit { Into: var into } ? State(Streams.Unit, into.Value) : null,
                    c is ClassifyUnit { Classification.Parent: { } parent } ? [parent] : null)),
            happened => UnitProcess.React(State(Streams.Unit, c.Unit.Value), happened)),
        OfficerCommand c => (c.Person.Value, OfficerDecider.Decide(c, State(Streams.Officer, c.Person.Value), FactsOf(c)), _ => []),
        PersonCommand c => Decide(c, State(Streams.Person, Person.StreamOf(c.Person))),
        CampaignCommand c => (
            c.Campaign.Value,
            CampaignDecider.Decide(
                c, State(Streams.Campaign, c.Campaign.Value),
                new CampaignFacts(rules.InForce(c.Act.Day), rules.Calendar, Known: Addressees())),
            happened => CampaignProcess.React(State(Streams.Campaign, c.Campaign.Value), happened)),
        ClusterCommand c => (
            c.Cluster.Value,
            ClusterDecider.Decide(c, State(Streams.Cluster, c.Cluster.Value), new ClusterFacts(Sector, Units(), CampaignOf(c))), _ => []),
        ClusterRosterCommand c => (
            c.Roster.Value,
            ClusterRosterDecider.Decide(c, State(Streams.ClusterRoster, c.Roster.Value), new ClusterFacts(Sector, Units())), _ => []),
        ReportCommand c => (
            c.Report.Value, ReportDecider.Decide(c, State(Streams.Report, c.Report.Value), FactsOf(c)),
            happened => ReportProcess.React(State(Streams.Report, c.Report.Value), happened)),
        ParticipationCommand c => Decide(c, Participation.StreamOf(c.Campaign, c.Unit)),
        SubmissionCommand c => Decide(c, State(Streams.Submission, c.Submission.Value)),
        DossierCommand c => Decide(c, State(Streams.Dossier, c.Dossier.Value)),
        SittingCommand c => Decide(c, State(Streams.Sitting, c.Sitting.Value)),
        AwardDecisionCommand c => Decide(c, State(Streams.AwardDecision, c.Decision.Value)),
        ComplaintCommand c => (
            c.Complaint.Value, ComplaintDecider.Decide(
                c, State(Streams.Complaint, c.Complaint.Value),
                new ComplaintFacts(rules.InForce(c.Act.Day), rules.Calendar, IsKnown: true)),
            happened => ComplaintProcess.React(State(Streams.Complaint, c.Complaint.Value), happened)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private Campaign? CampaignOf(ClusterCommand c) => c is DrawUpPact pact ? State(Streams.Campaign, pact.Campaign.Value) : null;

    private ReportFacts FactsOf(ReportCommand c) =>
        c is AskForReport { Order: { Awaits: not null, Addressee.Id: var id } } && State(Streams.Cluster, id) is Cluster.Constituted asked
            ? new ReportFacts(asked.Members)
            : ReportFacts.None;

    private ValueList<Addressee> Addressees() =>
    [
        .. Units().Select(unit => new Addressee(unit.Id.Value, unit.Name)),
        .. log.Select(stored => stored.Data).OfType<ClusterConstituted>()
            .Select(cluster => new Addressee(cluster.Cluster.Value, $"Cụm thi đua {cluster.Label}")),
    ];

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(ParticipationCommand c, Guid stream)
    {
        var persons = log.Select(stored => stored.Data).OfType<PersonRegistered>()
            .Select(registered => State(Streams.Person, Person.StreamOf(registered.Person))).OfType<Person.Known>();
        var facts = new ParticipationFacts(
            State(Streams.Campaign, c.Campaign.Value), State(Streams.Unit, c.Unit.Value) as Unit.Registered, rules.InForce(c.Act.Day),
            [.. persons]);
        return (stream, ParticipationDecider.Decide(c, State(Streams.Participation, stream), facts),
            happened => ParticipationProcess.React(State(Streams.Participation, stream), happened));
    }

    private OfficerFacts FactsOf(OfficerCommand c) =>
        new(
            c is AppointOfficer { Office.Place: { Kind: PlaceKind.Unit, Id: { } unit } } && State(Streams.Unit, unit) is Unit.Registered,
            c is DelegateOffice { Delegation.By: var by } ? State(Streams.Officer, by.Value) : null);

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(PersonCommand c, Person state)
    {
        var facts = new PersonFacts(
            UnitIsRegistered: true, Into: c is MergePersons merge ? State(Streams.Person, Person.StreamOf(merge.Into)) : null);
        return (Person.StreamOf(c.Person), PersonDecider.Decide(c, state, facts),
            happened => PersonProcess.React(State(Streams.Person, Person.StreamOf(c.Person)), happened));
    }

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(SubmissionCommand c, Submission state)
    {
        var campaign = (c as DraftSubmission)?.Campaign ?? state.OnRecord?.Campaign;
        var facts = new SubmissionFacts(
            Sector, rules.InForce(c.Act.Day), campaign is { } id ? State(Streams.Campaign, id.Value) : null, Units(),
            Calendar: rules.Calendar);
        return (c.Submission.Value, SubmissionDecider.Decide(c, state, facts),
            happened => SubmissionProcess.React(State(Streams.Submission, c.Submission.Value), happened));
    }

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(DossierCommand c, Dossier state)
    {
        var campaign = (c as ProposeDossier)?.Campaign ?? (state as Dossier.UnderWay)?.Course.Campaign;
        var facts = new DossierFacts(
            Sector, rules.InForce(c.Act.Day), campaign is { } id ? State(Streams.Campaign, id.Value) : null,
            state is Dossier.Awarded { Decision.Signatory: { } signatory } ? names.GetValueOrDefault(signatory) : null,
            Regime: c is ApplyMoreFavourableLaw later ? rules.Named(later.RuleSet, c.Act.Day) : rules.RegimeOn(c.Act.Day),
            Calendar: rules.Calendar);
        return (c.Dossier.Value, DossierDecider.Decide(c, state, facts),
            happened => DossierProcess.React(State(Streams.Dossier, c.Dossier.Value), happened));
    }

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(SittingCommand c, Sitting state)
    {
        var (campaign, cluster, members) = c switch
        {
            ConveneConference convene => (convene.Campaign, convene.Cluster, ValueList.Create<PersonId>([])),
            ConveneCouncilSession convene => (convene.Campaign, null, convene.Members),
            _ => ((CampaignId?)null, (ClusterId?)null, ValueList.Create<PersonId>([])),
        };
        var facts = new SittingFacts(
            Sector, rules.RegimeOn(c.Act.Day), campaign is { } id ? State(Streams.Campaign, id.Value) : null,
            cluster is { } owner ? State(Streams.Cluster, owner.Value) : null,
            members.Select(person => new CouncilMember(person, State(Streams.Officer, person.Value))).ToValueList(),
            c is CountQuestion count ? Box(count) : null);
        return (c.Sitting.Value, SittingDecider.Decide(c, state, facts),
            happened => SittingProcess.React(State(Streams.Sitting, c.Sitting.Value), happened));
    }

    private (Guid, Answer, Func<IEvent, IEnumerable<Message>>) Decide(AwardDecisionCommand c, AwardDecision state)
    {
        var facts = new AwardDecisionFacts(c is DraftDecision draft ? State(Streams.Campaign, draft.Campaign.Value) : null);
        return (c.Decision.Value, AwardDecisionDecider.Decide(c, state, facts),
            happened => AwardDecisionProcess.React(State(Streams.AwardDecision, c.Decision.Value), happened));
    }

    private ValueList<Unit.Registered> Units() => log.Select(stored => stored.Data).OfType<UnitRegistered>()
        .Select(registered => State(Streams.Unit, registered.Unit.Value)).OfType<Unit.Registered>().ToValueList();

    private void Put(CastBallot cast)
    {
        var key = BallotKey.Name(cast.Sitting, cast.Question, cast.Number);
        if (!boxes.TryGetValue(key, out var box)) boxes.Add(key, box = []);
        box.Add(new OpenedBallot(cast.Ballot, cast.Paper, NameBased.Id("receipt", cast.Ballot.Value.ToString()).ToString("N")));
    }

    private BallotBox Box(CountQuestion count)
    {
        var box = boxes.GetValueOrDefault(BallotKey.Name(count.Sitting, count.Question, count.Number)) ?? [];
        return new BallotBox(box.Count, [.. box]);
    }

    private void Append(Guid stream, IEnumerable<object> events, Act act, PersonId? initiator)
    {
        foreach (var happened in events)
        {
            if (happened is RuleSetAdopted or HolidaysAdopted) rules = rules.Evolve((IEvent)happened);
            var position = log.Count + 1;
            var metadata = new Metadata(
                act.By?.Value.ToString() ?? Metadata.System, act.At, $"{position}",
                Initiator: act.By is null ? initiator?.Value.ToString() : null);
            log.Add(new StoredEvent(
                position, NameBased.Id("event", $"{position}"), stream, log.Count(stored => stored.Stream == stream) + 1,
                EventTypes.SnakeCase(happened.GetType().Name), happened, act.At, metadata));
        }
    }
}
