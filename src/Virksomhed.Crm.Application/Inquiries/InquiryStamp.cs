using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// Stamps a form for a new inquiry when it is shown. The stamp tells how long it took to fill in, which a machine does at once, and holds a
/// secret: the same form sent twice is one inquiry, with one link for the employer to follow it by. Nothing is kept on the server.
/// </summary>
public sealed class InquiryStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody fills in the public form faster.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    // No letters or digits that sound or look alike; 30 signs.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int ReferencePart = 3;

    private readonly IDataProtector _protector = protection.CreateProtector(typeof(InquiryStamp).FullName!);

    public string New() => _protector.Protect($"{clock.UtcNow().Ticks.ToString(CultureInfo.InvariantCulture)}|{LinkSecret.New()}");

    /// <summary>How long ago the form was shown, and its secret; null when the stamp is not ours.</summary>
    public (TimeSpan Age, string Secret)? Read(string? stamp)
    {
        try
        {
            var parts = _protector.Unprotect(stamp ?? "").Split('|');

            return (clock.UtcNow() - new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The secret of the employer's own link: the form's, with what was typed, so that a form that was changed and sent again is another inquiry.</summary>
    public static string LinkFor(string secret, InquiryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var typed = string.Join('\n', secret, content.Cvr, content.CompanyName, content.ContactName, content.Phone, content.Email, (int)content.Needs, content.Text);

        return System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(typed)));
    }

    /// <summary>What the database keeps of a link, and the reference that stands for it in speech: "7KQ-3XM".</summary>
    public static InquiryKey KeyOf(string link)
    {
        var hash = LinkSecret.Hash(link);
        var signs = string.Concat(Convert.FromHexString(hash).Take(ReferencePart * 2).Select(one => Alphabet[one % Alphabet.Length]));

        return new(hash, $"{signs[..ReferencePart]}-{signs[ReferencePart..]}");
    }
}
