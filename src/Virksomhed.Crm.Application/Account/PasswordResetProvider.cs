using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>How long the link to a new password works: it was asked for a moment ago (ASVS 6.4.1).</summary>
public sealed class PasswordResetOptions : DataProtectionTokenProviderOptions
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromHours(1);

    public PasswordResetOptions()
    {
        Name = PasswordResetProvider.Name;
        TokenLifespan = Lifespan;
    }
}

/// <summary>Makes and checks the links with which people choose a new password in place of a forgotten one.</summary>
public sealed class PasswordResetProvider(
    IDataProtectionProvider protection, IOptions<PasswordResetOptions> options, ILogger<DataProtectorTokenProvider<CrmUser>> log)
    : DataProtectorTokenProvider<CrmUser>(protection, options, log)
{
    public new const string Name = "PasswordReset";
}
