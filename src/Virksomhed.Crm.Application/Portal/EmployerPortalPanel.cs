using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>How it stands with an employer's portal: a panel of the employer's page.</summary>
public static class EmployerPortalPanel
{
    /// <param name="Users">How many may come in today.</param>
    /// <param name="Unread">How many of the employer's messages nobody has read.</param>
    /// <param name="Wish">How often the employer wishes to be contacted; null when it has not said.</param>
    /// <param name="Consents">Whether it consents to offers.</param>
    public sealed record Model(int EmployerId, int Users, int Unread, ContactWish? Wish, bool Consents);
}
