using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>The year's voksenlærlinge by sector and trade, against last year.</summary>
public static class VoksenlaerlingYear
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Model(YearFigures Figures, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) => new(await YearFigures.ReadAsync(db, clock.Today(), ct), clock.Today());
    }
}
