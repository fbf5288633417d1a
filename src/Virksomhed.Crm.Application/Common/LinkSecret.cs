using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Virksomhed.Crm.Application.Common;

/// <summary>The secret in an address that works without a login. Only its hash is stored, so that nobody can read an address out of the database.</summary>
internal static class LinkSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A missing secret has a hash too, which nothing is stored under.</summary>
    public static string Hash(string? secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
}
