using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Application.Inquiries;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>A way to the broker and back, as the browser keeps it meanwhile: locked, for a few minutes, for one answer.</summary>
/// <param name="State">Shows that the answer belongs to this browser.</param>
/// <param name="Nonce">Shows that the token was made for this visit.</param>
/// <param name="Verifier">Shows the broker that whoever redeems the code is who asked for it (RFC 7636).</param>
/// <param name="LinkTo">The signed-in user whose MitID it is to become; null for a sign-in.</param>
public sealed record MitIdVisit(string State, string Nonce, string Verifier, DateTimeOffset Began, string Language, string? ReturnUrl, int? LinkTo)
{
    private const int SecretBytes = 32;

    /// <summary>Long enough to find a phone and the app on it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static MitIdVisit Begin(DateTimeOffset now, string? returnUrl = null, int? linkTo = null) =>
        new(Secret(), Secret(), Secret(), now, PublicLanguages.Current.Code(), returnUrl, linkTo);

    /// <summary>The code that the broker sent back, when the answer is to this visit.</summary>
    public string CodeOf(MitIdAnswer answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(answer);

        return now - Began > Longest || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(answer.State ?? ""), Encoding.UTF8.GetBytes(State)) ? throw new MitIdException(MitIdFault.Failed)
            : answer.Error == "access_denied" ? throw new MitIdException(MitIdFault.Cancelled)
            : answer is { Error: null, Code: { Length: > 0 } code } ? code
            : throw new MitIdException(MitIdFault.Failed);
    }

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}

/// <summary>What the broker puts into the address to which it sends the browser back.</summary>
public sealed record MitIdAnswer(string? Code, string? State, string? Error);

/// <summary>Where the browser goes, and what it keeps.</summary>
public sealed record MitIdDeparture(string Address, MitIdVisit Visit);

/// <summary>Who came back. All that is read of the token: it may hold more, even a CPR number, which is nobody's business here.</summary>
/// <param name="Key">The broker's name for the person, who has another one at every other site; hashed with the broker's own.</param>
public sealed record MitIdPerson(string Key, string Cvr, string? PNumber, string? Name);
