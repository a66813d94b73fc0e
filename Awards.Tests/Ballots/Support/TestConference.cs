using Awards.Api;
using Awards.Api.Hosting;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.Ballots;

/// <summary>
/// A conference of six units on one award, two of them nominees, on a database and a key ring of its own. Every id is fixed.
/// </summary>
internal sealed class TestConference : IAsyncDisposable
{
    public const string Question = "court-flag";
    private const int Units = 6;
    private static readonly DateTimeOffset Morning = new(2021, 10, 12, 1, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;

    private TestConference(TestDatabase database, string keys)
    {
        this.database = database;
        KeyFolder = keys;
        var setting = new SectorSetting { Code = "tand", ConnectionString = database.AdminConnectionString, KeyRing = keys };
        Sector = new Sector(setting, [], NullLoggerFactory.Instance);
    }

    public static SittingId Sitting { get; } = new(Fixed("sitting", 0));

    public static IReadOnlyList<UnitId> Members { get; } = [.. Enumerable.Range(0, Units).Select(n => new UnitId(Fixed("unit", n)))];

    public static IReadOnlyList<NomineeId> Nominees { get; } = [new(Fixed("dossier", 0)), new(Fixed("dossier", 1))];

    public Sector Sector { get; }

    public string KeyFolder { get; }

    public string Name => database.Name;

    public string AdminConnectionString => database.AdminConnectionString;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestConference> WithOpenQuestion(Postgres postgres)
    {
        var database = await postgres.FreshDatabase("sector", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        var conference = new TestConference(database, Path.Combine(Path.GetTempPath(), $"awards-test-keys-{Guid.NewGuid():N}"));
        await conference.Convene();
        return conference;
    }

    /// <summary>A paper: a vote on each nominee, but on the voter's own unit.</summary>
    public static BallotPaper Paper(int voter, params ReadOnlySpan<Vote> votes)
    {
        var choices = new List<Choice>();
        for (var n = 0; n < Nominees.Count; n++)
            if (voter != n) choices.Add(new Choice(Nominees[n], votes[n]));
        return new BallotPaper([.. choices], Spoilt: false);
    }

    public Task<TransactResult> Cast(int voter, BallotPaper paper) =>
        Run(
            new CastBallot(
                Sitting, Question, 1, new ElectorId(Members[voter].Value), new BallotId(Fixed("ballot", voter)), paper, Written: false));

    public async Task CloseAndCount()
    {
        await Run(new CloseQuestion(Sitting, Question, 1));
        await Run(new CountQuestion(Sitting, Question, 1));
        await Sector.Node.Messages.RunDue(Cancel);
    }

    public Task<TransactResult> Run(Command command) =>
        Sector.Transact.Run(
            command, new CommandContext { Actor = Metadata.System, EffectiveAt = Morning, Correlation = "the conference" }, Cancel);

    public async Task<Minutes> Minutes()
    {
        var events = await Sector.Log.ReadStream(Sitting.Value, Cancel);
        return events.Aggregate(Domain.Ballots.Sitting.None, (state, e) => Domain.Ballots.Sitting.Evolve(state, (IEvent)e.Data)).OnRecord!;
    }

    public async ValueTask DisposeAsync()
    {
        await Sector.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(KeyFolder, recursive: true);
    }

    private async Task Convene()
    {
        var campaign = new CampaignId(Fixed("campaign", 0));
        var cluster = ClusterId.For("tand", "TANDTC", "VI", 2021);
        List<Command> commands =
        [
            new AdoptRuleSet("tand", Flags.Text, "1/QĐ", new DateOnly(2021, 1, 1)),
            .. Members.Select((unit, n) => new RegisterUnit(unit, $"Đơn vị {n}", [])),
            new LaunchCampaign(campaign, "Vì công lý", 2021, "355/KH", new DateOnly(2020, 12, 15), "TANDTC", []),
            new ConstituteCluster(cluster, "TANDTC", "VI", 2021, [.. Members], Members[4], Members[5], "69/QĐ", new DateOnly(2020, 12, 28)),
            new AllocateQuota(cluster, new AwardCode(Question), 1, "70/QĐ"),
            new ConveneConference(Sitting, cluster, campaign, Ict.DayOf(Morning), "Hội nghị", [new AwardCode(Question)]),
            .. Nominees.Select((nominee, n) => new AdmitToSitting(
                Sitting, new DossierId(nominee.Value), 1, 1, Step.ClusterVote, campaign, new AwardCode(Question), Members[n],
                $"Đơn vị {n}")),
            .. Members.Select(unit => new RegisterAttendance(Sitting, new ElectorId(unit.Value), null)),
            new OpenSitting(Sitting),
            new OpenQuestion(Sitting, Question),
        ];
        foreach (var command in commands)
        {
            var result = await Run(command);
            if (result is not TransactResult.Done) throw new InvalidOperationException($"{command.GetType().Name}: {result}");
        }
    }

    private static Guid Fixed(string what, int number) => NameBased.Id("test conference", what, $"{number}");
}
