using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Virksomhed.Crm.Application.Account.OpenId;

/// <summary>Judges an id_token by the rules of OpenID Connect Core 1.0, sections 3.1.3.7 and 3.1.3.8.</summary>
internal sealed class OpenIdTokens(BaseConfigurationManager broker, string clientId, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    // The nonce is a secret of the visit, whose time is counted elsewhere.
    private readonly OpenIdConnectProtocolValidator _protocol = new() { RequireTimeStampInNonce = false };

    public async Task<JsonWebToken> ReadAsync(OpenIdConnectMessage answer, OpenIdVisit visit)
    {
        var result = await _handler.ValidateTokenAsync(answer.IdToken, Rules());

        if (!result.IsValid)
        {
            throw new OpenIdException(OpenIdFault.Failed, result.Exception);
        }

        var token = (JsonWebToken)result.SecurityToken;
        _protocol.ValidateTokenResponse(new()
        {
            ClientId = clientId, Nonce = visit.Nonce, ProtocolMessage = answer, ValidatedIdToken = JwtSecurityTokenConverter.Convert(token),
        });

        return token;
    }

    // Issuer and keys are the broker's own, fetched anew when a key is unknown.
    private TokenValidationParameters Rules() => new()
    {
        ConfigurationManager = broker,
        ValidAudience = clientId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
        LifetimeValidator = (from, until, _, _) => until > clock.GetUtcNow().UtcDateTime - Skew && !(from > clock.GetUtcNow().UtcDateTime + Skew),
    };
}

/// <summary>Reads single claims of a token that was judged already. What is not asked for by name is not read.</summary>
internal static class OpenIdClaims
{
    /// <summary>The broker's name for a person, hashed together with the broker's own: kept in place of both.</summary>
    public static string KeyOf(this JsonWebToken token, string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token.Issuer}\n{subject}")));

    /// <summary>A claim that is one text; null where it is missing, empty or anything else.</summary>
    public static string? Text(this JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Every value of a claim, whether it is one or a list.</summary>
    public static IEnumerable<string> All(this JsonWebToken token, string name) => from claim in token.Claims where claim.Type == name select claim.Value;
}
