using Awards.Tests.Support;

namespace Awards.Tests.Access;

public sealed class A_cookie_at_two_nodes(Postgres postgres) : IDisposable
{
    private const string Private = "/tand/ho-so";
    private readonly string keys = Path.Combine(Path.GetTempPath(), $"awards-test-sessions-{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_known_to_both_when_they_share_the_folder_of_keys_and_to_none_that_does_not()
    {
        await using var provider = await FakeProvider.Start(Cancel);
        await using var one = await ApiWithProvider.Start(postgres, provider, ("Keys", keys));
        await using var other = await ApiWithProvider.Start(postgres, provider, ("Keys", keys));
        await using var stranger = await ApiWithProvider.Start(postgres, provider);
        using var browser = new Browser(one.Client.BaseAddress!);
        await browser.Open(Private);

        (await Opens(other, browser)).ShouldBeTrue();
        (await Opens(stranger, browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task is_sealed_with_keys_that_no_other_user_of_the_machine_reads()
    {
        if (OperatingSystem.IsWindows()) return; // rights are of another kind there
        Directory.CreateDirectory(keys);
        File.SetUnixFileMode(keys, (UnixFileMode)0b111_101_101);
        await using var provider = await FakeProvider.Start(Cancel);
        await using var one = await ApiWithProvider.Start(postgres, provider, ("Keys", keys));
        using var browser = new Browser(one.Client.BaseAddress!);
        await browser.Open(Private);

        File.GetUnixFileMode(keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Directory.GetFiles(keys).ShouldHaveSingleItem()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose()
    {
        if (Directory.Exists(keys)) Directory.Delete(keys, recursive: true);
    }

    private static async Task<bool> Opens(ApiHost node, Browser signedIn)
    {
        using var there = new Browser(node.Client.BaseAddress!);
        foreach (var (name, value) in signedIn.Cookies) there.Cookies[name] = value;
        return (await there.Open(Private, upTo: "/tand/sign-in")).At.AbsolutePath == Private;
    }
}
