namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>A mail address that wants no more surveys from a municipality. It must be kept to be respected.</summary>
public sealed class SurveyOptOut : ITenantOwned
{
    public const int EmailMaxLength = Employers.RegisterData.EmailMaxLength;

    private SurveyOptOut() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>In small letters, so that it is the same address however it was typed.</summary>
    public string Email { get; private set; } = "";

    public static SurveyOptOut Of(int municipalityCode, string email) => new() { MunicipalityCode = municipalityCode, Email = Clean(email) };

#pragma warning disable CA1308 // Compared in SQL with LOWER, which both databases have.
    public static string Clean(string email) => email?.Trim().ToLowerInvariant() ?? "";
#pragma warning restore CA1308
}
