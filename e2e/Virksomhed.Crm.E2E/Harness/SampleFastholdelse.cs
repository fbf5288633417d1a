using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Retention cases in every state, and mails in each.</summary>
internal static class SampleFastholdelse
{
    private const int Cases = 30;

    public static void Add(CrmDbContext db, List<Employer> employers, int responsible, int colleague, TimeProvider clock)
    {
        var (today, rules) = (clock.Today(), db.MilestoneRules.ToList());

        for (var i = 0; i < Cases; i++)
        {
            var sag = Fastholdelsessag.Open(employers[i % 9].ProductionUnits[0], responsible, new()
            {
                OpenedOn = today.AddDays(-i * 4), AskedBy = (AskedBy)(i % 5), AskedThrough = (AskedThrough)(i % 5), FirstSickDay = i % 4 == 3 ? null : today.AddDays(-10 - (i * 5)), LongLeave = (LongLeave)(i % 3),
            }, Guid.NewGuid(), clock.UtcNow());
            sag.PlanNext(today.AddDays(i - 4), "Mødes på arbejdspladsen og aftal de næste uger");
            sag.Record(FastholdelseStep.Advice, today.AddDays(-i * 2), responsible, "Drøftede kortere dage og skånehensyn i en periode", today);
            sag.Admit(colleague);

            if (i % 3 == 1)
            {
                sag.Agree(FastholdelseTools.DelvisRaskmelding | FastholdelseTools.Hjaelpemidler | FastholdelseTools.Mentor, today.AddDays(-i), responsible, null, today);
            }

            if (i % 5 == 4)
            {
                sag.Close((FastholdelseOutcome)(i % 5), today, responsible, today);
            }

            sag.MeetDeadline(rules);
            db.Fastholdelsessager.Add(sag);
        }

        db.OutboxMails.Add(OutboxMail.Post(TestWorld.Aabenraa, "leder0-0@firma.example", "Invitation: Jobdating for industri, lager og transport", "", "da", clock.UtcNow().AddDays(30)));
    }
}
