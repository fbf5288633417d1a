using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Application.Inquiries;

namespace Virksomhed.Crm.Application.Account.OpenId;

/// <summary>A way to a broker and back, as the browser keeps it meanwhile: locked, for a few minutes, for one answer.</summary>
/// <param name="Broker">The one that is to answer: the answer of another counts for nothing.</param>
/// <param name="State">Shows that the answer belongs to this browser.</param>
/// <param name="Nonce">Shows that the token was made for this visit.</param>
/// <param name="Verifier">Shows the broker that whoever redeems the code is who asked for it (RFC 7636).</param>
/// <param name="UserId">The signed-in user for whom somebody is asked; null for a sign-in.</param>
public sealed record OpenIdVisit(string Broker, string State, string Nonce, string Verifier, DateTimeOffset Began, string Language, string? ReturnUrl, int? UserId)
{
    private const int SecretBytes = 32;

    /// <summary>Long enough to find a phone and the app on it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static OpenIdVisit Begin(string broker, DateTimeOffset now, string? returnUrl = null, int? userId = null) =>
        new(broker, Secret(), Secret(), Secret(), now, PublicLanguages.Current.Code(), returnUrl, userId);

    /// <summary>The code that the broker sent back, when the answer is to this visit.</summary>
    public string CodeOf(OpenIdAnswer answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(answer);

        return now - Began > Longest || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(answer.State ?? ""), Encoding.UTF8.GetBytes(State)) ? throw new OpenIdException(OpenIdFault.Failed)
            : answer.Error == "access_denied" ? throw new OpenIdException(OpenIdFault.Cancelled)
            : answer is { Error: null, Code: { Length: > 0 } code } ? code
            : throw new OpenIdException(OpenIdFault.Failed);
    }

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}

/// <summary>What the broker puts into the address to which it sends the browser back.</summary>
public sealed record OpenIdAnswer(string? Code, string? State, string? Error);

/// <summary>Where the browser goes, and what it keeps.</summary>
public sealed record OpenIdDeparture(string Address, OpenIdVisit Visit);
