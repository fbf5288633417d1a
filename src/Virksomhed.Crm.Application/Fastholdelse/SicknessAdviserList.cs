using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>The larger employers and their one fixed sygedagpengerådgiver (Sønderborgs beskæftigelsespolitik 2019-2022); those that lack one, unless all are asked for.</summary>
public static class SicknessAdviserList
{
    public sealed record Query(bool All, int Page) : IRequest<Model>;

    public sealed record Row(int Id, string Name, string? Town, int Employees, string? Owner, string? Adviser);

    public sealed record Model(bool All, int From, int Large, int Lacking, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var from = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.LargeEmployerFrom).SingleAsync(ct);
            var large = db.Employers.Where(e => e.Employees >= from && e.CeasedOn == null);
            var page = await large.If(!query.All, e => e.SicknessAdviserId == null)
                .OrderByDescending(e => e.Employees).ThenBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Row(
                    e.Id, e.Alias ?? e.Name, e.Town, e.Employees!.Value,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                    db.Users.Where(u => u.Id == e.SicknessAdviserId).Select(u => u.FullName).FirstOrDefault()))
                .ToPage(query.Page, ct);

            return new(query.All, from, await large.CountAsync(ct), await large.CountAsync(e => e.SicknessAdviserId == null, ct), page);
        }
    }
}
