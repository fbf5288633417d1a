using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>People of employers who use the portal, each with something asked for. There are few beside the employers, so they go in through the app's own entities.</summary>
internal static class PortalUsers
{
    /// <summary>So many in all, shared by the municipalities of a database.</summary>
    public const int Count = 200;

    private const int InquiriesEach = 3;

    public static async Task FillAsync(ServiceProvider services, IReadOnlyList<Tenant> tenants)
    {
        var each = (Count + tenants.Count - 1) / tenants.Count;

        foreach (var tenant in tenants)
        {
            await services.ActAs(tenant.Code, null, async (_, db) => await FillAsync(db, tenant, each));
        }
    }

    private static async Task FillAsync(CrmDbContext db, Tenant tenant, int count)
    {
        var (now, today) = (DateTime.UtcNow, DateOnly.FromDateTime(DateTime.Today));
        var employers = await db.Employers.AsNoTracking().Where(e => e.CeasedOn == null).OrderBy(e => e.Id).Take(count).ToListAsync();
        var users = employers.Select((employer, n) => (Employer: employer, User: SmallTables.User(Role.Arbejdsgiver, n + 1, tenant.Code))).ToList();
        users.ForEach(one => one.User.EmployerId = one.Employer.Id);
        await SmallTables.AddUsers(db, Role.Arbejdsgiver, [.. users.Select(one => one.User)]);

        foreach (var (employer, user) in users)
        {
            db.PortalAccesses.Add(PortalAccess.Give(tenant.Code, employer.Id, user.Id, new(MayInvite: true, []), InquiryLanguage.Danish, tenant.Consultants[0], now));
            db.Inquiries.AddRange(Enumerable.Range(0, InquiriesEach).Select(n => Inquiry.Receive(
                tenant.Code,
                new() { Source = InquirySource.Portal, Language = InquiryLanguage.Danish, AskedById = user.Id, ContactName = user.FullName, Email = user.Email, Needs = InquiryNeeds.Rekruttering, Text = "Vi mangler to til lageret." },
                employer, InquiryStamp.KeyOf($"{user.Email} {n}"), today.AddDays(1), now.AddDays(-n), byId: null)));
        }

        await db.SaveChangesAsync();
    }
}
