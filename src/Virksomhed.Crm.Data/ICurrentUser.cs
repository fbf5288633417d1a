namespace Virksomhed.Crm.Data;

/// <summary>Who is acting, as the signed-in session says. Never taken from what a request asks for.</summary>
public interface ICurrentUser
{
    int? UserId { get; }

    /// <summary>The municipality whose rows are seen; null before sign-in, when none are.</summary>
    int? MunicipalityCode { get; }

    /// <summary>What an employer's user is bound to; null for staff, who see all of their municipality.</summary>
    PortalScope? Portal { get; }

    /// <summary>The session that the person acts in.</summary>
    int? SessionId { get; }

    /// <summary>True for a session that has shown a password only, where the person's role asks for more: it may do nothing but that.</summary>
    bool LacksSecondStep { get; }

    /// <summary>True for a colleague whom the municipality's own broker lets in, and not a password here.</summary>
    bool SignsInThroughBroker { get; }

    bool IsIn(string role);
}

/// <summary>The one employer whose rows are seen, and the only workplaces of it; none means all.</summary>
public sealed record PortalScope(int EmployerId, int[] UnitIds);
