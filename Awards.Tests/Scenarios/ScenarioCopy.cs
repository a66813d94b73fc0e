using System.Text.Json.Nodes;
using Awards.Api.Scenarios;

namespace Awards.Tests.Scenarios;

/// <summary>A copy of the usual scenario's folder, to be changed.</summary>
internal sealed class ScenarioCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("awards-scenario-");

    public ScenarioCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Original)) File.Copy(file, In(System.IO.Path.GetFileName(file)));
    }

    /// <summary>Where the program has the usual scenario.</summary>
    public static string Original => System.IO.Path.Combine(AppContext.BaseDirectory, "Scenarios", ScenarioFolder.Usual);

    /// <summary>The folder.</summary>
    public string Path => folder.FullName;

    /// <summary>Changes one of its JSON files.</summary>
    public ScenarioCopy With(string file, Action<JsonNode> change)
    {
        var content = JsonNode.Parse(File.ReadAllText(In(file)))!;
        change(content);
        File.WriteAllText(In(file), content.ToJsonString());
        return this;
    }

    /// <summary>Adds the rule set that the program has, changed: a file beside the scenario goes before the program's own.</summary>
    public ScenarioCopy WithRuleSet(string file, Action<JsonNode> change)
    {
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Regulations", file), In(file));
        return With(file, change);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
