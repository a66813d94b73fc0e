using System.Collections.Concurrent;
using Awards.EventStore;

namespace Awards.Tests.EventStore;

public sealed class A_key_ring : IDisposable
{
    private const string Name = "conference/7f…/câu hỏi 1/ballot 1";

    private readonly string folder = Directory.CreateTempSubdirectory("awards-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void makes_a_key_once_and_finds_it_again_also_from_another_node()
    {
        var made = new KeyRing(folder).MakeIfAbsent(Name);
        var found = new KeyRing(folder).Require(Name);
        found.Material.ShouldBe(made.Material);
        new KeyRing(folder).MakeIfAbsent(Name).Material.ShouldBe(made.Material);
        new KeyRing(folder).MakeIfAbsent(Name + "0").Material.ShouldNotBe(made.Material);
        made.ToString().ShouldNotContain(Convert.ToBase64String(made.Material));
    }

    [Fact]
    public void gives_the_same_key_to_nodes_that_make_it_at_the_same_moment()
    {
        for (var round = 0; round < 50; round++)
        {
            var name = $"{Name} {round}";
            var made = new ConcurrentBag<string>();
            Together(8, _ => made.Add(Convert.ToHexString(new KeyRing(folder).MakeIfAbsent(name).Material)));
            made.Distinct().Count().ShouldBe(1);
            Convert.ToHexString(new KeyRing(folder).Require(name).Material).ShouldBe(made.First());
        }
    }

    [Fact]
    public void makes_a_file_once_however_many_make_it_at_the_same_moment()
    {
        for (var round = 0; round < 100; round++)
        {
            var path = Path.Combine(folder, $"{round}");
            var makers = new ConcurrentBag<int>();
            Together(8, n =>
            {
                if (DurableFiles.TryCreate(path, [(byte)n])) makers.Add(n);
            });
            File.ReadAllBytes(path).ShouldBe([(byte)makers.ShouldHaveSingleItem()]);
        }
        Directory.GetFiles(folder).Length.ShouldBe(100, "nothing unfinished is left");
    }

    [Fact]
    public void says_that_a_key_is_missing_and_makes_no_other()
    {
        var ring = new KeyRing(folder);
        ring.Find(Name).ShouldBeNull();
        Should.Throw<KeyMissingException>(() => ring.Require(Name)).Name.ShouldBe(Name);
        Directory.GetFiles(Path.Combine(folder, "keys")).ShouldBeEmpty();
    }

    [Fact]
    public void destroys_a_key_for_ever_as_often_as_it_is_asked()
    {
        var ring = new KeyRing(folder);
        var material = ring.MakeIfAbsent(Name).Material;
        ring.Destroy(Name);
        ring.Destroy(Name);
        ring.Destroy("never was");

        ring.Find(Name).ShouldBeNull();
        ring.IsDestroyed(Name).ShouldBeTrue();
        Should.Throw<KeyDestroyedException>(() => ring.MakeIfAbsent(Name));
        Should.Throw<KeyDestroyedException>(() => ring.MakeIfAbsent("never was"));
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Convert.ToHexString(File.ReadAllBytes(file)).ShouldNotContain(Convert.ToHexString(material));
    }

    [Fact]
    public void overwrites_what_it_destroys_also_for_who_has_the_file_open()
    {
        var ring = new KeyRing(folder);
        ring.MakeIfAbsent(Name);
        var path = Directory.GetFiles(Path.Combine(folder, "keys")).ShouldHaveSingleItem();
        using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        ring.Destroy(Name);
        var left = new byte[KeyRing.KeySize];
        open.ReadExactly(left);
        left.ShouldAllBe(b => b == 0);
    }

    [Fact]
    public void leaves_no_key_when_it_is_made_and_destroyed_at_the_same_moment()
    {
        for (var round = 0; round < 50; round++)
        {
            var name = $"{Name} {round}";
            var rings = Enumerable.Range(0, 4).Select(_ => new KeyRing(folder)).ToArray(); // before: opening a ring cleans it up
            Together(rings.Length, n =>
            {
                var ring = rings[n];
                if (n == 0) ring.Destroy(name);
                else
                {
                    try
                    {
                        ring.MakeIfAbsent(name);
                    }
                    catch (KeyDestroyedException) { }
                }
            });
            Directory.GetFiles(Path.Combine(folder, "keys")).ShouldBeEmpty();
            new KeyRing(folder).Find(name).ShouldBeNull();
            Should.Throw<KeyDestroyedException>(() => new KeyRing(folder).MakeIfAbsent(name));
        }
    }

    [Fact]
    public void is_not_fooled_by_a_backup_that_brings_a_destroyed_key_back()
    {
        var ring = new KeyRing(folder);
        ring.MakeIfAbsent(Name);
        var path = Directory.GetFiles(Path.Combine(folder, "keys")).ShouldHaveSingleItem();
        var backup = File.ReadAllBytes(path);
        ring.Destroy(Name);

        File.WriteAllBytes(path, backup);
        ring.Find(Name).ShouldBeNull();
        Should.Throw<KeyDestroyedException>(() => ring.MakeIfAbsent(Name));
        File.WriteAllBytes(path, backup);
        _ = new KeyRing(folder);
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void refuses_a_damaged_file_and_does_not_replace_it()
    {
        var ring = new KeyRing(folder);
        ring.MakeIfAbsent(Name);
        var path = Directory.GetFiles(Path.Combine(folder, "keys")).ShouldHaveSingleItem();
        var content = File.ReadAllBytes(path);
        foreach (var damaged in new[] { [], content[..^1], [.. content.Select(b => (byte)(b ^ 1))] })
        {
            File.WriteAllBytes(path, damaged);
            Should.Throw<KeyDamagedException>(() => ring.Find(Name));
            Should.Throw<KeyDamagedException>(() => ring.MakeIfAbsent(Name));
            File.ReadAllBytes(path).ShouldBe(damaged);
        }
    }

    [Fact]
    public void can_be_read_by_nobody_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        new KeyRing(folder).MakeIfAbsent(Name);
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "keys")))
#pragma warning disable CA1416 // skipped above
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        new DirectoryInfo(Path.Combine(folder, "keys"))
            .UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }

    private static void Together(int count, Action<int> act)
    {
        using var ready = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(n => Task.Factory.StartNew(
            () =>
            {
                ready.SignalAndWait();
                act(n);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Task.WaitAll([.. threads], Store.Cancel);
    }
}
