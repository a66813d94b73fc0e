using System.Text.RegularExpressions;
using Awards.Tests.Support;
using Awards.Tests.Tidy;
using Microsoft.Extensions.DependencyInjection;
using static Awards.Tests.Deployment.Compose;

namespace Awards.Tests.Deployment;

/// <summary>What can be known of the compose file without an engine to run it.</summary>
public sealed partial class The_compose_file
{
    private static readonly string[] OfTheProgram = ["db-apply", "node-1", "node-2"];

    public static TheoryData<string> Services => [.. Shipped.Services.Keys];

    [Fact]
    public void has_a_primary_and_a_standby_two_nodes_and_what_is_around_them() => Shipped.Services.Keys.ShouldBe(
        ["primary", "standby", "db-apply", "node-1", "node-2", "proxy", "identity", "collector", "traces"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Services))]
    public void names_the_version_of_every_image(string name)
    {
        var service = Shipped.Services[name];
        var image = $"{service["image"]}";
        if (service.ContainsKey("build")) image.ShouldBe("awards:trial");
        else PinnedImage().IsMatch(image).ShouldBeTrue($"{image} is another one tomorrow");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void runs_nothing_as_root_and_gives_nobody_more_rights(string name)
    {
        var service = Shipped.Services[name];
        var user = service.ShouldContainKeyAndValue("user", "as whom it runs is said, and not left to the image");
        int.Parse(user.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        List(service["cap_drop"]).ShouldBe(["ALL"]);
        List(service["security_opt"]).ShouldContain("no-new-privileges:true");
        if (name != "identity") $"{service["read_only"]}".ShouldBe("true", "its root file system cannot be written to");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void opens_ports_to_this_machine_alone(string name)
    {
        foreach (var port in List(Shipped.Services[name].GetValueOrDefault("ports"))) port.ShouldStartWith("127.0.0.1:");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void mounts_files_that_exist_and_volumes_that_are_declared(string name)
    {
        foreach (var volume in List(Shipped.Services[name].GetValueOrDefault("volumes")))
        {
            var source = volume.Split(':')[0];
            if (source.StartsWith("./", StringComparison.Ordinal))
            {
                File.Exists(Path.Combine(Repository.Root, source)).ShouldBeTrue(volume);
                volume.ShouldEndWith(":ro", Case.Sensitive, "what is configured is not written to");
            }
            else
            {
                Shipped.Volumes.ShouldContain(source);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void waits_for_services_that_say_when_they_are_ready(string name)
    {
        foreach (var (other, how) in Map(Shipped.Services[name].GetValueOrDefault("depends_on")))
        {
            var condition = $"{Map(how)["condition"]}";
            if (condition == "service_healthy")
                Map(Shipped.Services[other]["healthcheck"]).ShouldContainKey("test", $"{name} waits for {other}");
            else (condition, other).ShouldBe(("service_completed_successfully", "db-apply"));
        }
        foreach (var network in List(Shipped.Services[name]["networks"])) Shipped.Networks.ShouldContain(network);
    }

    [Theory]
    [InlineData("db-apply")]
    [InlineData("node-1")]
    [InlineData("node-2")]
    public void sets_only_what_the_program_knows(string name)
    {
        foreach (var variable in Map(Shipped.Services[name]["environment"]).Keys)
            Settings.AreRead(variable).ShouldBeTrue($"{variable}: nothing in the program reads it");
    }

    [Fact]
    public async Task gives_a_node_what_it_starts_with_in_production()
    {
        using var state = new TemporaryFolder();
        var settings = Map(Shipped.Services["node-1"]["environment"]).ToDictionary(
            variable => variable.Key.Replace("__", ":", StringComparison.Ordinal),
            string? (variable) => Variable().Replace($"{variable.Value}", Guid.NewGuid().ToString()));
        settings["Sectors:tand:KeyRing"] = Path.Combine(state.Path, "keys");
        settings["Authentication:Keys"] = Path.Combine(state.Path, "sessions");
        settings.Remove("ASPNETCORE_ENVIRONMENT", out var environment).ShouldBeTrue();
        await using var app = ApiHost.Build(environment!, settings);
        app.Services.GetRequiredService<Api.Hosting.Sectors>().Find("tand").ShouldNotBeNull();
    }

    [Fact]
    public void gives_both_nodes_the_same_and_no_node_the_owners_password()
    {
        Map(Shipped.Services["node-1"]["environment"]).ShouldBe(Map(Shipped.Services["node-2"]["environment"]), ignoreOrder: true);
        Map(Shipped.Services["node-1"]["environment"]).Values.ShouldAllBe(value => !$"{value}".Contains("OWNER", StringComparison.Ordinal));
        List(Shipped.Services["node-1"]["volumes"]).ShouldContain("keys:/var/lib/awards/keys");
    }

    [Fact]
    public void holds_no_secret_and_its_example_names_every_one()
    {
        var asked = Variable().Matches(Repository.Text("docker-compose.yml")).Select(match => match.Groups[1].Value).Distinct();
        var given = Repository.Text("deploy/trial.env").Split('\n')
            .Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=')[0]);
        given.ShouldBe(asked, ignoreOrder: true);
        Repository.Text("docker-compose.yml").ShouldNotContain(":-", Case.Sensitive, "a secret that is forgotten stops it");
        foreach (var name in OfTheProgram)
            foreach (var (variable, value) in Map(Shipped.Services[name]["environment"]))
                if (variable.Contains("ConnectionString", StringComparison.Ordinal)) $"{value}".ShouldContain("Password=${");
    }

    [GeneratedRegex(@"^[a-z0-9./-]+:v?\d+\.\d+[\w.-]*$")]
    private static partial Regex PinnedImage();

    [GeneratedRegex(@"\$\{([A-Z_]+):\?\}")]
    private static partial Regex Variable();
}

/// <summary>Looks into a service.</summary>
internal static class ServiceLook
{
    public static string ShouldContainKeyAndValue(this Dictionary<string, object?> service, string key, string why)
    {
        service.ShouldContainKey(key, why);
        return $"{service[key]}";
    }
}
