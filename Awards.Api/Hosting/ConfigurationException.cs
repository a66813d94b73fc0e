namespace Awards.Api.Hosting;

/// <summary>The configuration cannot be used as it is. Mend every setting that is named, then start again.</summary>
internal sealed class ConfigurationException(IReadOnlyList<string> problems) : InvalidOperationException(
    problems is [var single] ? single : $"The configuration has {problems.Count} problems:\n- {string.Join("\n- ", problems)}")
{
    /// <summary>Each of them, by the setting's key; no value is repeated, for it may be secret.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
