using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary><c>scenarios</c>: which scenarios <c>demo</c> can play, and where their facts come from.</summary>
internal static class ScenariosCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "list";

    public static Task<int> Run(string[] args)
    {
        if (args is not [Usage]) throw new MisusedException("scenarios list: which scenarios there are.");
        foreach (var scenario in ScenarioFolder.OpenAll(ScenarioFolder.Every))
        {
            Console.WriteLine($"{scenario.Scenario.Id}  {scenario.Scenario.Title} · {scenario.Scenario.English}");
            Console.WriteLine($"    {scenario.Source.Sheet.Document}");
        }
        Console.WriteLine($"{ScenarioFolder.Every}  tất cả · every one of them");
        return Task.FromResult(ExitCode.Done);
    }
}
