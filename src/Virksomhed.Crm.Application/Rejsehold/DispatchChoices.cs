using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What the form of a dispatch offers for one employer: workplaces, people, the reader's own cases there, and what is promised today.</summary>
public static class DispatchChoices
{
    private const int Most = 200;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Option(int Id, string Name, string? Role = null);

    public sealed record Case(int Id, FastholdelseStep Step, DateOnly OpenedOn);

    public sealed record Model(int EmployerId, string Employer, string? Town, IReadOnlyList<Option> Units, IReadOnlyList<Option> Persons)
    {
        public IReadOnlyList<Case> Cases { get; init; } = [];
        public ResponseRule Rule { get; init; } = null!;
        public DateOnly Today { get; init; }

        /// <summary>Dispatches to the employer that wait already, so that it is not asked for twice.</summary>
        public IReadOnlyList<int> Waiting { get; init; } = [];
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId)
                .Select(e => new Model(
                    e.Id, e.Alias ?? e.Name, e.Town,
                    e.ProductionUnits.Where(u => u.CeasedOn == null).OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Take(Most)
                        .Select(u => new Option(u.Id, u.Street == null ? u.Name : u.Name + ", " + u.Street + ", " + u.Town, null)).ToList(),
                    e.ContactPersons.Where(p => p.LeftOn == null && p.MergedIntoId == null).OrderBy(p => p.Name).Take(Most)
                        .Select(p => new Option(p.Id, p.Name, p.Role)).ToList()))
                .AsSplitQuery()
                .SingleOrDefaultAsync(ct);
            var today = clock.Today();

            return employer is null ? null : employer with
            {
                Cases = await db.OwnCases().Where(sag => sag.EmployerId == query.EmployerId && sag.ClosedOn == null).OrderBy(sag => sag.Id).Take(Most)
                    .Select(sag => new Case(sag.Id, sag.Step, sag.OpenedOn)).ToListAsync(ct),
                Rule = (await db.ResponseRules.AsNoTracking().ToListAsync(ct)).RulesOn(today),
                Waiting = await db.Dispatches.Where(d => d.EmployerId == query.EmployerId && (d.State == DispatchState.Requested || d.State == DispatchState.Planned))
                    .OrderBy(d => d.Id).Select(d => d.Id).Take(Most).ToListAsync(ct),
                Today = today,
            };
        }
    }
}
