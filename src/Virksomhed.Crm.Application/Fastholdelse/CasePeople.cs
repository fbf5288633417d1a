using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Who may see a case, and whom one can name or hand it over to.</summary>
public static class CasePeople
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(int Id, string Employer, bool IsOpen, StaffChoice Responsible, IReadOnlyList<StaffChoice> Colleagues, IReadOnlyList<StaffChoice> ToAdmit, IReadOnlyList<StaffChoice> ToTakeOver)
    {
        [Display(Name = "Kollega")] public int? UserId { get; init; }
        [Display(Name = "Ny ansvarlig")] public int? ResponsibleId { get; init; }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var found = await db.OwnCases().Where(sag => sag.Id == query.Id).Select(sag => new
            {
                sag.Id,
                sag.ClosedOn,
                sag.ResponsibleId,
                Employer = db.Employers.Where(e => e.Id == sag.EmployerId).Select(e => e.Alias ?? e.Name).First(),
                Colleagues = sag.Colleagues.Select(colleague => colleague.UserId).ToList(),
            }).SingleOrDefaultAsync(ct);

            if (found is null)
            {
                return null;
            }

            int[] on = [found.ResponsibleId, .. found.Colleagues];
            var people = await db.Users.Where(u => on.Contains(u.Id)).AsChoicesAsync(ct);

            return new(
                found.Id, found.Employer, found.ClosedOn is null, people.Single(p => p.Id == found.ResponsibleId), people.FindAll(p => p.Id != found.ResponsibleId),
                await db.CaseColleagues().Where(u => !on.Contains(u.Id)).AsChoicesAsync(ct),
                await db.Advisers().Where(u => u.Id != found.ResponsibleId).AsChoicesAsync(ct));
        }
    }
}
