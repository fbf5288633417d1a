using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The applications that are ready for a step, to choose from.</summary>
public static class ReadyCsrApplications
{
    /// <summary>So many take a step at a time.</summary>
    public const int Most = 500;

    public sealed record Query(int Year, CsrMove Move) : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(int Id, string Employer, string? Unit, int? Staff, decimal? Percent);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken ct)
        {
            var ready = query.Move.From();

            return await (
                from application in db.CsrApplications
                where application.Year == query.Year && application.Status == ready && application.MeetsRules == true
                join employer in db.Employers on application.EmployerId equals employer.Id
                orderby employer.NameSort, application.Id
                select new Row(
                    application.Id, employer.Name, db.ProductionUnits.Where(u => u.Id == application.ProductionUnitId).Select(u => u.Name).FirstOrDefault(),
                    application.Staff, application.Percent)).Take(Most).ToListAsync(ct);
        }
    }
}
