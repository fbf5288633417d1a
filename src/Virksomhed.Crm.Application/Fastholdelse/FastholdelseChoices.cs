using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What the form of a case offers for one employer: its workplaces.</summary>
public static class FastholdelseChoices
{
    private const int Most = 300;

    public sealed record Query(int EmployerId, int? ProductionUnitId) : IRequest<Model?>;

    public sealed record Unit(int Id, string Name);

    public sealed record Model(int EmployerId, string Employer, string? Town, IReadOnlyList<Unit> Units);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => db.Employers.Where(e => e.Id == query.EmployerId)
            .Select(e => new Model(
                e.Id, e.Alias ?? e.Name, e.Town,
                e.ProductionUnits.Where(u => u.CeasedOn == null || u.Id == query.ProductionUnitId).OrderBy(u => u.Id).Take(Most)
                    .Select(u => new Unit(u.Id, u.Street == null ? u.Name : u.Name + ", " + u.Street + ", " + u.Town)).ToList()))
            .SingleOrDefaultAsync(ct);
    }
}
