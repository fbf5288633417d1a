using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Counts what speaks for each colleague: employers in the same branch and town, and the open inquiries on the desk.</summary>
internal static class InquiryRouting
{
    // The first two digits of a branch code are its main group ("hovedgruppe").
    private const int MainGroup = 2;

    private sealed record Knowledge(int UserId, int SameBranch, int SameTown);

    public static async Task<IReadOnlyList<RoutingProposal>> ProposeAsync(CrmDbContext db, Inquiry inquiry, CancellationToken ct)
    {
        var employer = await db.Employers.Where(e => e.Id == inquiry.EmployerId).Select(e => new { e.BranchCode, e.OwnerId, e.DeputyId }).SingleOrDefaultAsync(ct);
        var people = await PeopleFor(db, inquiry.Needs, employer?.OwnerId, employer?.DeputyId).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);
        var known = await KnowledgeOf(db, employer?.BranchCode?[..MainGroup] ?? "-", inquiry.Town ?? "-", ct);
        var open = await db.Inquiries.Where(i => i.ClosedAt == null && i.OwnerId != null)
            .GroupBy(i => i.OwnerId!.Value).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);

        return Routing.Propose(people.Select(one => new RoutingCandidate(
            one.Id, one.FullName, known.GetValueOrDefault(one.Id)?.SameBranch ?? 0, known.GetValueOrDefault(one.Id)?.SameTown ?? 0, open.GetValueOrDefault(one.Id))
        {
            Tie = one.Id == employer?.OwnerId ? RoutingTie.Owner : one.Id == employer?.DeputyId ? RoutingTie.Deputy : RoutingTie.None,
        }));
    }

    // Who has the employer is asked whatever the role; else sick leave goes to those who work with it, and everything else to the consultants.
    private static IQueryable<CrmUser> PeopleFor(CrmDbContext db, InquiryNeeds needs, int? owner, int? deputy)
    {
        var role = needs == InquiryNeeds.Fastholdelse ? Role.Fastholdelseskonsulent : Role.Konsulent;
        var fitting = db.Responders().Where(u => db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == role))).Select(u => u.Id);

        return db.Users.Where(u => u.IsActive && (fitting.Contains(u.Id) || u.Id == owner || u.Id == deputy));
    }

    private static Task<Dictionary<int, Knowledge>> KnowledgeOf(CrmDbContext db, string branch, string town, CancellationToken ct) => db.Employers
        .Where(e => e.OwnerId != null && e.CeasedOn == null && (e.BranchCode!.StartsWith(branch) || e.Town == town))
        .Select(e => new { UserId = e.OwnerId!.Value, SameBranch = e.BranchCode!.StartsWith(branch) ? 1 : 0, SameTown = e.Town == town ? 1 : 0 })
        .GroupBy(e => e.UserId)
        .Select(same => new Knowledge(same.Key, same.Sum(e => e.SameBranch), same.Sum(e => e.SameTown)))
        .ToDictionaryAsync(one => one.UserId, ct);
}
