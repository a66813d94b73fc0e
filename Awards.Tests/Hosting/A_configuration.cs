using Awards.Api.Hosting;
using Awards.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Awards.Tests.Hosting;

/// <summary>What is wrong with it is said before anything starts: all of it, by key, without the values, which may be secret.</summary>
public sealed class A_configuration : IDisposable
{
    private const string Secret = "hunter2";

    private readonly string folder = Directory.CreateTempSubdirectory("awards-test-keys-").FullName;

    [Fact]
    public async Task that_is_right_passes()
    {
        await using var app = ApiHost.Build("Development", Good());
    }

    [Theory]
    [InlineData("00:01:00", 1, 1)]
    [InlineData("12:00:00", 10, 720)]
    public void says_how_often_messages_that_were_lost_are_looked_for(string value, int first, int every)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Good().With("Sectors:tand:OwedMessagesEvery", value)).Build();

        var options = WatchdogOptions.At(Sectors.Read(configuration).Single().OwedMessagesEvery.ShouldNotBeNull());

        (options.First, options.Every).ShouldBe((TimeSpan.FromMinutes(first), TimeSpan.FromMinutes(every)));
    }

    [Theory]
    [InlineData("Sectors:tand:ConectionString", "x")]
    [InlineData("Sectors:tand:KeyRing:Folder", "x")]
    [InlineData("Authentication:Isuer", "x")]
    [InlineData("Limits:Caler:Burst", "1")]
    [InlineData("Limits", "1")]
    public void with_a_key_that_nobody_reads_is_refused(string key, string value) =>
        Problems(Good().With(key, value)).Single().ShouldContain(key);

    [Theory]
    [InlineData("Sectors:tand:ConnectionString", "")]
    [InlineData("Sectors:tand:ConnectionString", $"Host=nowhere;Pasword={Secret}")]
    [InlineData("Sectors:tand:ConnectionString", $"Host=nowhere;Database=a;Password=a;{Secret}")]
    [InlineData("Sectors:tand:ConnectionString", "Host=nowhere;Port=many;Database=a")]
    [InlineData("Sectors:tand:ConnectionString", "Database=a")]
    [InlineData("Sectors:tand:OwnerConnectionString", $"Host=nowhere;Pasword={Secret}")]
    [InlineData("Sectors:tand:KeyRing", "")]
    [InlineData("Sectors:tand:KeyRing", "/proc/nothing/keys")]
    [InlineData("Sectors:tand:Administrator", Secret)]
    [InlineData("Sectors:tand:MessageLease", Secret)]
    [InlineData("Sectors:tand:OwedMessagesEvery", Secret)]
    [InlineData("Sectors:tand:OwedMessagesEvery", "00:00:00")]
    [InlineData("Sectors:tand:OwedMessagesEvery", "00:00:59")]
    [InlineData("Sectors:tand:OwedMessagesEvery", "7.00:00:01")]
    [InlineData("Limits:DrainSeconds", Secret)]
    [InlineData("Limits:Public:PerSecond", "-1")]
    public void with_a_value_that_cannot_be_used_is_refused_without_repeating_it(string key, string value)
    {
        var problem = Problems(Good().With(key, value)).Single();
        problem.ShouldContain(key);
        problem.ShouldNotContain(Secret);
    }

    [Fact]
    public void whose_sector_has_a_code_that_no_address_can_have_is_refused() => Problems(Good()
        .With("Sectors:BTP:ConnectionString", "Host=nowhere;Database=b").With("Sectors:BTP:KeyRing", Path.Combine(folder, "b")))
        .Single().ShouldContain("Sectors:BTP");

    [Fact]
    public void whose_sectors_share_a_database_or_keys_is_refused()
    {
        var problems = Problems(Good()
            .With("Sectors:btp:ConnectionString", "Server=NOWHERE;Database=a;Username=another").With("Sectors:btp:KeyRing", $"{folder}/"));
        problems.Count.ShouldBe(2);
        problems.ShouldAllBe(problem => problem.Contains("Sectors:btp:", StringComparison.Ordinal)
            && problem.Contains("Sectors:tand:", StringComparison.Ordinal));
    }

    [Fact]
    public void whose_second_sector_is_not_complete_and_shares_a_database_is_refused_for_both() => Problems(Good()
        .With("Sectors:btp:ConnectionString", "Host=nowhere;Database=a")).Count.ShouldBe(2);

    [Fact]
    public void with_several_mistakes_is_refused_once_with_all_of_them()
    {
        var problems = Problems(Good().With("Sectors:tand:Administrator", "x").With("Limits:Caller:Burst", "x").With("Limits:Typo", "x")
            .With("Sectors:tand:Typo", "x").With("Authentication:BuiltIn", "false"));
        problems.Count.ShouldBe(5);
        new ConfigurationException(problems).Message.Split('\n').Length.ShouldBe(6);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> settings) =>
        Should.Throw<ConfigurationException>(() => ApiHost.Build("Development", settings)).Problems;

    private Dictionary<string, string?> Good() => new()
    {
        ["Sectors:tand:ConnectionString"] = "Host=nowhere;Database=a",
        ["Sectors:tand:KeyRing"] = folder,
    };
}

/// <summary>Settings, changed in one place.</summary>
internal static class SettingsOfATest
{
    public static Dictionary<string, string?> With(this Dictionary<string, string?> settings, string key, string value) =>
        new(settings) { [key] = value };
}
