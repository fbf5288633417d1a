using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>The broker that leads to MitID Erhverv, and what is read of its tokens.</summary>
public sealed class MitIdBroker(IOptions<MitIdSettings> settings, PublicAddress site, TimeProvider clock, ILogger<MitIdBroker> log) : IDisposable
{
    private readonly OpenIdClient _client = new(MitIdSettings.Section, site.Link("account/login/mitid/callback"), settings.Value, clock, log);

    /// <summary>Whether the municipality has set it up.</summary>
    public bool IsOn => settings.Value.IsOn;

    public void Dispose() => _client.Dispose();

    /// <summary>Where MitID Erhverv asks the person who they are.</summary>
    /// <param name="returnUrl">Where a sign-in leads to.</param>
    /// <param name="linkTo">The signed-in user whose MitID it is to become; null for a sign-in.</param>
    /// <param name="ct">Cancels.</param>
    public Task<OpenIdDeparture> DepartAsync(string? returnUrl, int? linkTo, CancellationToken ct) =>
        _client.DepartAsync(OpenIdVisit.Begin(MitIdSettings.Section, clock.GetUtcNow(), returnUrl, linkTo), anew: false, ct);

    /// <summary>Who came back.</summary>
    public Task<MitIdPerson> ReturnAsync(OpenIdVisit visit, OpenIdAnswer answer, CancellationToken ct) => _client.ReturnAsync(visit, answer, PersonIn, ct);

    private static MitIdPerson PersonIn(JsonWebToken token) => new(
        token.KeyOf(token.Subject), token.Text("nemlogin.cvr") ?? throw new OpenIdException(OpenIdFault.Failed), token.Text("nemlogin.p_number"),
        token.Text("nemlogin.name") is { } name ? name[..Math.Min(name.Length, CrmUser.NameMaxLength)] : null);
}

/// <summary>Who came back. All that is read of the token: it may hold more, even a CPR number, which is nobody's business here.</summary>
/// <param name="Key">The broker's name for the person, who has another one at every other site; hashed with the broker's own.</param>
public sealed record MitIdPerson(string Key, string Cvr, string? PNumber, string? Name);
