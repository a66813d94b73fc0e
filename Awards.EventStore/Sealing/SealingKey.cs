using System.Security.Cryptography;

namespace Awards.EventStore;

/// <summary>A key of the ring. It exists in files and in memory only while it is used; never store, log or send it.</summary>
public sealed class SealingKey
{
    internal SealingKey(string name, byte[] material) => (Name, Material) = (name, material);

    /// <summary>The name it was made under.</summary>
    public string Name { get; }

    internal byte[] Material { get; }

    /// <summary>
    /// A short tag of an id that only a holder of this key can make, and that says nothing of the key. It shows that something was sealed
    /// under the key; once the key is destroyed nobody can make another.
    /// </summary>
    /// <param name="id">What is tagged.</param>
    /// <returns>16 bytes, the same each time.</returns>
    public byte[] Tag(Guid id) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Material, TagSize, salt: id.ToByteArray(bigEndian: true), info: "tag"u8.ToArray());

    private const int TagSize = 16;

    /// <summary>The name alone.</summary>
    public override string ToString() => $"key {Name}";
}

/// <summary>
/// This node has no key of that name. If another node has it the key ring is not shared: answer 503, and never make another key.
/// </summary>
public sealed class KeyMissingException(string name) : Exception($"There is no key '{name}' in this node's key ring.")
{
    /// <summary>The key's name.</summary>
    public string Name { get; } = name;
}

/// <summary>The key of that name was destroyed. What it sealed is gone for ever, and the name is never used again.</summary>
public sealed class KeyDestroyedException(string name) : Exception($"The key '{name}' was destroyed.")
{
    /// <summary>The key's name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// A file of the key ring does not hold what it should. Restore it from the key ring's own backup; nothing is made in its place.
/// </summary>
public sealed class KeyDamagedException(string name) : Exception($"The file of key '{name}' is damaged.")
{
    /// <summary>The key's name.</summary>
    public string Name { get; } = name;
}
