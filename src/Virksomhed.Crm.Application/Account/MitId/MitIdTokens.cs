using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Judges an id_token by the rules of OpenID Connect Core 1.0, sections 3.1.3.7 and 3.1.3.8, and reads of it what we may know.</summary>
internal sealed class MitIdTokens(BaseConfigurationManager broker, string clientId, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    // The nonce is a secret of the visit, whose time is counted elsewhere.
    private readonly OpenIdConnectProtocolValidator _protocol = new() { RequireTimeStampInNonce = false };

    public async Task<MitIdPerson> ReadAsync(OpenIdConnectMessage answer, MitIdVisit visit)
    {
        var result = await _handler.ValidateTokenAsync(answer.IdToken, Rules());

        if (!result.IsValid)
        {
            throw new MitIdException(MitIdFault.Failed, result.Exception);
        }

        var token = (JsonWebToken)result.SecurityToken;
        _protocol.ValidateTokenResponse(new()
        {
            ClientId = clientId, Nonce = visit.Nonce, ProtocolMessage = answer, ValidatedIdToken = JwtSecurityTokenConverter.Convert(token),
        });

        return PersonIn(token);
    }

    // Issuer and keys are the broker's own, fetched anew when a key is unknown.
    private TokenValidationParameters Rules() => new()
    {
        ConfigurationManager = broker,
        ValidAudience = clientId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
        LifetimeValidator = (from, until, _, _) => until > clock.GetUtcNow().UtcDateTime - Skew && !(from > clock.GetUtcNow().UtcDateTime + Skew),
    };

    private static MitIdPerson PersonIn(JsonWebToken token)
    {
        var cvr = Claim(token, "nemlogin.cvr") ?? throw new MitIdException(MitIdFault.Failed);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Issuer}\n{token.Subject}")));

        return new(key, cvr, Claim(token, "nemlogin.p_number"), Claim(token, "nemlogin.name") is { } name ? name[..Math.Min(name.Length, CrmUser.NameMaxLength)] : null);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) && value.Length > 0 ? value : null;
}
