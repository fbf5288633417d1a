using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>
/// Closes surveys whose time is up, asks about what came to an end, and reminds once. Runs as often as one likes, on any number of nodes: each letter is
/// saved with its invitation, and the database holds one invitation for a subject and one for an employer on a day, so that the second node saves nothing.
/// </summary>
public sealed class SurveyRunner(CrmDbContext db, SurveyMails mails, TimeProvider clock)
{
    /// <summary>Does what is due in every municipality, and tells how many letters it wrote.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var written = 0;

        foreach (var municipality in await db.Municipalities.Select(m => new { m.Code, m.Name }).ToListAsync(ct))
        {
            db.ActFor(municipality.Code, null);
            await CloseAsync(ct);

            if ((await db.SurveyRules.AsNoTracking().ToListAsync(ct)).RulesOn(clock.Today()) is { IsOn: true } rule)
            {
                written += await InviteAsync(rule, municipality.Name, ct) + await RemindAsync(rule, municipality.Name, ct);
            }
        }

        return written;
    }

    private Task<int> CloseAsync(CancellationToken ct)
    {
        var today = clock.Today();

        return db.SurveyInvitations.Where(i => i.State != SurveyState.Closed && i.ClosesOn < today).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, SurveyState.Closed), ct);
    }

    private async Task<int> InviteAsync(SurveyRule rule, string municipality, CancellationToken ct)
    {
        var (today, written) = (clock.Today(), 0);
        var from = today.AddDays(-SurveyWave.LookBackDays);
        var candidates = await SurveyCandidates.ReadAsync(db, rule.ValidFrom > from ? rule.ValidFrom : from, today, ct);

        foreach (var about in SurveyWave.Of(candidates, rule, today))
        {
            var (secret, person) = (LinkSecret.New(), await db.ContactPersons.Where(p => p.Id == about.PersonId).Select(p => new { p.Name, Email = p.Email! }).SingleAsync(ct));
            var invitation = SurveyInvitation.Send(db.Tenant, about, rule, await SurveyCandidates.LanguageAsync(db, about.EmployerId, person.Email, ct), LinkSecret.Hash(secret), today);
            db.SurveyInvitations.Add(invitation);
            mails.Invite(invitation, new(person.Name, person.Email, municipality), secret);
            written += await SaveAsync(ct);
        }

        return written;
    }

    private async Task<int> RemindAsync(SurveyRule rule, string municipality, CancellationToken ct)
    {
        var (today, written) = (clock.Today(), 0);
        var sentBy = today.AddDays(-rule.RemindAfterDays);
        var waiting = await (
            from invitation in db.SurveyInvitations
            where invitation.State == SurveyState.Open && invitation.SentOn <= sentBy && invitation.RemindedOn == null && invitation.ClosesOn > today
            join person in SurveyCandidates.Reachable(db) on invitation.ContactPersonId equals person.Id
            select new { invitation.Id, person.Name, Email = person.Email! }).ToListAsync(ct);

        foreach (var person in waiting)
        {
            var invitation = await db.SurveyInvitations.SingleAsync(i => i.Id == person.Id, ct);
            var secret = LinkSecret.New();

            if (invitation.RemindedOn is null && invitation.CanBeAnswered(today))
            {
                invitation.Remind(LinkSecret.Hash(secret), today);
                mails.Remind(invitation, new(person.Name, person.Email, municipality), secret);
                written += await SaveAsync(ct);
            }
        }

        return written;
    }

    // Another node may be at the same work: the one that comes second finds it done, and its letter is not saved either.
    private async Task<int> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return 1;
        }
        catch (DbUpdateException)
        {
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
