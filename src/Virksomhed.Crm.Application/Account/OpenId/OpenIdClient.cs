using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Virksomhed.Crm.Application.Account.OpenId;

/// <summary>
/// Leads to one broker and back: authorization code with PKCE (OpenID Connect Core 1.0, RFC 7636). What a token holds is never written to the log.
/// </summary>
/// <param name="name">What a visit and the log call the broker.</param>
/// <param name="returnAddress">Where it sends browsers back to. Each broker has one of its own (RFC 9700, section 4.4).</param>
public sealed partial class OpenIdClient(string name, string returnAddress, OpenIdSettings settings, TimeProvider clock, ILogger log) : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime })
    {
        Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds), MaxResponseContentBufferSize = LargestAnswer,
    };

    private ConfigurationManager<OpenIdConnectConfiguration>? _broker;

    // Two who come first at once make one each, and the later stays: it only remembers what the broker publishes.
    private ConfigurationManager<OpenIdConnectConfiguration> Broker => _broker ??= new(
        $"{settings.Authority!.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(settings.Authority).IsLoopback });

    public void Dispose() => _http.Dispose();

    /// <summary>Where the broker asks the person who they are.</summary>
    /// <param name="visit">The visit that begins with it.</param>
    /// <param name="anew">Whether it is to ask also somebody whom it knows already.</param>
    /// <param name="ct">Cancels.</param>
    public Task<OpenIdDeparture> DepartAsync(OpenIdVisit visit, bool anew, CancellationToken ct) => GuardAsync(async () =>
    {
        var broker = await Broker.GetConfigurationAsync(ct);
        var request = new OpenIdConnectMessage
        {
            IssuerAddress = broker.AuthorizationEndpoint, ClientId = settings.ClientId, RedirectUri = returnAddress, Scope = settings.Scope,
            ResponseType = OpenIdConnectResponseType.Code, ResponseMode = OpenIdConnectResponseMode.Query, State = visit.State, Nonce = visit.Nonce,
        };
        request.SetParameter("code_challenge", visit.Challenge);
        request.SetParameter("code_challenge_method", "S256");

        foreach (var (parameter, value) in settings.Parameters)
        {
            request.SetParameter(parameter, value);
        }

        if (anew)
        {
            (request.Prompt, request.MaxAge) = (OpenIdConnectPrompt.Login, "0");
        }

        return new OpenIdDeparture(request.CreateAuthenticationRequestUrl(), visit);
    }, ct);

    /// <summary>Who the person is, by the code that the broker sent back with them.</summary>
    public Task<T> ReturnAsync<T>(OpenIdVisit visit, OpenIdAnswer answer, Func<JsonWebToken, T> read, CancellationToken ct) => GuardAsync(async () =>
    {
        if (visit.Broker != name)
        {
            throw new OpenIdException(OpenIdFault.Failed);
        }

        var code = visit.CodeOf(answer, clock.GetUtcNow());
        var broker = await Broker.GetConfigurationAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, broker.TokenEndpoint);
        request.Headers.Authorization = Login();
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = returnAddress, ["code_verifier"] = visit.Verifier,
        });
        using var response = await _http.SendAsync(request, ct);

        return read(await new OpenIdTokens(Broker, settings.ClientId!, clock).ReadAsync(await MessageIn(response, ct), visit));
    }, ct);

    // RFC 6749, section 2.3.1: both are written as in a form first.
    private AuthenticationHeaderValue Login() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(settings.ClientId)}:{WebUtility.UrlEncode(settings.ClientSecret)}")));

    private static async Task<OpenIdConnectMessage> MessageIn(HttpResponseMessage response, CancellationToken ct) =>
        response.StatusCode >= HttpStatusCode.InternalServerError ? throw new HttpRequestException($"HTTP {(int)response.StatusCode}")
        : response.StatusCode != HttpStatusCode.OK ? throw new OpenIdException(OpenIdFault.Failed, new HttpRequestException($"HTTP {(int)response.StatusCode}"))
        : new(await response.Content.ReadAsStringAsync(ct));

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (OpenIdException refused)
        {
            Refused(name, refused.Fault, refused.InnerException?.GetType().Name);
            throw;
        }
        catch (Exception wrong) when (wrong is SecurityTokenException or OpenIdConnectProtocolException or JsonException or ArgumentException or FormatException)
        {
            Refused(name, OpenIdFault.Failed, wrong.GetType().Name);
            throw new OpenIdException(OpenIdFault.Failed, wrong);
        }
        catch (Exception away) when (!ct.IsCancellationRequested && away is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            Refused(name, OpenIdFault.Unavailable, away.GetType().Name);
            throw new OpenIdException(OpenIdFault.Unavailable, away);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The broker {Broker} let nobody in: {Fault} ({Cause})")]
    private partial void Refused(string broker, OpenIdFault fault, string? cause);
}
