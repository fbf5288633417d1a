using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>One application: what it says, how it stands to the year's rules, its documentation and the steps it took.</summary>
public static class CsrApplicationDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Step(CsrStatus Status, DateTime TakenAt, string? By, string? Note);

    public sealed record Model(CsrApplication Application, CsrRuleSet? Rules, string Employer, string Cvr, string? Unit, string? Town)
    {
        public bool IsProtected { get; init; }
        public string? Owner { get; init; }
        public int? Registered { get; init; }
        public IReadOnlyList<Step> Steps { get; init; } = [];

        /// <summary>The years in which the employer got the mark before.</summary>
        public IReadOnlyList<int> Years { get; init; } = [];

        public bool IsOpen { get; init; }

        /// <summary>How the application stands to the rules as they are now; null while the number of employees is missing.</summary>
        public CsrVerdict? Verdict => Rules is not null && Application.Staff is { } staff ? Rules.Judge(staff, Application.Persons) : null;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var application = await db.CsrApplications.AsNoTracking()
                .Include(a => a.Counts).Include(a => a.Documents).AsSplitQuery()
                .SingleOrDefaultAsync(a => a.Id == query.Id, ct);

            return application is null ? null : await ModelOf(application, ct);
        }

        private async Task<Model> ModelOf(CsrApplication application, CancellationToken ct)
        {
            var rules = await db.RulesOfAsync(application.Year, ct);
            var employer = await db.Employers
                .Where(e => e.Id == application.EmployerId)
                .Select(e => new { e.Name, e.Cvr, e.Town, e.IsProtected, e.Employees, Owner = db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault() })
                .SingleAsync(ct);
            var unit = await db.ProductionUnits
                .Where(u => u.Id == application.ProductionUnitId)
                .Select(u => new { u.Name, u.PNumber, u.Town, u.Employees, u.IsProtected })
                .SingleOrDefaultAsync(ct);

            return new(application, rules, employer.Name, employer.Cvr, unit is null ? null : $"{unit.Name}, P {unit.PNumber}", unit?.Town ?? employer.Town)
            {
                IsProtected = employer.IsProtected || unit?.IsProtected == true,
                Owner = employer.Owner,
                Registered = unit is null ? employer.Employees : unit.Employees,
                Steps = await Steps(application.Id, ct),
                Years = await Years(application, ct),
                IsOpen = rules?.IsOpen(clock.UtcNow()) == true,
            };
        }

        private async Task<IReadOnlyList<Step>> Steps(int id, CancellationToken ct) => await db.CsrApplications
            .Where(a => a.Id == id).SelectMany(a => a.Steps)
            .OrderByDescending(s => s.TakenAt).ThenByDescending(s => s.Id)
            .Select(s => new Step(s.Status, s.TakenAt, db.Users.Where(u => u.Id == s.TakenById).Select(u => u.FullName).FirstOrDefault(), s.Note))
            .ToListAsync(ct);

        private async Task<IReadOnlyList<int>> Years(CsrApplication application, CancellationToken ct) => await db.CsrApplications
            .Where(a => a.EmployerId == application.EmployerId && a.Year < application.Year && (a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired))
            .Select(a => a.Year).Distinct().OrderBy(year => year)
            .ToListAsync(ct);
    }
}
