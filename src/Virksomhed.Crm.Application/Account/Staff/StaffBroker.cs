using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>The broker of one municipality, and what is read of its tokens.</summary>
public sealed partial class StaffBroker(int code, StaffBrokerSettings settings, PublicAddress site, TimeProvider clock, ILogger log) : IDisposable
{
    // Where Entra ID leaves groups out because there are too many for a token.
    private static readonly string[] LeftOut = ["_claim_names", "hasgroups"];
    private static readonly string[] Usual = ["groups", "roles"];

    private readonly OpenIdClient _client = new($"{StaffBrokerSettings.Section}:{code}", site.Link($"account/login/staff/{code}/callback"), settings, clock, log);

    /// <summary>The municipality whose people it knows.</summary>
    public int Code => code;

    public string Name => settings.Name!;

    public string? Contact => settings.Contact;

    public bool CreatesUsers => settings.CreatesUsers;

    public void Dispose() => _client.Dispose();

    /// <summary>Where the broker asks the person who they are.</summary>
    /// <param name="returnUrl">Where to go afterwards.</param>
    /// <param name="confirm">The signed-in user who is to show anew who they are; null for a sign-in.</param>
    /// <param name="ct">Cancels.</param>
    public Task<OpenIdDeparture> DepartAsync(string? returnUrl, int? confirm, CancellationToken ct) =>
        _client.DepartAsync(OpenIdVisit.Begin($"{StaffBrokerSettings.Section}:{code}", clock.GetUtcNow(), returnUrl, confirm), anew: confirm is not null, ct);

    /// <summary>Who came back.</summary>
    public Task<StaffPerson> ReturnAsync(OpenIdVisit visit, OpenIdAnswer answer, CancellationToken ct) => _client.ReturnAsync(visit, answer, PersonIn, ct);

    private StaffPerson PersonIn(JsonWebToken token)
    {
        if (settings.Required.Any(claim => !token.All(claim.Key).Contains(claim.Value, StringComparer.OrdinalIgnoreCase)))
        {
            throw new OpenIdException(OpenIdFault.NotLinked);
        }

        if (LeftOut.Any(claim => token.All(claim).Any()))
        {
            GroupsLeftOut(code);
        }

        var groups = (settings.GroupClaim is { } own ? [own] : Usual).SelectMany(token.All).ToList();

        return new(
            token.KeyOf(token.Text(settings.SubjectClaim) ?? throw new OpenIdException(OpenIdFault.Failed)), EmailIn(token), NameIn(token), settings.RolesOf(groups), IsStrong(token), SignedInAt(token));
    }

    // An address that the person may have written themselves would open the account of whoever has it here.
    private string? EmailIn(JsonWebToken token) =>
        (settings.TrustsEmail || token.All("email_verified").Concat(token.All("xms_edov")).Any(value => value is "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase)))
            && Texts.Clean(token.Text(settings.EmailClaim)) is { } address && StaffPerson.IsAddress(address) ? address : null;

    private static string? NameIn(JsonWebToken token) =>
        Texts.Clean(token.Text("name")) is { } name && !CprNumber.IsIn(name) ? name[..Math.Min(name.Length, CrmUser.NameMaxLength)] : null;

    private bool IsStrong(JsonWebToken token) =>
        token.All("amr").Contains(OwnFactors.TwoSteps.Value) || token.All("acr").Concat(token.All("acrs")).Any(value => settings.StrongAcr.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static DateTimeOffset? SignedInAt(JsonWebToken token) =>
        long.TryParse(token.All("auth_time").FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= StaffPerson.LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    [LoggerMessage(LogLevel.Warning, "The broker of municipality {Code} left out groups of somebody who is in too many. Let it send app roles, or only the groups given to the app.")]
    private partial void GroupsLeftOut(int code);
}
