using System.Security.Cryptography;
using System.Text;

namespace InfoInterview.People;

/// <summary>Ids made from other ids: version 8 UUIDs (RFC 9562, 5.8) from SHA-256 of a root and keys, so that the same input gives the same id everywhere.</summary>
internal static class DerivedId
{
    public static Guid From(Guid root, string kind, string key)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{kind}\n{key}");
        var input = new byte[16 + text.Length];
        root.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
