using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>The secret in a calendar address. Only its hash is stored, so that nobody can read an address out of the database.</summary>
internal static class CalendarSecret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
