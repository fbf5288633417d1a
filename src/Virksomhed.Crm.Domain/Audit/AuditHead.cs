using System.Security.Cryptography;

namespace Virksomhed.Crm.Domain.Audit;

/// <summary>
/// Where a municipality's chain of entries ends, and where it begins since old entries were deleted. Sealed like the entries: a chain alone does not show
/// that its end, or too much of its beginning, was cut away.
/// </summary>
public sealed class AuditHead : ITenantOwned
{
    public const int KeyMaxLength = 1000;

    private static readonly byte[] Nothing = new byte[AuditEntry.HashLength];

    private AuditHead() { }

    public int MunicipalityCode { get; private set; }

    /// <summary>The number of the newest entry.</summary>
    public long Number { get; private set; }

    public byte[] Hash { get; private set; } = Nothing;

    /// <summary>The number of the last entry that was deleted because its time was over; 0 until then.</summary>
    public long CutNumber { get; private set; }

    /// <summary>The hash of that entry, which the first one left still leans on.</summary>
    public byte[] CutHash { get; private set; } = Nothing;

    public byte[] Seal { get; private set; } = Nothing;

    /// <summary>The chain's key, which only the app's own key ring opens.</summary>
    public string ProtectedKey { get; private set; } = "";

    public static AuditHead Begin(int municipalityCode, string protectedKey) => new() { MunicipalityCode = municipalityCode, ProtectedKey = protectedKey };

    public void Append(IEnumerable<AuditEntry> entries, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(entries);

        foreach (var entry in entries)
        {
            entry.Link(++Number, Hash, key);
            Hash = entry.Hash;
        }

        Seal = SealWith(key);
    }

    /// <summary>Lets the chain begin after an entry.</summary>
    public void Cut(AuditEntry last, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(last);
        Rule.Require(last.Number > CutNumber && last.Number <= Number, "Loggen kan kun afkortes fra begyndelsen.");
        (CutNumber, CutHash) = (last.Number, last.Hash);
        Seal = SealWith(key);
    }

    public bool IsSealedWith(byte[] key) => CryptographicOperations.FixedTimeEquals(Seal, SealWith(key));

    private byte[] SealWith(byte[] key)
    {
        using var content = new MemoryStream(128);
        using var writer = new BinaryWriter(content);
        writer.Write(MunicipalityCode);
        writer.Write(Number);
        writer.Write(Hash);
        writer.Write(CutNumber);
        writer.Write(CutHash);

        return HMACSHA256.HashData(key, content.GetBuffer().AsSpan(0, (int)content.Length));
    }
}
