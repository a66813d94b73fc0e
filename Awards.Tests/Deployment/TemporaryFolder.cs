namespace Awards.Tests.Deployment;

/// <summary>A folder that is removed at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("awards-deployment-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
