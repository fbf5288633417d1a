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
    private const string Reason = "Arbejdsgiveren ringer om et møde i dag, og den ansvarlige er bortrejst";

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

    /// <summary>Two cases of somebody else's: one that the reader may still see by an emergency access, and one whose time is over.</summary>
    public static async Task AddEmergenciesAsync(CrmDbContext db, Employer employer, int responsible, int reader, TimeProvider clock)
    {
        var now = clock.UtcNow();
        List<Fastholdelsessag> cases = [.. Enumerable.Range(0, 2).Select(_ => Fastholdelsessag.Open(
            employer.ProductionUnits[0], responsible, new() { OpenedOn = clock.Today(), AskedBy = AskedBy.Employer, AskedThrough = AskedThrough.Phone, LongLeave = LongLeave.Unknown }, Guid.NewGuid(), now))];
        db.Fastholdelsessager.AddRange(cases);
        await db.SaveChangesAsync();

        var reviewed = EmergencyAccess.Open(cases[1], reader, Reason, 24, Guid.NewGuid(), now.AddDays(-9));
        reviewed.Review(EmergencyVerdict.NotInOrder, "Mødet kunne have ventet til dagen efter", responsible, now.AddDays(-8));
        db.EmergencyAccesses.AddRange(reviewed, EmergencyAccess.Open(cases[0], reader, Reason, 24, Guid.NewGuid(), now), EmergencyAccess.Open(cases[1], reader, Reason, 24, Guid.NewGuid(), now.AddDays(-2)));
        await db.SaveChangesAsync();
    }
}
