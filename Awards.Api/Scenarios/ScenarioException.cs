namespace Awards.Api.Scenarios;

/// <summary>
/// A scenario cannot be played: its files contradict themselves, or the program answered what they do not
/// provide for. The message is for a person.
/// </summary>
internal sealed class ScenarioException(string message) : Exception(message);
