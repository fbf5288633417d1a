using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>A team of two with trips this week and next, requests that wait, some of them late, and a year of visits to count.</summary>
internal static class SampleRejsehold
{
    private const Weekdays EveryDay = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    public static async Task AddAsync(CrmDbContext db, List<Employer> employers, int[] members, TimeProvider clock)
    {
        var rule = ResponseRule.Default(TestWorld.Aabenraa, new DateOnly(2020, 1, 1));
        var (today, team) = (clock.Today(), members.Select((user, i) => TeamMember.Join(TestWorld.Aabenraa, user, EveryDay, 8, 16, i == 0 ? "6330 Padborg, 6200 Aabenraa, Løjt Kirkeby" : null)).ToList());
        var contact = await db.Contacts.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        db.TeamMembers.AddRange(team);

        for (var i = 0; i < 40; i++)
        {
            var asked = today.AddDays(-2 - i * 3);
            var dispatch = Ask(employers[i % 20], members[i % 2], (DispatchReason)(i % 4), (DispatchUrgency)(i % 3), asked, rule);
            db.Dispatches.Add(dispatch);

            if (i > 5)
            {
                var day = rule.Calendar.After(asked, 1 + (i % 4));
                dispatch.Plan(team[i % 2], "Prøve", new(day, 9 + (i % 3), 2), rule, asked);
                Finish(dispatch, i, contact, today);
            }
        }

        for (var i = 0; i < 6; i++)
        {
            var dispatch = Ask(employers[20 + i], members[0], DispatchReason.BeforeLeave, DispatchUrgency.Normal, today, rule);
            dispatch.Plan(team[i % 2], "Prøve", new(rule.Calendar.After(today, 1 + (i / 2)), 8 + i, 1), rule, today);
            db.Dispatches.Add(dispatch);
        }

        await db.SaveChangesAsync();
    }

    private static Dispatch Ask(Employer employer, int takenInBy, DispatchReason reason, DispatchUrgency urgency, DateOnly asked, ResponseRule rule)
    {
        var content = new DispatchContent { Reason = reason, Urgency = urgency, AskedByRole = "Arbejdsmiljørepræsentant", Place = urgency == DispatchUrgency.Acute ? "Kantinen, indgang fra gården" : null };
        var dispatch = Dispatch.Ask(employer.ProductionUnits[0], takenInBy, content, Guid.NewGuid(), DanishTime.ToUtc(asked.ToDateTime(new TimeOnly(10, 5))));
        dispatch.Promise([rule]);

        return dispatch;
    }

    private static void Finish(Dispatch dispatch, int number, int contactId, DateOnly today)
    {
        if (number % 11 == 0)
        {
            dispatch.Cancel("Virksomheden løste det selv", dispatch.RequestedOn);
        }
        else if (dispatch.Day < today)
        {
            dispatch.Report(contactId, dispatch.Day!.Value, (DispatchOutcome)(number % 5), number % 2 == 0, Guid.NewGuid());
        }
    }
}
