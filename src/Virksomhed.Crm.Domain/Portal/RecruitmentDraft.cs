using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Portal;

/// <summary>What kind of work an employer offers.</summary>
public enum RecruitmentKind
{
    [Display(Name = "Ordinært job")] Ordinary,
    [Display(Name = "Småjob eller lønnede timer")] SmallJob,
    [Display(Name = "Fleksjob")] Fleksjob,
    [Display(Name = "Løntilskud eller praktik")] Trial,
    [Display(Name = "Elev, lærling eller voksenlærling")] Apprentice,
    [Display(Name = "Fritidsjob til unge")] YouthJob,
}

/// <summary>What the municipality is asked to do about it.</summary>
[Flags]
public enum RecruitmentServices
{
    None = 0,
    [Display(Name = "Jobannonce")] JobAd = 1,
    [Display(Name = "Søgning efter kandidater")] CvSearch = 2,
    [Display(Name = "Screening")] Screening = 4,
    [Display(Name = "Første samtaler")] FirstInterviews = 8,
    [Display(Name = "Højtuddannede")] HighlyEducated = 16,
    [Display(Name = "Udenlandsk arbejdskraft")] ForeignLabour = 32,
}

/// <summary>A wish for new colleagues as far as a portal user has filled it in. One person has one draft at a time; it is gone when it is sent.</summary>
public sealed class RecruitmentDraft : ITenantOwned
{
    public const int TitleMaxLength = 100;
    public const int HoursMaxLength = 100;
    public const int PlaceMaxLength = 100;
    public const int RequirementsMaxLength = 800;
    public const int MaxPositions = 500;

    private RecruitmentDraft() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int UserId { get; private set; }
    public string? Title { get; private set; }
    public int? Positions { get; private set; }
    public RecruitmentKind? Kind { get; private set; }
    public DateOnly? StartsOn { get; private set; }
    public string? Hours { get; private set; }
    public string? Place { get; private set; }
    public string? Requirements { get; private set; }
    public RecruitmentServices Services { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Whether everything is said without which nobody can begin to look.</summary>
    public bool IsComplete => Title is not null && Positions is not null && Kind is not null && Place is not null;

    public static RecruitmentDraft Begin(int municipalityCode, int employerId, int userId) =>
        new() { MunicipalityCode = municipalityCode, EmployerId = employerId, UserId = userId };

    public void Want(string title, int positions, RecruitmentKind kind, DateTime now) => (Title, Positions, Kind, ChangedAt) = (title, positions, kind, now);

    public void Schedule(DateOnly? startsOn, string? hours, string place, DateTime now) => (StartsOn, Hours, Place, ChangedAt) = (startsOn, hours, place, now);

    public void Require(string? requirements, RecruitmentServices services, DateTime now) => (Requirements, Services, ChangedAt) = (requirements, services, now);
}
