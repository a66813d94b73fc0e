using System.Collections.Concurrent;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Access.Table;

/// <summary>
/// One program serves two sectors. Every address it has, also one that is added later, is asked for the own sector's things with one id of
/// the other sector's among them; and afterwards no table of a sector's database holds a thing of the other's.
/// </summary>
public sealed class No_path_to_the_other_sector(Postgres postgres, SharedAccessWorld shared)
{
    private const int AtATime = 8;

    /// <summary>An office that begins, one that appraises, one that reads everything, and one that appoints.</summary>
    private static readonly string[] Callers =
        [nameof(Role.UnitHead), nameof(Role.Secretary), nameof(Role.Inspector), nameof(Role.Administrator)];

    /// <summary>It writes down whatever id it is given, as an id of the own sector's.</summary>
    private const string Directory = "PUT /{sector}/directory/{person}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_found_by_one_foreign_id_among_the_own()
    {
        var world = await shared.World(postgres);
        var questions = Questions(world).ToList();
        questions.Select(question => question.Row.Endpoint).Distinct().Count().ShouldBeGreaterThan(40, "most addresses name a thing");
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (question, _) =>
        {
            var foreign = await Ask(world, question, question.Foreign);
            var nothing = await Ask(world, question, Guid.NewGuid().ToString());
            if ((foreign.Status, foreign.Text("code")) != (nothing.Status, nothing.Text("code")))
                wrong.Add($"{question}: {foreign.Status} {foreign.Text("code")}, of nothing {nothing.Status} {nothing.Text("code")}");
            if (Things(world.There).Where(id => id != question.Foreign).Any(id => foreign.Body.Contains(id, StringComparison.Ordinal)))
                wrong.Add($"{question}: tells of the other sector's things");
        });
        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task is_found_in_any_table()
    {
        var world = await shared.World(postgres);
        var (here, there) = world.Databases;
        (await Tables(here, world.Here)).Count
            .ShouldBeGreaterThan(8, "events, messages, keys, read models, papers: the search finds what is there");
        (await Tables(here, world.There)).ShouldBeEmpty();
        (await Tables(there, world.Here)).ShouldBeEmpty();
    }

    /// <summary>The same person, the same unit and the same key: whatever is equal is still another's.</summary>
    [Fact]
    public async Task leads_over_what_both_happen_to_name_alike()
    {
        await using var both = await TwoSectors.Start(postgres);
        var (api, sectors) = (both.Api, (string[])[ApiHost.Sector, TwoSectors.Other]);
        var (person, unit, administrator) = (Guid.NewGuid(), Guid.NewGuid(), ApiHost.FirstAdministrator);
        foreach (var sector in sectors)
        {
            await api.Administer(sector);
            await api.Appoint(administrator, Role.Secretary, sector: sector);
            foreach (var name in (string[])["Văn phòng", "Văn phòng"])
                await api.As(administrator, s => s.Put($"/{sector}/units/{unit}", new { name }).With("Idempotency-Key", "one")
                    .Status(System.Net.HttpStatusCode.OK));
            var registration = new { unit, rank = "DirectWorker", name = $"Ở {sector}" };
            await api.As(administrator, s => s.Put($"/{sector}/persons/{person}", registration));
            await api.As(administrator, s => s.Put($"/{sector}/persons/{person}/private-data", new { phone = $"09-{sector}" }));
        }
        await api.Rest();
        foreach (var sector in sectors)
            (await api.As(administrator, s => s.Get($"/{sector}/units"))).Json.GetProperty("items").GetArrayLength()
                .ShouldBe(1, "the same key is another key in the other sector");

        await api.As(administrator, s => s.Post($"/{sectors[0]}/persons/{person}/erase", new { grounds = "Đơn yêu cầu" })
            .Status(System.Net.HttpStatusCode.OK));
        await api.Rest();
        (await Phone(sectors[0])).ShouldBeNull("erased");
        (await Phone(sectors[1])).ShouldBe($"09-{sectors[1]}", "its key lies in another ring, its name in another directory");

        async Task<string?> Phone(string sector)
        {
            var reply = await api.As(administrator, s => s.Get($"/{sector}/persons/{person}/private-data")
                .Among(System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.Conflict));
            return reply.Status == System.Net.HttpStatusCode.OK ? reply.Json.GetProperty("phone").GetString() : null;
        }
    }

    private static async Task<HttpReply> Ask(AccessWorld world, Question question, string id) =>
        await world.Ask(question.Row, world.Here.Callers[question.Caller], world.Here.Code, With(question.Known, question.Name, id));

    private static IEnumerable<Question> Questions(AccessWorld world) =>
        from endpoint in world.Endpoints().Distinct()
        where endpoint.Contains("{sector}", StringComparison.Ordinal) && endpoint != Directory
        from caller in Callers
        from question in Of(world, endpoint, caller)
        select question;

    private static IEnumerable<Question> Of(AccessWorld world, string endpoint, string caller)
    {
        var row = new AccessTable.Row(endpoint, "own", new Dictionary<string, string>(), "");
        var own = AccessWorld.Known(row, world.Here, world.Here.Callers[caller]);
        own["person"] = world.Here.Own["individual"];
        var query = world.QueryOf(row).ToList();
        foreach (var (name, foreign) in world.There.Own.Append(new("person", world.There.Own["individual"])))
        {
            if (!Guid.TryParse(foreign, out _) || !own.ContainsKey(name)) continue;
            if (query.Contains(name)) yield return new(row with { Address = $"{endpoint}?{name}={{{name}}}" }, caller, name, foreign, own);
            var known = With(own, $"{SmallestBody.Also}{name}", "");
            if (world.Names(row, name, With(known, name, foreign))) yield return new(row, caller, name, foreign, known);
        }
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> known, string name, string text) =>
        new(known, StringComparer.Ordinal) { [name] = text };

    private static IEnumerable<string> Things(AccessSector sector) => sector.Own.Values.Concat(sector.Others.Values)
        .Concat(sector.People.Select(person => person.Value.ToString())).Where(text => Guid.TryParse(text, out _)).Distinct();

    /// <summary>Tables with a row that names something of a sector.</summary>
    private static async Task<IReadOnlyList<string>> Tables(string connectionString, AccessSector of)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand(
            """
            select format('%I.%I', space.nspname, relation.relname) from pg_class relation
            join pg_namespace space on space.oid = relation.relnamespace
            where relation.relkind = 'r' and space.nspname not in ('pg_catalog', 'information_schema') and space.nspname !~ '^pg_'
            """,
            connection))
        await using (var rows = await list.ExecuteReaderAsync(Cancel))
            while (await rows.ReadAsync(Cancel)) tables.Add(rows.GetString(0));
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = new NpgsqlCommand($"select exists (select from {table} line where line::text ~ $1)", connection)
            {
                Parameters = { new() { Value = string.Join('|', Things(of)) } },
            };
            if (await search.ExecuteScalarAsync(Cancel) is true) found.Add(table);
        }
        return found;
    }

    private sealed record Question(
        AccessTable.Row Row, string Caller, string Name, string Foreign, IReadOnlyDictionary<string, string> Known)
    {
        public override string ToString() => $"{Caller}: {Row.Address}, the other sector's {Name}";
    }
}
