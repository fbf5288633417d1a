using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

public static partial class EmployerDetails
{
    public sealed record Staff(int Id, string Name, string? Phone, string? Email);

    public sealed record Head(
        int Id, Guid Version, string Cvr, string Name, string? Alias, string? LegalForm, string? BranchCode, BranchVersion? BranchEdition, string? Branch,
        int? Employees, int? SizeFrom, string? Street, string? PostalCode, string? Town, string? Phone, string? Email, string? Website,
        string? Note, bool IsProtected, DateTime? FetchedAt, DateOnly? CeasedOn, PortfolioLevel Level, DateOnly? NextContactOn,
        Staff? Owner, Staff? Deputy, int Visits, int OtherContacts, int DoneFollowUps, int Units, int Agreements,
        int Voksenlaerlinge, int CsrApplications, int JobOrders, EmployerPortalPanel.Model Portal);

    public sealed record Unit(
        int Id, string PNumber, string Name, string? Street, string? PostalCode, string? Town, int? Employees, bool IsProtected, DateOnly? CeasedOn);

    public sealed record Person(int Id, string Name, string? Role, string? Phone, string? Email, DateOnly? LeftOn, int? MergedIntoId);

    public sealed record Responsible(AssignmentKind Kind, string Name, DateTime From, DateTime? Until);

    public sealed record CsrMark(int ApplicationId, int Year, CsrStatus Status);

    /// <summary><paramref name="CsrMarks"/>: the mark of this year, and the applications for this year and the next.</summary>
    public sealed record Model(
        Head Head, EmployerTimeline.Model Timeline, IReadOnlyList<Unit> Units, IReadOnlyList<Person> Persons, IReadOnlyList<Responsible> History,
        EmployerAgreements.Model Agreements, EmployerVoksenlaerlinge.Model Voksenlaerlinge, IReadOnlyList<CsrMark> CsrMarks, DateOnly Today, DateTime Now,
        EmployerFastholdelse.Model Fastholdelse, EmployerJobOrders.Model JobOrders)
    {
        public IEnumerable<Person> Active => Persons.Where(p => p.LeftOn is null && p.MergedIntoId is null);

        /// <summary>Who left, or turned out to be another.</summary>
        public IReadOnlyList<Person> Former => [.. Persons.Where(p => p.LeftOn is not null || p.MergedIntoId is not null)];

        public DateTime? OwnerSince => History.FirstOrDefault(h => h is { Kind: AssignmentKind.Owner, Until: null })?.From;
    }
}
