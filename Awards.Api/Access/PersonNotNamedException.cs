namespace Awards.Api.Access;

/// <summary>A token was believed, and names no person of ours: the provider must put the person's UUID into the configured claim.</summary>
internal sealed class PersonNotNamedException() : Exception("The token names no person.");
