using System.Security.Cryptography;
using System.Text;

namespace Awards.EventStore;

/// <summary>
/// Keys by name, in a directory outside PostgreSQL, its WAL and its backups. Nodes that share the directory share the keys.
/// A key is made once; once destroyed its name is never used again, and a tombstone says so even where an old backup brings the file back.
/// </summary>
public sealed class KeyRing
{
    /// <summary>Bytes of a key: AES-256.</summary>
    public const int KeySize = 32;

    private const int CheckSize = 8;

    private readonly string keys;
    private readonly string tombstones;

    /// <summary>Opens the ring, and makes its directories, readable by this user alone, where they are missing.</summary>
    public KeyRing(string directory)
    {
        keys = Path.Combine(Path.GetFullPath(directory), "keys");
        tombstones = Path.Combine(Path.GetFullPath(directory), "destroyed");
        DurableFiles.MakePrivateDirectory(keys);
        DurableFiles.MakePrivateDirectory(tombstones);
        ReapplyTombstones();
    }

    /// <summary>
    /// The key of a name, made now if there is none; on stable storage when this returns. Nodes that do so at once get the same key.
    /// </summary>
    /// <exception cref="KeyDestroyedException">There was one, and it was destroyed.</exception>
    public SealingKey MakeIfAbsent(string name)
    {
        if (IsDestroyed(name)) throw new KeyDestroyedException(name);
        if (!File.Exists(KeyFile(name))) DurableFiles.TryCreate(KeyFile(name), Content(name, RandomNumberGenerator.GetBytes(KeySize)));
        else DurableFiles.FlushNames(keys); // another node may have made it a moment ago and not come so far
        return Find(name) ?? throw Destroyed(name);
    }

    /// <summary>The key of a name, or null when it was never made here or was destroyed.</summary>
    /// <exception cref="KeyDamagedException">Its file does not hold what it should.</exception>
    public SealingKey? Find(string name)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(KeyFile(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        // Looked at after reading: the tombstone comes before the overwriting, so without one the content was still whole.
        return IsDestroyed(name) ? null : new SealingKey(name, Material(name, content));
    }

    /// <summary>The key of a name.</summary>
    /// <exception cref="KeyMissingException">There is none.</exception>
    public SealingKey Require(string name) => Find(name) ?? throw new KeyMissingException(name);

    /// <summary>Whether the key of a name was destroyed.</summary>
    public bool IsDestroyed(string name) => File.Exists(Tombstone(name));

    /// <summary>Destroys the key of a name for ever. Destroying it again, or one that never was, succeeds.</summary>
    public void Destroy(string name)
    {
        DurableFiles.TryCreate(Tombstone(name), Encoding.UTF8.GetBytes(name));
        DurableFiles.OverwriteAndDelete(KeyFile(name));
    }

    /// <summary>Whether keys can be read and made here now.</summary>
    public bool IsUsable()
    {
        try
        {
            _ = Directory.EnumerateFiles(keys).Any();
            DurableFiles.TryOut(Path.GetDirectoryName(keys)!);
            return true;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Destroys again what a restored backup brought back.</summary>
    public void ReapplyTombstones()
    {
        foreach (var tombstone in Directory.EnumerateFiles(tombstones))
            DurableFiles.OverwriteAndDelete(Path.Combine(keys, Path.GetFileName(tombstone)));
    }

    private KeyDestroyedException Destroyed(string name)
    {
        // It was destroyed while it was being made, and the destroyer may have looked for the file before it was there.
        DurableFiles.OverwriteAndDelete(KeyFile(name));
        return new KeyDestroyedException(name);
    }

    // Names may hold anything; file names of equal length that tell nothing are safe on every file system.
    private static string FileName(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private string KeyFile(string name) => Path.Combine(keys, FileName(name));

    private string Tombstone(string name) => Path.Combine(tombstones, FileName(name));

    private static byte[] Content(string name, byte[] material) => [.. material, .. Check(name, material)];

    private static byte[] Material(string name, byte[] content)
    {
        if (content.Length != KeySize + CheckSize) throw new KeyDamagedException(name);
        var material = content[..KeySize];
        return CryptographicOperations.FixedTimeEquals(content.AsSpan(KeySize), Check(name, material))
            ? material
            : throw new KeyDamagedException(name);
    }

    // Tells a damaged or misnamed file from a good one; says nothing about the key that would help to guess it.
    private static byte[] Check(string name, byte[] material) => HMACSHA256.HashData(material, Encoding.UTF8.GetBytes(name))[..CheckSize];
}
