using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Awards.EventStore;

/// <summary>Files that are there as a whole or not at all, survive a power cut once made, and can be read by this user alone.</summary>
internal static class DurableFiles
{
    private const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateDirectory = PrivateFile | UnixFileMode.UserExecute;
    private const int FileExists = 17; // EEXIST, the same on Linux and macOS
    private const string Unfinished = ".new";

    public static void MakePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, PrivateDirectory);
    }

    /// <summary>Makes the file with this content unless there is one already; of several who try at once exactly one succeeds.</summary>
    public static bool TryCreate(string path, byte[] content)
    {
        var directory = Path.GetDirectoryName(path)!;
        var unfinished = Path.Combine(directory, $"{Path.GetRandomFileName()}{Unfinished}");
        try
        {
            WritePrivate(unfinished, content);
            var created = Publish(unfinished, path);
            FlushNames(directory);
            return created;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Makes a file in a folder and removes it.</summary>
    public static void TryOut(string directory)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
        using var trial = new FileStream(Path.Combine(directory, $"{Path.GetRandomFileName()}{Unfinished}"), options);
        trial.WriteByte(0);
    }

    /// <summary>Writes zeros over the content, then removes the file; nothing if there is none.</summary>
    public static void OverwriteAndDelete(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }
        catch (FileNotFoundException)
        {
            return;
        }
        File.Delete(path);
        FlushNames(Path.GetDirectoryName(path)!);
    }

    private static void WritePrivate(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = PrivateFile;
        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    // File.Move looks first and renames then, which replaces what came in between; a hard link is refused by the file system itself.
    private static bool Publish(string unfinished, string path)
    {
        if (OperatingSystem.IsWindows()) return PublishOnWindows(unfinished, path);
        if (Native.link(unfinished, path) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        return error == FileExists ? false : throw new IOException($"Cannot make {path}.", new Win32Exception(error));
    }

    private static bool PublishOnWindows(string unfinished, string path)
    {
        try
        {
            File.Move(unfinished, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Without it a power cut could forget the name of a file whose content is safe.</summary>
    public static void FlushNames(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Native.open(directory, 0);
        if (handle < 0) throw new IOException($"Cannot open {directory}.", new Win32Exception(Marshal.GetLastPInvokeError()));
        var failed = Native.fsync(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Native.close(handle);
        if (failed) throw new IOException($"Cannot flush {directory}.", new Win32Exception(error));
    }

    private static class Native
    {
        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int link(
            [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string added);

        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int fsync(int handle);

        [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int close(int handle);
    }
}
