using Awards.Api;
using Awards.Api.Hosting;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Route;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.EventStore;

/// <summary>
/// What is run all the time, on tables that have grown: no statement reads a whole table, and none sorts where an index has the order. The
/// plans are those that PostgreSQL made for this program, functions included.
/// </summary>
public sealed class Every_hot_query(Postgres postgres)
{
    private const int Copies = 60;
    private const int Rows = 20_000;
    private const int Documents = 5_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task finds_what_it_wants_by_an_index()
    {
        await using var database = await postgres.FreshDatabase(
            "event_store", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        var keys = Directory.CreateTempSubdirectory("awards-plans-").FullName;
        await using (var founding = Open(database.AdminConnectionString, keys))
        {
            await ToldOn().WriteTo(founding.Log, Cancel);
            await founding.Start(Cancel);
            await founding.Node.WaitForRest(TimeSpan.FromSeconds(30), Cancel);
        }
        await Grow(database.AdminConnectionString);
        var sessions = await ExplainingSessions.Begin(postgres);
        await using (var sector = Open(database.AdminConnectionString + ExplainingSessions.Options, keys))
        {
            await Log(sector);
            await Messages(sector);
            await ReadModels(sector);
        }
        Directory.Delete(keys, recursive: true);

        var explained = await sessions.All(Cancel);
        explained.Count.ShouldBeGreaterThan(50);
        foreach (var wanted in (string[])["mt_events", "command_keys", "claim_messages", "honours_register_v", "worklist_v"])
            explained.ShouldContain(one => one.Sql.Contains(wanted, StringComparison.Ordinal), wanted);
        explained.SelectMany(one => one.ScannedWhole.Where(HasGrown).Select(table => $"{table} is read whole by {one.Sql}")).Distinct()
            .ShouldBeEmpty();
        explained.SelectMany(one => one.Sorted.Where(HasGrown).Select(table => $"{table} is sorted by {one.Sql}")).Distinct()
            .ShouldBeEmpty();
    }

    private static bool HasGrown(string table) =>
        table is "mt_events" or "mt_streams" or "command_keys" or "messages"
        || table.Contains("_v", StringComparison.Ordinal);

    private static async Task Log(Sector sector)
    {
        await sector.Log.ReadStream(DossierOf(VanPhong, Court).Value, Cancel);
        await sector.Log.ReadAll(1000, 100, Cancel);
        await sector.Log.ReadAt([5, 50, 500], Cancel);
        await sector.Log.Head(Cancel);
        await foreach (var _ in sector.Log.ReadAhead(5000, 5500, Cancel)) { }
        var person = new PersonId(Guid.NewGuid());
        var context = new CommandContext { Actor = Metadata.System };
        await sector.Transact.Run(new RegisterPerson(person, VanPhong, Rank.DirectWorker), context, Cancel);
        // One alone, with a key, and several that go together; the erasure has a message.
        await sector.Transact.Run(new MovePerson(person, ToChuc, Rank.Leader), context with { Key = Store.Key("moved") }, Cancel);
        await sector.Transact.Run(new MovePerson(person, ToChuc, Rank.Leader), context with { Key = Store.Key("moved") }, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var other = new PersonId(Guid.NewGuid());
            var key = new CommandKey(other.Value, other.Value);
            await sector.Transact.Run(new RegisterPerson(other, VanPhong, Rank.DirectWorker), context with { Key = key }, Cancel);
            await sector.Transact.Run(new ErasePerson(other, "Đơn"), context, Cancel);
        }));
    }

    private static async Task Messages(Sector sector)
    {
        await sector.Node.Messages.RunDue(Cancel);
        await new ParkedMessages(sector.Log).List(Cancel);
        await new Sampler(sector.Log, sector.Node.Subscriptions, NullLogger.Instance).Look(Cancel);
    }

    private static async Task ReadModels(Sector sector)
    {
        async Task Ask<TDocument>(Projection<TDocument> model, Func<Paging, DocumentQuery> question)
            where TDocument : class
        {
            var reader = new DocumentReader<TDocument>(sector.Log.Database, model);
            var first = await reader.Query(question(new Paging(DocumentQuery.DefaultLimit)), Cancel);
            if (first.Next is { } next) await reader.Query(question(new Paging(DocumentQuery.DefaultLimit, next)), Cancel);
        }
        var (late, unit) = (Morning(2021, 11, 15), VanPhong.Value);
        await Ask(Worklist.Projection, page => Worklist.Query(new WorklistFilter([Doer.Holder(Role.UnitHead, Place.Of(VanPhong))]), page));
        await Ask(Worklist.Projection, page => Worklist.Query(new WorklistFilter([Doer.Secretary], LateAsOf: late), page));
        await Ask(Worklist.Projection, page => StuckDossiers.Query(new(2021, 11, 15), null, page));
        await Ask(PublicRegister.Projection, page => PublicRegister.Query(null, null, null, page));
        await Ask(PublicRegister.Projection, page => PublicRegister.Query(2021, Court, null, page));
        await Ask(PublicRegister.Projection, page => PublicRegister.Query(null, null, "van phong", page));
        await Ask(HonoursRegister.Projection, page => HonoursRegister.Query([unit], null, null, page));
        await Ask(HonoursRegister.Projection, new HonourSearch(null, []).Query);
        await Ask(HonoursRegister.Projection, new HonourSearch("co thi dua", []).Query);
        await Ask(HonoursRegister.Projection, new HonourSearch("khong co tu nay", [unit]).Query);
        await new DocumentReader<DossierTimeline>(sector.Log.Database, DossierTimelines.Projection)
            .Get(DossierOf(VanPhong, Court).Value.ToString(), Cancel);
    }

    private static Sector Open(string connectionString, string keys) => new(
        new SectorSetting { Code = "tand", ConnectionString = connectionString, KeyRing = keys }, AllProjections.Subscriptions,
        NullLoggerFactory.Instance);

    /// <summary>Copies of what is there under ids of their own, and a server that has looked at it.</summary>
    private static async Task Grow(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var grow = new NpgsqlCommand(
            $$"""
            insert into awards.mt_streams (id, type, version)
              select md5(id::text || n)::uuid, type, version from awards.mt_streams, generate_series(1, {{Copies}}) n
              where type <> 'rule_book';
            insert into awards.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers)
              select (select position from awards.log_head) + row_number() over (order by n, e.seq_id), md5(e.id::text || n)::uuid,
                     md5(e.stream_id::text || n)::uuid, e.version, e.data, e.type, e.timestamp, e.mt_dotnet_type, e.correlation_id,
                     e.headers
              from awards.mt_events e join awards.mt_streams s on s.id = e.stream_id and s.type <> 'rule_book',
                generate_series(1, {{Copies}}) n;
            update awards.log_head set position = (select max(seq_id) from awards.mt_events);
            insert into awards.command_keys select gen_random_uuid(), gen_random_uuid(), n, 1, 1 from generate_series(1, {{Rows}}) n;
            insert into awards.messages (id, kind, destination_type, destination, body, due, effective, immediate, position, ordinal, depth,
                correlation)
              select gen_random_uuid(), 'record_vote', 'dossier', md5((n / 3)::text)::uuid, jsonb '{}', now() + interval '1 day',
                now(), false, n, 1, 1, n::text from generate_series(1, {{Rows}}) n;
            do $$
            declare
              t text;
              n bigint;
            begin
              for t in select tablename from pg_tables where schemaname = 'awards_read' and tablename ~ '_v[0-9]+$' loop
                execute format('select count(*) from awards_read.%I', t) into n;
                execute format(
                  'insert into awards_read.%1$I (id, data, position)
                     select id || ''/'' || n,
                       case when jsonb_typeof(data->''unit'') = ''string''
                         then jsonb_set(data, ''{unit}'', to_jsonb(md5(n::text)::uuid)) else data end,
                       position
                     from awards_read.%1$I, generate_series(1, %2$s) n',
                  t, {{Documents}} / n);
              end loop;
            end $$;
            analyze
            """,
            connection);
        await grow.ExecuteNonQueryAsync(Cancel);
    }
}
