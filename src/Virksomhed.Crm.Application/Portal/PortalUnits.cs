using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>The workplaces that a user of an employer's portal can be bound to.</summary>
public static class PortalUnits
{
    private const int Most = 200;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Unit(int Id, string Name, string PNumber, string? Town);

    public sealed record Model(string Employer, IReadOnlyList<Unit> Units);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => db.Employers
            .Where(e => e.Id == query.EmployerId)
            .Select(e => new Model(
                e.Alias ?? e.Name,
                db.ProductionUnits.Where(u => u.EmployerId == e.Id && u.CeasedOn == null).OrderBy(u => u.PNumber).Take(Most).Select(u => new Unit(u.Id, u.Name, u.PNumber, u.Town)).ToList()))
            .SingleOrDefaultAsync(ct);
    }
}
