namespace Awards.Api.Hosting;

/// <summary>Another process uses the folder of the embedded server. Stop that one, or choose another folder.</summary>
internal sealed class EmbeddedPostgresInUseException(string folder, Exception cause) : Exception(
    $"Another Awards already uses {folder}. Stop it, or choose another folder: {EmbeddedPostgresFolder.Variable}=/path", cause);
