using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Starts an application as a draft, for the whole firm or one place of work.</summary>
public static class StartCsrApplication
{
    public sealed record Query(int EmployerId, int? Year) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int EmployerId { get; init; }

        [Display(Name = "Mærkets år")]
        public int? Year { get; init; }

        /// <summary>0 is the whole firm.</summary>
        [Display(Name = "Hvem søger?")]
        public int ProductionUnitId { get; init; }
    }

    public sealed record Choices(string Employer, string Cvr, IReadOnlyList<Unit> Units, IReadOnlyList<int> Years);

    public sealed record Unit(int Id, string Name, string PNumber, string? Town);

    /// <summary>What can be chosen in the form.</summary>
    public sealed record ChoicesQuery(int EmployerId) : IRequest<Choices?>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Year).NotNull().WithMessage("Vælg, hvilket års mærke der søges.");
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct)
            ? new() { EmployerId = query.EmployerId, Year = query.Year ?? await db.CurrentYearAsync(clock.Today(), ct) }
            : null;
    }

    internal sealed class ChoicesHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ChoicesQuery, Choices?>
    {
        private const int MaxUnits = 200;

        public async Task<Choices?> Handle(ChoicesQuery query, CancellationToken ct)
        {
            var years = await db.CsrRuleSets.Where(r => r.Year >= clock.Today().Year).OrderByDescending(r => r.Year).Select(r => r.Year).ToListAsync(ct);

            return await db.Employers.Where(e => e.Id == query.EmployerId)
                .Select(e => new Choices(
                    e.Name, e.Cvr,
                    e.ProductionUnits.Where(u => u.CeasedOn == null).OrderBy(u => u.PNumber).Take(MaxUnits).Select(u => new Unit(u.Id, u.Name, u.PNumber, u.Town)).ToList(),
                    years))
                .SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var (year, unit) = (command.Year!.Value, command.ProductionUnitId is 0 ? (int?)null : command.ProductionUnitId);
            await db.RequireRulesAsync(year, ct);
            var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            Rule.Require(employer.CeasedOn is null, "Virksomheden er ophørt og kan ikke søge.");
            Rule.Require(
                unit is null || await db.ProductionUnits.AnyAsync(u => u.Id == unit && u.EmployerId == employer.Id && u.CeasedOn == null, ct),
                "Arbejdsstedet hører ikke til virksomheden.");
            Rule.Require(
                !await db.CsrApplications.AnyAsync(a => a.Year == year && a.EmployerId == employer.Id && a.UnitKey == (unit ?? 0), ct),
                $"Der er allerede en ansøgning om CSR-mærke {year}.");

            var application = CsrApplication.Start(db.Tenant, year, employer.Id, unit, db.UserId, clock.UtcNow());
            db.CsrApplications.Add(application);
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
