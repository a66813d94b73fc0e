using Awards.Api.Hosting;

namespace Awards.Tests.Hosting;

public sealed class The_folder_of_an_embedded_postgres : IDisposable
{
    private readonly string machine = Directory.CreateTempSubdirectory("awards-folder-").FullName;
    private readonly Dictionary<string, string> environment = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(machine, recursive: true);

    [Fact]
    public async Task is_the_one_a_person_named_before_all()
    {
        environment["AWARDS_DATA"] = In("named");
        environment["HOME"] = In("home");
        (await Chosen()).ShouldBe(In("named"));
    }

    [Fact]
    public async Task is_below_the_users_data_folder_else_below_the_home()
    {
        environment["HOME"] = In("home");
        (await Chosen()).ShouldBe(In("home/.local/share/awards"));
        environment["XDG_DATA_HOME"] = In("data");
        (await Chosen()).ShouldBe(In("data/awards"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative/home")]
    [InlineData("{a file}/home")]
    public async Task is_temporary_when_there_is_no_home_that_can_be_used(string? home)
    {
        await File.WriteAllTextAsync(In("file"), "", Cancellation);
        if (home is not null) environment["HOME"] = home.Replace("{a file}", In("file"), StringComparison.Ordinal);
        var chosen = await Chosen();
        chosen.ShouldBe(In($"awards-{Environment.UserName}"));
        Directory.Exists(chosen).ShouldBeTrue();
    }

    [Fact]
    public async Task is_not_temporary_where_somebody_laid_a_link_under_our_name()
    {
        Directory.CreateDirectory(In("elsewhere"));
        Directory.CreateSymbolicLink(In($"awards-{Environment.UserName}"), In("elsewhere"));
        (await Should.ThrowAsync<InvalidOperationException>(Chosen)).Message.ShouldContain("AWARDS_DATA");
    }

    [Fact]
    public async Task names_each_cluster_in_the_making_anew_and_removes_what_a_killed_one_left()
    {
        using var folder = await EmbeddedPostgresFolder.Open(In("data"), Cancellation);
        var left = Directory.CreateDirectory(folder.UnfinishedCluster(15)).FullName;
        folder.UnfinishedCluster(15).ShouldNotBe(left, "who made it may still be writing there");
        Directory.CreateDirectory(folder.Cluster(14));

        folder.RemoveUnfinished(_ => { });

        Directory.Exists(left).ShouldBeFalse();
        folder.OtherClusters(15).ShouldBe([folder.Cluster(14)]);
    }

    [Fact]
    public void remembers_what_its_cluster_was_filled_with()
    {
        var marker = new Marker("tand_2", "schema", "scenario");
        Marker.Read(In("marker")).ShouldBeNull();
        marker.Write(In("marker"));
        Marker.Read(In("marker")).ShouldBe(marker);
        File.WriteAllText(In("marker"), "{\"Database\":");
        Marker.Read(In("marker")).ShouldBeNull("half a marker says nothing");
    }

    private Task<string> Chosen() =>
        EmbeddedPostgresFolder.Choose(environment.GetValueOrDefault, root: false, temporary: machine, Cancellation);

    private string In(string name) => Path.Combine(machine, name);

    [Fact]
    public async Task that_is_a_file_is_refused_with_what_to_do()
    {
        var file = Path.GetTempFileName();
        try
        {
            var refused = await Should.ThrowAsync<InvalidOperationException>(
                () => EmbeddedPostgresFolder.Open(file, TestContext.Current.CancellationToken));
            refused.Message.ShouldContain("AWARDS_DATA=");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
