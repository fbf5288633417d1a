using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>A small OpenID Connect provider, as a broker for MitID Erhverv is one, or a municipality's own. A test says whom it knows and what is wrong with it.</summary>
public sealed class BrokerServer : IAsyncDisposable
{
    public const string ClientId = "virksomhedsservice";
    public const string ClientSecret = "en hemmelighed: æ+%";

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "broker" };
    private static readonly RsaSecurityKey Strange = new(RSA.Create(2048)) { KeyId = "broker" };

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();

    private BrokerServer() => _app = Build();

    public string Address => _app.Urls.Single();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What it must be asked for.</summary>
    public required Dictionary<string, string> Asks { get; init; }

    /// <summary>The claims of whoever is there.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>What the token says instead of what it should; a claim that is null is left out.</summary>
    public Dictionary<string, object?> Wrong { get; } = [];

    public bool SignsWithStrangeKey { get; set; }

    public bool SignsNothing { get; set; }

    /// <summary>What the person did instead of signing in.</summary>
    public string? Error { get; set; }

    public HttpStatusCode TokenStatus { get; set; } = HttpStatusCode.OK;

    public TimeSpan Delay { get; set; }

    public static async Task<BrokerServer> StartAsync(Dictionary<string, string> asks, TimeProvider? clock = null)
    {
        var server = new BrokerServer { Asks = asks, Clock = clock ?? TimeProvider.System };
        server._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = server.Address, authorization_endpoint = $"{server.Address}/authorize", token_endpoint = $"{server.Address}/token", jwks_uri = $"{server.Address}/jwks",
        }));
        server._app.MapGet("/jwks", () => Results.Json(new { keys = new[] { Published() } }));
        server._app.MapGet("/authorize", server.Authorize);
        server._app.MapPost("/token", server.TokenAsync);
        await server._app.StartAsync();

        return server;
    }

    /// <summary>Everybody is who they should be again.</summary>
    public void Mend()
    {
        (Error, TokenStatus, Delay, SignsNothing, SignsWithStrangeKey) = (null, HttpStatusCode.OK, TimeSpan.Zero, false, false);
        Wrong.Clear();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        return builder.Build();
    }

    private static object Published()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(Key);

        return new { kty = key.Kty, use = "sig", kid = Key.KeyId, n = key.N, e = key.E };
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;

        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || Asks.Any(parameter => asked[parameter.Key] != parameter.Value))
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = asked;
        var answer = new QueryBuilder { { "state", asked["state"].ToString() }, { Error is null ? "code" : "error", Error ?? code } };

        return Results.Redirect($"{asked["redirect_uri"]}{answer}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        await Task.Delay(Delay, request.HttpContext.RequestAborted);
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{WebUtility.UrlEncode(ClientSecret)}"));
        var form = await request.ReadFormAsync();
        var isAsked = _codes.TryRemove(form["code"].ToString(), out var asked)
            && request.Headers.Authorization == $"Basic {login}" && form["grant_type"] == "authorization_code" && form["redirect_uri"] == asked["redirect_uri"]
            && Hash(form["code_verifier"].ToString()) == asked["code_challenge"];

        return TokenStatus != HttpStatusCode.OK ? Results.StatusCode((int)TokenStatus)
            : !isAsked ? Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest)
            : Results.Json(new { access_token = "adgang", token_type = "Bearer", expires_in = 300, id_token = Token(asked!) });
    }

    // Somebody whom it is not to ask anew was known to it for an hour.
    private string Token(IQueryCollection asked)
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Person)
        {
            ["iss"] = Address, ["aud"] = ClientId, ["nonce"] = asked["nonce"].ToString(), ["auth_time"] = asked["prompt"] == "login" ? now : now - 3600, ["iat"] = now, ["nbf"] = now, ["exp"] = now + 300, ["at_hash"] = Base64Url.EncodeToString(SHA256.HashData("adgang"u8).AsSpan(0, 16)),
        };

        foreach (var (name, value) in Wrong)
        {
            claims.Remove(name);

            if (value is not null)
            {
                claims[name] = value;
            }
        }

        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var token = handler.CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(SignsWithStrangeKey ? Strange : Key, SecurityAlgorithms.RsaSha256) });

        return SignsNothing ? $"{Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8)}.{token.Split('.')[1]}." : token;
    }

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
