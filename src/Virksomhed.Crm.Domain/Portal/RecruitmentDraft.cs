using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Domain.Portal;

/// <summary>
/// A wish for new colleagues as far as a portal user has filled it in. One person has one draft at a time. Sent, it waits beside its inquiry until a
/// consultant makes the job order of it, and is gone then.
/// </summary>
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
    public JobOrderKind? Kind { get; private set; }
    public DateOnly? StartsOn { get; private set; }
    public string? Hours { get; private set; }
    public string? Place { get; private set; }
    public string? Requirements { get; private set; }
    public JobOrderServices Services { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>The inquiry that it became; null as long as it is not sent.</summary>
    public int? InquiryId { get; private set; }

    public Inquiry? Inquiry { get; private set; }

    /// <summary>Whether everything is said without which nobody can begin to look.</summary>
    public bool IsComplete => Title is not null && Positions is not null && Kind is not null && Place is not null;

    public static RecruitmentDraft Begin(int municipalityCode, int employerId, int userId) =>
        new() { MunicipalityCode = municipalityCode, EmployerId = employerId, UserId = userId };

    public void Want(string title, int positions, JobOrderKind kind, DateTime now) => (Title, Positions, Kind, ChangedAt) = (title, positions, kind, now);

    public void Schedule(DateOnly? startsOn, string? hours, string place, DateTime now) => (StartsOn, Hours, Place, ChangedAt) = (startsOn, hours, place, now);

    public void Require(string? requirements, JobOrderServices services, DateTime now) => (Requirements, Services, ChangedAt) = (requirements, services, now);

    public void SendAs(Inquiry inquiry) => Inquiry = inquiry;
}
