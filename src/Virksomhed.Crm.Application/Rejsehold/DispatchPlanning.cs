using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>
/// Books a member for a dispatch and tells those it concerns. The database holds each hour of a person once, so of two planners at the same board one
/// is refused, and told why; nothing of what either typed is lost.
/// </summary>
public sealed class DispatchPlanning(CrmDbContext db, DispatchMails mails, TimeProvider clock)
{
    /// <param name="field">The field of the form at which a refusal stands.</param>
    internal async Task PlanAsync(Dispatch dispatch, int memberId, DispatchTime time, string field, CancellationToken ct)
    {
        var member = await db.TeamMembers.AsNoTracking().SingleOrDefaultAsync(m => m.UserId == memberId, ct)
            ?? throw Refused.At(field.Length == 0 ? field : nameof(PlanDispatch.Command.MemberId), "Vælg en fra holdet.");
        var name = await db.Users.Where(u => u.Id == memberId).Select(u => u.FullName).SingleAsync(ct);
        var rules = await db.ResponseRules.AsNoTracking().ToListAsync(ct);
        await RequireFreeAsync(dispatch.Id, memberId, time, name, field, ct);

        var (before, beforeTime) = (dispatch.MemberId, dispatch.Time);
        Plan(dispatch, member, name, time, rules.RulesOn(time.Day), field);
        await mails.PlannedAsync(dispatch, before, beforeTime, ct);

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            // Another planner was first in the same instant.
            db.ChangeTracker.Clear();
            await RequireFreeAsync(dispatch.Id, memberId, time, name, field, ct);

            throw;
        }
    }

    private void Plan(Dispatch dispatch, TeamMember member, string name, DispatchTime time, ResponseRule rule, string field)
    {
        try
        {
            dispatch.Plan(member, name, time, rule, clock.Today());
        }
        catch (RuleBrokenException broken)
        {
            throw Refused.At(field, broken.Message);
        }
    }

    private async Task RequireFreeAsync(int dispatchId, int memberId, DispatchTime time, string name, string field, CancellationToken ct)
    {
        var (first, last) = (time.FromHour, time.UntilHour - 1);
        var other = await (
            from booking in db.DispatchBookings
            join dispatch in db.Dispatches on booking.DispatchId equals dispatch.Id
            join employer in db.Employers on dispatch.EmployerId equals employer.Id
            where booking.UserId == memberId && booking.Day == time.Day && booking.Hour >= first && booking.Hour <= last && booking.DispatchId != dispatchId
            orderby booking.Hour
            select new { Employer = employer.Alias ?? employer.Name, dispatch.FromHour, dispatch.Hours }).FirstOrDefaultAsync(ct);

        if (other is not null)
        {
            throw Refused.At(field, $"{name} er allerede booket {time.Day:dd.MM.yyyy} kl. {other.FromHour} til {other.FromHour + other.Hours} hos {other.Employer}. Vælg en anden tid eller en anden fra holdet.");
        }
    }
}
