using Awards.Api.Commands;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

/// <summary>
/// The drill of docs/operations.md, with PostgreSQL's own programs: the database by <c>pg_basebackup</c> and by <c>pg_dump</c>, the key
/// ring apart from it, both taken while one person is known who is erased afterwards.
/// </summary>
public sealed class A_backup(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task restored_elsewhere_has_the_same_log_and_read_models_and_nobody_who_was_erased()
    {
        await postgres.Server();
        await using var drill = await BackupDrill.Begin(postgres);
        var (early, late, kept) = (await drill.Register(), await drill.Register(), await drill.Register());
        await drill.Erase(early);
        var before = await BackupDrill.Look(drill.Live);
        await drill.BackUp();
        var keysOfThatDay = drill.CopyOfKeys("keys-of-that-day");
        await drill.Erase(late);
        drill.Holding(await File.ReadAllBytesAsync(drill.KeyFiles.First(), Cancel)).ShouldBeEmpty("no key is in a backup of the database");

        await using var copy = await drill.RestoreBase();
        await using var dumped = await drill.RestoreDump();
        await using (var careless = BackupDrill.Open(copy.ConnectionString, keysOfThatDay))
            careless.Vault.Open(late, await BackupDrill.Boxes(careless, late)).ShouldNotBeNull("keys of that day alone are a way back");
        foreach (var restored in new[] { copy.ConnectionString, dumped.AdminConnectionString })
        {
            (await BackupDrill.Look(restored)).ShouldBe(before);
            (await Schema.Check(restored, Cancel)).ShouldBeEmpty();
            drill.LayTombstonesOver(keysOfThatDay);
            await using var sector = BackupDrill.Open(restored, keysOfThatDay);
            foreach (var model in sector.Subscriptions)
                (await new Rebuild(sector.Log, [model]).Run(model.RowName, _ => { }, Cancel)).ShouldBe(RebuildOutcome.Done, model.RowName);
            (await BackupDrill.Look(restored)).ShouldBe(before, "read models made again are those that were copied");

            (await sector.Directory.NameOf(late, Cancel)).ShouldNotBeNull("the copy is from before");
            (await Restored(restored, keysOfThatDay)).ShouldBe(ExitCode.Done);
            foreach (var erased in new[] { early, late })
            {
                (await sector.Directory.NameOf(erased, Cancel)).ShouldBeNull();
                sector.Vault.Open(erased, await BackupDrill.Boxes(sector, erased)).ShouldBeNull();
                (await sector.Log.Fold(Api.Streams.Person, Person.StreamOf(erased), Cancel)).State.ShouldBeOfType<Person.Erased>();
            }
            sector.Vault.Open(kept, await BackupDrill.Boxes(sector, kept)).ShouldBe(BackupDrill.Private);
            (await sector.Log.ReadAll(0, int.MaxValue, Cancel)).Select(stored => stored.Position)
                .ShouldBe(Enumerable.Range(1, (int)await sector.Log.Head(Cancel)).Select(n => (long)n), "the log goes on where it was");
            (await Restored(restored, keysOfThatDay)).ShouldBe(ExitCode.Done, "asked again there is nothing left to do");
        }
    }

    private static Task<int> Restored(string connectionString, string keys) =>
        CommandLine.Run(["db-restored", "tand", $"--Sectors:tand:ConnectionString={connectionString}", $"--Sectors:tand:KeyRing={keys}"]);
}
