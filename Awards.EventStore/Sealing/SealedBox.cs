using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Awards.EventStore;

/// <summary>The box does not open: another key sealed it, or somebody changed it, its id or its key's name. Alarm the operator.</summary>
public sealed class BoxDoesNotOpenException(string keyName, Guid id, Exception? inner = null)
    : Exception($"The sealed box {id} does not open with key '{keyName}'.", inner)
{
    /// <summary>Name of the key that was tried.</summary>
    public string KeyName { get; } = keyName;

    /// <summary>The box's id.</summary>
    public Guid Id { get; } = id;
}

/// <summary>Content sealed with AES-256-GCM: nonce, tag, ciphertext. Every box of one padded size is as long as every other.</summary>
public static class SealedBox
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int LengthSize = sizeof(int);

    /// <summary>Seals content under a key. The box opens only with that key, under that key's name and that id.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The box's id.</param>
    /// <param name="content">What to hide.</param>
    /// <param name="paddedSize">Bytes that every box of its kind is padded to, so that a length says nothing;
    /// at least the content's.</param>
    public static byte[] Seal(SealingKey key, Guid id, ReadOnlySpan<byte> content, int paddedSize)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, paddedSize, nameof(content));
        var padded = new byte[LengthSize + paddedSize];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(LengthSize));

        var box = new byte[NonceSize + TagSize + padded.Length];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Material, TagSize);
        cipher.Encrypt(nonce, padded, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Context(key.Name, id));
        CryptographicOperations.ZeroMemory(padded);
        return box;
    }

    /// <summary>The content of a box.</summary>
    /// <exception cref="BoxDoesNotOpenException">The box is not what this key sealed under this id.</exception>
    public static byte[] Open(SealingKey key, Guid id, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize + LengthSize) throw new BoxDoesNotOpenException(key.Name, id);
        var padded = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key.Material, TagSize);
        try
        {
            cipher.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), padded, Context(key.Name, id));
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new BoxDoesNotOpenException(key.Name, id, mismatch);
        }
        var content = padded.AsSpan(LengthSize, BinaryPrimitives.ReadInt32BigEndian(padded)).ToArray();
        CryptographicOperations.ZeroMemory(padded);
        Meters.BoxOpened();
        return content;
    }

    // The id has a fixed size, so name and id cannot run into each other.
    private static byte[] Context(string keyName, Guid id) => [.. id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(keyName)];
}
