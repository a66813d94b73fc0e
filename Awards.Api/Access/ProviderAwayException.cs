namespace Awards.Api.Access;

/// <summary>The OpenID provider cannot be asked now, or what it says of itself cannot be used: try again later.</summary>
internal sealed class ProviderAwayException(string message) : Exception(message);
