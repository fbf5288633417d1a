namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>How many persons an application counts in one scheme.</summary>
public sealed class CsrCount(int municipalityCode, string scheme, int persons) : ITenantOwned
{
    public const int SchemeMaxLength = 40;
    public const int MaxPersons = 10_000;

    public int Id { get; private set; }
    public int ApplicationId { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public string Scheme { get; private set; } = scheme;
    public int Persons { get; private set; } = persons;

    internal void Change(int persons) => Persons = persons;
}

/// <summary>A step an application took; who took it is null for the system.</summary>
public sealed class CsrStep(int municipalityCode, CsrStatus status, string? note, int? takenById, DateTime takenAt) : ITenantOwned
{
    public int Id { get; private set; }
    public int ApplicationId { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public CsrStatus Status { get; private set; } = status;
    public string? Note { get; private set; } = note;
    public int? TakenById { get; private set; } = takenById;
    public DateTime TakenAt { get; private set; } = takenAt;
}

/// <summary>A file that documents an application. Its content lies outside the database under a random name.</summary>
public sealed class CsrDocument : ITenantOwned
{
    public const int FileNameMaxLength = 120;
    public const int StoredNameMaxLength = 40;
    public const int MaxBytes = 10 * 1024 * 1024;

    private CsrDocument() { }

    public int Id { get; private set; }
    public int ApplicationId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string FileName { get; private set; } = "";
    public string StoredName { get; private set; } = "";
    public CsrFileKind Kind { get; private set; }
    public int Bytes { get; private set; }
    public int? UploadedById { get; private set; }
    public DateTime UploadedAt { get; private set; }

    public static CsrDocument Of(int municipalityCode, string fileName, string storedName, CsrFileKind kind, int bytes, int? userId, DateTime now) => new()
    {
        MunicipalityCode = municipalityCode,
        FileName = fileName,
        StoredName = storedName,
        Kind = kind,
        Bytes = bytes,
        UploadedById = userId,
        UploadedAt = now,
    };
}
