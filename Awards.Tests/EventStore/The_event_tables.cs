using System.Text.Json;
using Awards.Tests.Support;

namespace Awards.Tests.EventStore;

/// <summary>Contracts/marten-tables.json describes a database that a real Marten made.</summary>
public sealed class The_event_tables(Postgres postgres)
{
    private const string Columns = """
        select string_agg(format('%s %s%s default %s', a.attname, format_type(a.atttypid, a.atttypmod),
               case when a.attnotnull then ' not null' else '' end,
               coalesce(pg_get_expr(d.adbin, d.adrelid), '-')), E'\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = 'awards.{0}'::regclass and a.attnum > 0 and not a.attisdropped
        """;

    private const string Constraints = """
        select string_agg(conname || ' ' || replace(pg_get_constraintdef(oid), 'awards.', ''), E'\n' order by conname)
        from pg_constraint where conrelid = 'awards.{0}'::regclass
        """;

    private const string Indexes = """
        select string_agg(replace(indexdef, 'awards.', ''), E'\n' order by indexname)
        from pg_indexes where schemaname = 'awards' and tablename = '{0}'
        """;

    private static readonly JsonElement contract =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", "marten-tables.json"))).RootElement;

    public static IEnumerable<TheoryDataRow<string>> Tables =>
        contract.GetProperty("tables").EnumerateObject().Select(t => new TheoryDataRow<string>(t.Name));

    [Theory, MemberData(nameof(Tables))]
    public async Task are_column_by_column_and_index_by_index_what_marten_makes(string table)
    {
        await using var store = await Store.Fresh(postgres);
        var described = contract.GetProperty("tables").GetProperty(table);

        (await store.Query<string>(Columns.Replace("{0}", table, StringComparison.Ordinal)))
            .ShouldBe(Lines(described.GetProperty("columns"), Column));
        (await store.Query<string>(Constraints.Replace("{0}", table, StringComparison.Ordinal)))
            .ShouldBe(Lines(described.GetProperty("constraints"), c => $"{Text(c, "name")} {Text(c, "definition")}"));
        (await store.Query<string>(Indexes.Replace("{0}", table, StringComparison.Ordinal)))
            .ShouldBe(Lines(described.GetProperty("indexes"), i => Text(i, "definition")));
    }

    [Fact]
    public async Task are_all_that_bears_martens_prefix()
    {
        await using var store = await Store.Fresh(postgres);
        var found = await store.Query<string[]>(
            "select array_agg(tablename::text order by tablename) from pg_tables where schemaname = 'awards' and tablename like 'mt\\_%'");
        found.ShouldBe(contract.GetProperty("tables").EnumerateObject().Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task have_a_sequence_that_martens_daemon_follows_and_our_writer_leaves_alone()
    {
        await using var store = await Store.Fresh(postgres);
        var described = contract.GetProperty("sequences").EnumerateArray().Single();
        await store.Run(new TestCount(Guid.NewGuid(), 1));

        (await store.Query<long[]>(
            "select array[start_value, increment_by, cache_size, min_value] from pg_sequences where sequencename = 'mt_events_sequence'"))
            .ShouldBe(
                [described.GetProperty("start").GetInt64(), described.GetProperty("increment").GetInt64(), described.GetProperty("cache")
                    .GetInt64(), -1]);
        (await store.Query<long>("select last_value from awards.mt_events_sequence")).ShouldBe(-1);
    }

    [Fact]
    public async Task hold_what_marten_reads_besides_the_event()
    {
        await using var store = await Store.Fresh(postgres);
        var counter = Guid.NewGuid();
        await store.Run(new TestCount(counter, 1));

        (await store.Query<string>("select mt_dotnet_type from awards.mt_events"))
            .ShouldBe("Awards.Tests.EventStore.TestCounted, Awards.Tests");
        (await store.Query<string>("select tenant_id from awards.mt_events")).ShouldBe("*DEFAULT*");
        (await store.Query<string>("select data::text from awards.mt_events")).ShouldBe("""{"by": 1, "note": ""}""");
        (await store.Query<string>("select type || ' ' || version from awards.mt_streams")).ShouldBe("test_counter 1");
        (await store.Query<string[]>("select array(select jsonb_object_keys(headers) order by 1) from awards.mt_events"))
            .ShouldBe(["actor", "effective"]);
    }

    private static string Column(JsonElement column)
    {
        var given = column.GetProperty("default").GetString();
        // Marten bakes the instant at which it made the table into its DDL; the description says to use now().
        var expression = given is "a literal instant (use now())" ? "now()" : given;
        var notNull = column.GetProperty("notNull").GetBoolean() ? " not null" : "";
        return $"{Text(column, "name")} {Text(column, "type")}{notNull} default {expression ?? "-"}";
    }

    private static string Lines(JsonElement items, Func<JsonElement, string> line) =>
        string.Join('\n', items.EnumerateArray().Select(line));

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString()!;
}
