namespace Virksomhed.Crm.Data;

/// <summary>Who is acting, as the signed-in session says. Never taken from what a request asks for.</summary>
public interface ICurrentUser
{
    int? UserId { get; }

    /// <summary>The municipality whose rows are seen; null before sign-in, when none are.</summary>
    int? MunicipalityCode { get; }

    bool IsIn(string role);
}
