namespace Virksomhed.Crm.Domain.Audit;

/// <summary>Who read or changed what, and when. Holds ids and field names, never content.</summary>
public sealed class AuditEntry : ITenantOwned
{
    public const int ActionMaxLength = 40;
    public const int SubjectMaxLength = 40;
    public const int DetailMaxLength = 400;

    private AuditEntry() { }

    public long Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int? UserId { get; private set; }
    public DateTime At { get; private set; }
    public string Action { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public int? SubjectId { get; private set; }
    public string? Detail { get; private set; }

    public static AuditEntry Of(int municipalityCode, int? userId, DateTime at, string action, string subject, int? subjectId, string? detail = null) => new()
    {
        MunicipalityCode = municipalityCode,
        UserId = userId,
        At = at,
        Action = action,
        Subject = subject,
        SubjectId = subjectId,
        Detail = detail is { Length: > DetailMaxLength } ? detail[..DetailMaxLength] : detail,
    };
}
