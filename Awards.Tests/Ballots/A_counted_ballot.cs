using System.Text;
using System.Text.RegularExpressions;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

/// <summary>After the count nobody can learn who voted what: not from the log, not from what the database leaves on disk.</summary>
public sealed partial class A_counted_ballot(Postgres postgres)
{
    private static readonly Vote[][] Votes =
    [
        [Vote.No, Vote.Yes], [Vote.Yes, Vote.No], [Vote.Yes, Vote.No], [Vote.Abstain, Vote.Yes], [Vote.Yes, Vote.Yes],
        [Vote.Yes, Vote.Abstain],
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task leaves_no_choice_in_data_files_write_ahead_log_or_dump()
    {
        await using var conference = await TestConference.WithOpenQuestion(postgres);
        var papers = await Vote_and_count(conference, order: [0, 1, 2, 3, 4, 5]);

        var remains = await Remains.Of(postgres, conference.AdminConnectionString, Cancel);
        foreach (var paper in papers) remains.Holding(paper.ToBytes()).ShouldBeEmpty();
        foreach (var nominee in TestConference.Nominees) remains.Holding(AnyChoiceOn(nominee)).ShouldBeEmpty();
    }

    [Fact]
    public async Task would_be_found_there_if_its_papers_were_not_sealed()
    {
        await using var conference = await TestConference.WithOpenQuestion(postgres);
        // A nominee of its own: the server's write-ahead log is shared, and keeps this paper whichever test comes first.
        var nominee = new NomineeId(Guid.NewGuid());
        var paper = new BallotPaper([new Choice(nominee, Vote.Yes)], Spoilt: false).ToBytes();
        await conference.Sector.Log.Append(
            Unsealed(paper, SealedChange.None with { Insert = [new SealedRow("control", Guid.NewGuid(), paper)] }), Cancel);
        var before = await Remains.Of(postgres, conference.AdminConnectionString, Cancel);
        await conference.Sector.Log.Append(Unsealed(paper, SealedChange.None with { Delete = ["control"] }), Cancel);
        var after = await Remains.Of(postgres, conference.AdminConnectionString, Cancel);

        before.Holding(paper).ShouldBe(["data files", "dump", "write-ahead log"]);
        before.Holding(AnyChoiceOn(nominee)).ShouldBe(["data files", "dump", "write-ahead log"]);
        after.Holding(paper).ShouldContain("write-ahead log", "deleting a row does not take it out of the write-ahead log");
    }

    [Fact]
    public async Task leaves_the_same_database_whoever_cast_which_paper()
    {
        await using var one = await TestConference.WithOpenQuestion(postgres);
        await using var other = await TestConference.WithOpenQuestion(postgres);
        await Vote_and_count(one, order: [0, 1, 2, 3, 4, 5]);
        await Vote_and_count(other, order: [0, 1, 5, 4, 3, 2]);

        Differences(await WithoutRandomnessAndTime(one), await WithoutRandomnessAndTime(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task leaves_another_database_when_the_count_differs()
    {
        await using var one = await TestConference.WithOpenQuestion(postgres);
        await using var other = await TestConference.WithOpenQuestion(postgres);
        await Vote_and_count(one, order: [0, 1, 2, 3, 4, 5]);
        await Vote_and_count(other, order: [0, 1, 2, 2, 4, 5]);

        Differences(await WithoutRandomnessAndTime(one), await WithoutRandomnessAndTime(other)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task publishes_sorted_receipts_and_destroys_its_key()
    {
        await using var conference = await TestConference.WithOpenQuestion(postgres);
        var sealing = conference.Sector.Sealing;
        var receipts = new List<string>();
        for (var voter = 0; voter < Votes.Length; voter++)
        {
            await conference.Cast(voter, TestConference.Paper(voter, Votes[voter]));
            var ballot = (await conference.Minutes())
                .Ballot(TestConference.Question, 1)!.CastBy(new ElectorId(TestConference.Members[voter].Value))!;
            receipts.Add(sealing.Receipt(TestConference.Sitting, TestConference.Question, 1, ballot.Ballot)!);
        }
        await conference.CloseAndCount();

        var events = await conference.Sector.Log.ReadStream(TestConference.Sitting.Value, Cancel);
        events.Select(e => e.Data).OfType<QuestionCounted>().Single().Receipts.ShouldBe(receipts.Order(StringComparer.Ordinal));
        events[^1].Data.ShouldBeOfType<BallotKeyDestroyed>();
        Directory.EnumerateFiles(Path.Combine(conference.KeyFolder, "keys")).ShouldBeEmpty();
        sealing.Receipt(TestConference.Sitting, TestConference.Question, 1, new BallotId(Guid.NewGuid())).ShouldBeNull();
    }

    [Fact]
    public async Task is_refused_when_a_box_is_missing()
    {
        await using var conference = await TestConference.WithOpenQuestion(postgres);
        for (var voter = 0; voter < Votes.Length; voter++) await conference.Cast(voter, TestConference.Paper(voter, Votes[voter]));
        await using (var theft = conference.Sector.Log.Database.CreateCommand(
            "delete from awards.sealed_boxes where id = (select min(id::text)::uuid from awards.sealed_boxes)"))
            await theft.ExecuteNonQueryAsync(Cancel);

        await conference.Run(new CloseQuestion(TestConference.Sitting, TestConference.Question, 1));
        var refused = (await conference.Run(new CountQuestion(TestConference.Sitting, TestConference.Question, 1)))
            .ShouldBeOfType<TransactResult.Refused>();

        refused.Code.ShouldBe(Rules.BallotBoxDisagrees.Code);
    }

    private static async Task<IReadOnlyList<BallotPaper>> Vote_and_count(TestConference conference, int[] order)
    {
        var papers = order.Select((from, voter) => TestConference.Paper(voter, Votes[from])).ToList();
        for (var voter = 0; voter < papers.Count; voter++)
            (await conference.Cast(voter, papers[voter])).ShouldBeOfType<TransactResult.Done>();
        await conference.CloseAndCount();
        return papers;
    }

    private static byte[] AnyChoiceOn(NomineeId nominee) => Encoding.UTF8.GetBytes($"{{\"nominee\":\"{nominee.Value}\",\"vote\":");

    private static AppendRequest Unsealed(byte[] paper, SealedChange change) => new()
    {
        Streams =
            [new StreamWrite(Guid.NewGuid(), "control", 0, [new BallotKeyDestroyed(TestConference.Sitting, "control", paper.Length)])],
        Metadata = new Metadata(Metadata.System, DateTimeOffset.UnixEpoch, "control"),
        Sealed = change,
    };

    private static IReadOnlyList<string> Differences(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Except(other).Concat(other.Except(one))];

    private async Task<IReadOnlyList<string>> WithoutRandomnessAndTime(TestConference conference)
    {
        var dump = Encoding.UTF8.GetString(await Remains.Dump(postgres, conference.AdminConnectionString, Cancel));
        // pg_dump brackets its output with a random word of its own.
        var rows = dump.Split('\n').Where(line => !line.Contains("restrict ", StringComparison.Ordinal));
        var lines = rows.Select(line => Nothing().Replace(line, "a key of nothing to do"))
            .Select(line => Receipt().Replace(Instant().Replace(VersionSeven().Replace(line, "id"), "time"), "random"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    // Messages to different dossiers run in any order: the position at which one found nothing to do is a matter of time.
    [GeneratedRegex(@"^[0-9a-f-]{36}\t[0-9a-f-]{36}\t\d+\t\d+\t0$")]
    private static partial Regex Nothing();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex VersionSeven();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00(:00)?)?")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex Receipt();
}
