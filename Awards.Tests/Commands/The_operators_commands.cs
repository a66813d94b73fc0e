using Awards.Api.Commands;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Commands;

/// <summary>What an operator does where there is no browser: on the program's own command line.</summary>
public sealed class The_operators_commands(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task show_try_replay_and_discard_parked_messages()
    {
        await using var api = await ApiHost.Start(postgres);
        var (by, stranger) = (await api.Appoint(Role.Operator), await api.Appoint(Role.Inspector));
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await Park(api, one, "record_vote");
        await Park(api, other, "record_release");

        (await Run(api, "messages", "list", "tand")).ShouldBe(ExitCode.Done);
        (await Run(api, "messages", "owed", "tand", "--dry-run")).ShouldBe(ExitCode.Done);
        (await Run(api, "messages", "owed", "tand", $"--by={stranger.Value}")).ShouldBe(ExitCode.Failed, "an inspector acts not");
        (await Run(api, "messages", "owed", "tand", $"--by={by.Value}")).ShouldBe(ExitCode.Done);
        (await Run(api, "messages", "dry-run", "tand", "--all")).ShouldBe(ExitCode.Done);
        (await Run(api, "messages", "dry-run", "tand", $"{Guid.NewGuid()}")).ShouldBe(ExitCode.Failed, "no such message is parked");
        (await Run(api, "messages", "discard", "tand", $"{one}", "--reason=r", $"--by={stranger.Value}"))
            .ShouldBe(ExitCode.Failed, "an inspector acts not");
        (await Told(api)).ShouldBeEmpty();
        (await Run(api, "messages", "discard", "tand", "--all", "--kind=record_vote", "--reason", "not needed", $"--by={by.Value}"))
            .ShouldBe(ExitCode.Done);
        (await Run(api, "messages", "replay", "tand", $"{other}", "--reason=mended", $"--by={by.Value}")).ShouldBe(ExitCode.Done);

        var told = await Told(api);
        told[0].Data.ShouldBeOfType<MessageDiscarded>().Message.ShouldBe(one);
        told[1].Data.ShouldBeOfType<MessageReplayed>().Message.ShouldBe(other);
        told[0].Metadata.Actor.ShouldBe(by.Value.ToString());
    }

    [Fact]
    public async Task show_read_models_and_make_one_of_them_again()
    {
        await using var api = await ApiHost.Start(postgres);
        await api.Administer();
        await api.Rest();
        (await Run(api, "projections", "list", "tand")).ShouldBe(ExitCode.Done);
        (await Run(api, "projections", "rebuild", "tand", "Nothing")).ShouldBe(ExitCode.Misused);
        (await Run(api, "projections", "rebuild", "tand", "OfficersBoard", "--compare")).ShouldBe(ExitCode.Done);
        (await Run(api, "projections", "rebuild", "tand", "OfficersBoard")).ShouldBe(ExitCode.Done);
        (await Run(api, "projections", "discard", "tand", "OfficersBoard")).ShouldBe(ExitCode.Misused, "none was broken off");
        (await Run(api, "projections", "parked", "tand")).ShouldBe(ExitCode.Done);
        (await Run(api, "projections", "retry", "tand", "Worklist", "nothing")).ShouldBe(ExitCode.Failed);
        await api.Rest();
        (await Run(api, "projections", "list", "btp")).ShouldBe(ExitCode.Misused, "there is no such sector");
    }

    [Theory]
    [InlineData(true, "\r1 of 2\r2 of 2\n")]
    [InlineData(false, "1 of 2\n")]
    public void show_how_far_long_work_is(bool isTerminal, string shown)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using (var progress = new ProgressLine(written, isTerminal))
        {
            progress.Tell("1 of 2");
            progress.Tell("2 of 2");
        }
        written.ToString().ShouldBe(shown);
    }

    private static Task<int> Run(ApiHost api, params string[] args) => CommandLine.Run(
        [.. args, $"--Sectors:tand:ConnectionString={api.AdminConnectionString}", $"--Sectors:tand:KeyRing={api.Node.Setting.KeyRing}"]);

    private static async Task<IReadOnlyList<StoredEvent>> Told(ApiHost api) =>
        [.. (await api.Node.Log.ReadStream(Operations.Stream, Cancel)).Where(told => told.Data is MessageReplayed or MessageDiscarded)];

    private static async Task Park(ApiHost api, Guid message, string kind)
    {
        await using var park = api.Node.Log.Database.CreateCommand(
            """
            insert into awards.messages (id, kind, destination_type, destination, body, due, immediate, position, ordinal, depth,
              correlation, effective, attempts, parked_at, parked_code)
            values ($1, $2, 'dossier', gen_random_uuid(), '{}', now() - interval '1 day', true, 1, 0, 1,
              'c', timestamptz '2021-10-01', 10, now(), 'IOException')
            """);
        park.Parameters.Add(new NpgsqlParameter { Value = message });
        park.Parameters.Add(new NpgsqlParameter { Value = kind });
        await park.ExecuteNonQueryAsync(Cancel);
    }
}
