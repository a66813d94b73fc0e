namespace Awards.Api.Hosting;

/// <summary>Makes folders that other users of the machine cannot read.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PassingThrough = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder unless it is there. A folder that exists keeps the rights it has.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="passable">Whether other users may pass through to something inside whose name they know.</param>
    public static void Make(string path, bool passable)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The embedded PostgreSQL runs on Linux and macOS.");
        Directory.CreateDirectory(path, passable ? Owner | PassingThrough : Owner);
    }

    /// <summary>Makes the folder unless it is there, and closes it to everybody but its owner.</summary>
    public static void MakeClosed(string path)
    {
        Make(path, passable: false);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Owner);
    }
}
