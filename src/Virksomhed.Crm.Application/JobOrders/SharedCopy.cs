using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>Takes the copy of an order that partners see, and keeps it in step when the order changes.</summary>
internal static class SharedCopy
{
    /// <summary>What may be told of the order and its employer, as it is now.</summary>
    public static async Task<SharedContent> TakeAsync(CrmDbContext db, JobOrder order, CancellationToken ct)
    {
        var told = await db.Employers.Where(e => e.Id == order.EmployerId).Select(e => new
        {
            e.Name, e.Cvr, e.Town,
            Branch = db.Branches.Where(b => b.Edition == e.BranchEdition && b.Code == e.BranchCode).Select(b => b.Title).FirstOrDefault(),
            Latest = db.Contacts.Where(c => c.EmployerId == e.Id).OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.Id).Select(c => new { c.HeldOn, c.Purposes }).FirstOrDefault(),
        }).SingleAsync(ct);

        return new()
        {
            Title = order.Title, Occupation = order.Occupation, Positions = order.Positions, Kind = order.Kind, HoursAWeek = order.HoursAWeek, StartsOn = order.StartsOn, Place = order.Place,
            Requirements = order.Requirements, Languages = order.Languages, Licence = order.Licence, IsOpen = order.Phase.IsOpen(),
            Employer = told.Name, Cvr = told.Cvr, Town = told.Town, Branch = told.Branch, LatestContactOn = told.Latest?.HeldOn, LatestPurposes = told.Latest?.Purposes ?? default,
            Owner = await db.Users.Where(u => u.Id == order.OwnerId).Select(u => u.FullName).SingleAsync(ct),
        };
    }

    /// <summary>Renews the copy where there is one, to be saved by the caller.</summary>
    public static async Task RefreshAsync(CrmDbContext db, JobOrder order, DateTime now, CancellationToken ct)
    {
        if (await db.SharedJobOrders.SingleOrDefaultAsync(s => s.JobOrderId == order.Id && s.MunicipalityCode == db.Tenant, ct) is { } shared)
        {
            shared.Refresh(await TakeAsync(db, order, ct), now);
        }
    }
}
