using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// Three years of answers in the two municipalities that measure satisfaction. Employers are asked by the rules that everybody is asked by, only fewer of
/// them; once the world is alive the app asks, and the demo fills in the days it was shut and what employers answer.
/// </summary>
internal sealed class DemoSurveys(CrmDbContext db, DateOnly today)
{
    private const int Aabenraa = 580;
    private const int Soenderborg = 540;
    private const int Salt = 41;

    /// <summary>One employer in so many is asked, but every one in the days that the app still looks back on.</summary>
    private const int OneIn = 3;

    private readonly Dictionary<(int Employer, SurveyOccasion? Occasion), DateOnly> _asked = [];

    public async Task LiveAsync(DateOnly beginning, CancellationToken ct)
    {
        if (db.Tenant is not (Aabenraa or Soenderborg))
        {
            return;
        }

        // What was sent today the app itself has sent, also after a long pause.
        var last = await db.SurveyInvitations.Where(i => i.SentOn < today).MaxAsync(i => (DateOnly?)i.SentOn, ct);

        if (last is null || last < today.AddDays(-1))
        {
            await AskAsync(last is null ? Begin(beginning) : (await db.SurveyRules.AsNoTracking().ToListAsync(ct)).RulesOn(today), last ?? beginning, ct);
        }

        await AnswerAsync(ct);
    }

    private SurveyRule Begin(DateOnly day)
    {
        var terms = new SurveyTerms { ValidFrom = day, IsOn = true, DaysBetween = 90, RemindAfterDays = 7, DaysOpen = 21, HighFrom = 4 };
        var rule = SurveyRule.Of(db.Tenant, terms, "Demo. Politikken siger »Høj tilfredshed« uden en skala; grænsen er vores egen definition");
        db.SurveyRules.Add(rule);

        return rule;
    }

    private async Task AskAsync(SurveyRule rule, DateOnly from, CancellationToken ct)
    {
        var ended = (await SurveyCandidates.ReadAsync(db, from, today, ct)).ToLookup(candidate => candidate.Day);

        for (var day = from; day < today; day = day.AddDays(1))
        {
            var sentOn = day.AddDays(1);
            var own = ended[day].Where(about => about.EmployerId % OneIn == 0 || day >= today.AddDays(-SurveyWave.LookBackDays)).Select(Remembered);

            foreach (var about in SurveyWave.Of(own, rule, sentOn))
            {
                db.SurveyInvitations.Add(SurveyInvitation.Send(db.Tenant, about, rule, InquiryLanguage.Danish, HashOf(about), sentOn));
                _asked[(about.EmployerId, null)] = _asked[(about.EmployerId, about.Subject.Occasion())] = sentOn;
            }
        }

        await SaveAsync(ct);
    }

    private SurveyCandidate Remembered(SurveyCandidate about) => about with
    {
        LastAny = _asked.TryGetValue((about.EmployerId, null), out var any) ? any : about.LastAny,
        LastAlike = _asked.TryGetValue((about.EmployerId, about.Subject.Occasion()), out var alike) ? alike : about.LastAlike,
    };

    private async Task AnswerAsync(CancellationToken ct)
    {
        var open = await (
            from invitation in db.SurveyInvitations
            where invitation.State == SurveyState.Open
            join employer in db.Employers on invitation.EmployerId equals employer.Id
            orderby invitation.Id
            select new { Invitation = invitation, employer.Sector }).ToListAsync(ct);

        foreach (var (invitation, sector) in open.Select(one => (one.Invitation, one.Sector)))
        {
            var draw = new DemoDice(db.Tenant + Salt, Number(invitation.Subject, invitation.SubjectId));
            var (answers, on) = (draw.Chance(.37), invitation.SentOn.AddDays(draw.Between(0, 12)));

            if (answers && on <= today)
            {
                db.SurveyAnswers.Add(Answer(draw, invitation, sector, on));
            }

            if (invitation.IsOver(today))
            {
                invitation.Close();
            }
        }

        await SaveAsync(ct);
    }

    // A little better every year, and better after an order that was filled than after a visit.
    private SurveyAnswer Answer(DemoDice draw, SurveyInvitation invitation, Sector? sector, DateOnly on)
    {
        var lift = (.07 * (invitation.SentOn.Year - today.Year)) + (invitation.Subject == SurveySubject.JobOrder ? .06 : 0);
        var (service, recruitment, knows) = (Score(draw, .78 + lift), Score(draw, .70 + lift), invitation.Subject == SurveySubject.JobOrder || draw.Chance(.72));

        return SurveyAnswer.Give(invitation, sector, knows ? recruitment : null, service, draw.Chance(.12) ? draw.Of(DemoTexts.Remarks(service)) : null, on);
    }

    private static int Score(DemoDice draw, double content) => draw.Chance(content) ? draw.Between(4, 5) : draw.Chance(.75) ? 3 : draw.Between(1, 2);

    // Nobody has the link: demo employers have no mailbox.
    private string HashOf(SurveyCandidate about)
    {
        var draw = new DemoDice(db.Tenant + Salt + 1, Number(about.Subject, about.SubjectId));

        return $"{draw.Key():N}{draw.Key():N}";
    }

    private static int Number(SurveySubject subject, int id) => (id * 31) + (int)subject;

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
