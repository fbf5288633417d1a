using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Codes of an authenticator app (RFC 6238 with SHA-1, six digits and steps of 30 seconds, which every app knows).</summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    // A clock may be wrong by half a minute, and typing takes a moment (RFC 6238, section 5.2).
    private const int StepsAround = 1;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const int BitsOfLetter = 5;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The time step that a code stands for; null when it is none of now.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;

        for (var step = current - StepsAround; step <= current + StepsAround; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                return step;
            }
        }

        return null;
    }

    public static string At(string key, DateTimeOffset now) => At(key, now.ToUnixTimeSeconds() / StepSeconds);

    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and the apps: a keyed hash, for which SHA-1 is still sound.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & int.MaxValue;

        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);

        foreach (var letter in key)
        {
            held = (held << BitsOfLetter) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += BitsOfLetter;

            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
