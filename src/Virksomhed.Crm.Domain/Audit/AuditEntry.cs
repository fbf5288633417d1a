using System.Security.Cryptography;
using System.Text;

namespace Virksomhed.Crm.Domain.Audit;

/// <summary>
/// Who read or changed what, when, and for what where that is asked. Holds ids and field names, never content. Entries of a municipality have numbers without gaps, and each is sealed
/// together with the one before it, so that none can be changed, taken away or put in without the chain telling.
/// </summary>
public sealed class AuditEntry : ITenantOwned
{
    public const int ActionMaxLength = 40;
    public const int SubjectMaxLength = 40;
    public const int DetailMaxLength = 400;
    public const int PurposeMaxLength = 300;
    public const int HashLength = HMACSHA256.HashSizeInBytes;

    private AuditEntry() { }

    public long Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>The place in the municipality's chain: 1, 2, 3 ...</summary>
    public long Number { get; private set; }

    public int? UserId { get; private set; }
    public DateTime At { get; private set; }
    public string Action { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public int? SubjectId { get; private set; }
    public string? Detail { get; private set; }

    /// <summary>What it was done for, in the words of who did it; null where nobody is asked.</summary>
    public string? Purpose { get; private set; }

    /// <summary>HMAC of the entry and of the hash of the one before it.</summary>
    public byte[] Hash { get; private set; } = [];

    public static AuditEntry Of(int municipalityCode, int? userId, DateTime at, string action, string subject, int? subjectId, string? detail = null, string? purpose = null) => new()
    {
        MunicipalityCode = municipalityCode,
        UserId = userId,
        At = at,
        Action = action,
        Subject = subject,
        SubjectId = subjectId,
        Detail = Cut(detail, DetailMaxLength),
        Purpose = Cut(purpose, PurposeMaxLength),
    };

    /// <summary>Whether the entry is still what was written after the one with the given hash.</summary>
    public bool Follows(byte[] previous, byte[] key) => CryptographicOperations.FixedTimeEquals(Hash, Seal(previous, key));

    internal void Link(long number, byte[] previous, byte[] key)
    {
        Number = number;
        Hash = Seal(previous, key);
    }

    // Strings are written with their length in front, so that no two entries have the same bytes.
    private byte[] Seal(byte[] previous, byte[] key)
    {
        using var content = new MemoryStream(256);
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(previous);
        writer.Write(MunicipalityCode);
        writer.Write(Number);
        writer.Write(UserId ?? -1);
        writer.Write(At.Ticks);
        writer.Write(Action);
        writer.Write(Subject);
        writer.Write(SubjectId ?? -1);
        writer.Write(Detail is not null);
        writer.Write(Detail ?? "");
        writer.Write(Purpose is not null);
        writer.Write(Purpose ?? "");

        return HMACSHA256.HashData(key, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
