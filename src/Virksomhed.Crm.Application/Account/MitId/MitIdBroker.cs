using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>
/// Leads to MitID Erhverv and back through a broker: authorization code with PKCE (OpenID Connect Core 1.0, RFC 7636). What a token holds is never written to the log.
/// </summary>
public sealed partial class MitIdBroker : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    private readonly MitIdSettings _settings;
    private readonly string _return;
    private readonly TimeProvider _clock;
    private readonly ILogger<MitIdBroker> _log;
    private readonly HttpClient _http;
    private readonly Lazy<ConfigurationManager<OpenIdConnectConfiguration>> _broker;

    public MitIdBroker(IOptions<MitIdSettings> settings, PublicAddress site, TimeProvider clock, ILogger<MitIdBroker> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(site);
        (_settings, _return, _clock, _log) = (settings.Value, site.Link("account/login/mitid/callback"), clock, log);
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime })
        {
            Timeout = TimeSpan.FromSeconds(_settings.TimeoutSeconds), MaxResponseContentBufferSize = LargestAnswer,
        };
        _broker = new(Discover);
    }

    /// <summary>Whether the municipality has set it up.</summary>
    public bool IsOn => _settings.IsOn;

    public void Dispose() => _http.Dispose();

    /// <summary>Where the broker asks the person who they are.</summary>
    public Task<MitIdDeparture> DepartAsync(MitIdVisit visit, CancellationToken ct) => GuardAsync(async () =>
    {
        var broker = await _broker.Value.GetConfigurationAsync(ct);
        var request = new OpenIdConnectMessage
        {
            IssuerAddress = broker.AuthorizationEndpoint, ClientId = _settings.ClientId, RedirectUri = _return, Scope = _settings.Scope,
            ResponseType = OpenIdConnectResponseType.Code, ResponseMode = OpenIdConnectResponseMode.Query, State = visit.State, Nonce = visit.Nonce,
        };
        request.SetParameter("code_challenge", visit.Challenge);
        request.SetParameter("code_challenge_method", "S256");

        foreach (var (name, value) in _settings.Parameters)
        {
            request.SetParameter(name, value);
        }

        return new MitIdDeparture(request.CreateAuthenticationRequestUrl(), visit);
    }, ct);

    /// <summary>Who the person is, by the code that the broker sent back with them.</summary>
    public Task<MitIdPerson> ReturnAsync(MitIdVisit visit, MitIdAnswer answer, CancellationToken ct) => GuardAsync(async () =>
    {
        var code = visit.CodeOf(answer, _clock.GetUtcNow());
        var broker = await _broker.Value.GetConfigurationAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, broker.TokenEndpoint);
        request.Headers.Authorization = Login();
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = _return, ["code_verifier"] = visit.Verifier,
        });
        using var response = await _http.SendAsync(request, ct);

        return await new MitIdTokens(_broker.Value, _settings.ClientId!, _clock).ReadAsync(await MessageIn(response, ct), visit);
    }, ct);

    private ConfigurationManager<OpenIdConnectConfiguration> Discover() => new(
        $"{_settings.Authority!.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(_settings.Authority).IsLoopback });

    // RFC 6749, section 2.3.1: both are written as in a form first.
    private AuthenticationHeaderValue Login() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(_settings.ClientId)}:{WebUtility.UrlEncode(_settings.ClientSecret)}")));

    private static async Task<OpenIdConnectMessage> MessageIn(HttpResponseMessage response, CancellationToken ct) =>
        response.StatusCode >= HttpStatusCode.InternalServerError ? throw new HttpRequestException($"HTTP {(int)response.StatusCode}")
        : response.StatusCode != HttpStatusCode.OK ? throw new MitIdException(MitIdFault.Failed, new HttpRequestException($"HTTP {(int)response.StatusCode}"))
        : new(await response.Content.ReadAsStringAsync(ct));

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (MitIdException refused)
        {
            Refused(refused.Fault, refused.InnerException?.GetType().Name);
            throw;
        }
        catch (Exception wrong) when (wrong is SecurityTokenException or OpenIdConnectProtocolException or JsonException or ArgumentException or FormatException)
        {
            Refused(MitIdFault.Failed, wrong.GetType().Name);
            throw new MitIdException(MitIdFault.Failed, wrong);
        }
        catch (Exception away) when (!ct.IsCancellationRequested && away is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            Refused(MitIdFault.Unavailable, away.GetType().Name);
            throw new MitIdException(MitIdFault.Unavailable, away);
        }
    }

    [LoggerMessage(LogLevel.Warning, "MitID Erhverv let nobody in: {Fault} ({Cause})")]
    private partial void Refused(MitIdFault fault, string? cause);
}
