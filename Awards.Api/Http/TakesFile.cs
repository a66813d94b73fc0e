namespace Awards.Api.Http;

/// <summary>Says of an endpoint that its request is a file, for the API's description.</summary>
internal sealed class TakesFile;
