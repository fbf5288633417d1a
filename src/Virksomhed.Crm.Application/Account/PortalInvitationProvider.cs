using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>How long an employer's invitation works: longer than the links of staff, for its mail may be read next week.</summary>
public sealed class PortalInvitationOptions : DataProtectionTokenProviderOptions
{
    public const int Days = 7;

    public PortalInvitationOptions()
    {
        Name = PortalInvitationProvider.Name;
        TokenLifespan = TimeSpan.FromDays(Days);
    }
}

/// <summary>Makes and checks the links with which employers' users choose a password.</summary>
public sealed class PortalInvitationProvider(
    IDataProtectionProvider protection, IOptions<PortalInvitationOptions> options, ILogger<DataProtectorTokenProvider<CrmUser>> log)
    : DataProtectorTokenProvider<CrmUser>(protection, options, log)
{
    public new const string Name = "PortalInvitation";
}
