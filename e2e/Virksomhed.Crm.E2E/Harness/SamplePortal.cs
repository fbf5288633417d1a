using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>The portal of an employer that has everything: messages, a draft, wishes, a colleague who is invited; and somebody who waits to be let in.</summary>
internal static class SamplePortal
{
    public static async Task AddAsync(CrmDbContext db, Employer employer, int consultant, TimeProvider clock)
    {
        var (now, email) = (clock.UtcNow(), TestWorld.Email(Role.Arbejdsgiver));
        var user = await db.Users.SingleAsync(u => u.Email == email);
        db.PortalAccesses.Remove(await db.PortalAccesses.SingleAsync(a => a.UserId == user.Id));
        await db.SaveChangesAsync();
        var colleague = new CrmUser { FullName = "Birthe Bovsen", UserName = "birthe@portal.example", Email = "birthe@portal.example", NormalizedEmail = "BIRTHE@PORTAL.EXAMPLE", EmployerId = employer.Id };
        user.EmployerId = employer.Id;
        db.Users.Add(colleague);
        await db.SaveChangesAsync();

        var units = await db.ProductionUnits.Where(u => u.EmployerId == employer.Id).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        var draft = RecruitmentDraft.Begin(TestWorld.Aabenraa, employer.Id, user.Id);
        draft.Want("Procesoperatør med truckkort og erfaring fra fødevareproduktion", 12, JobOrderKind.Ordinary, now);
        draft.Schedule(clock.Today().AddDays(40), "37 timer, skiftehold", "Padborg", now);
        var wish = EmployerWish.Of(TestWorld.Aabenraa, employer.Id);
        wish.Say(ContactWish.HalfYearly, consents: true, "Ring helst om formiddagen til produktionslederen.", user.Id, now);
        var waiting = PortalRequest.Ask(TestWorld.Aabenraa, new(employer.Cvr, "Henning Bovsen", "henning@portal.example", "10000913", InquiryLanguage.English), new string('a', 64), now.AddDays(-1));
        waiting.Confirm(now);
        db.AddRange(
            PortalAccess.Give(TestWorld.Aabenraa, employer.Id, user.Id, new(true, []), InquiryLanguage.Danish, consultant, now),
            PortalAccess.Give(TestWorld.Aabenraa, employer.Id, colleague.Id, new(false, [units[1], units[2]]), InquiryLanguage.German, user.Id, now), draft, wish, waiting);

        var coming = await db.Events.OrderByDescending(e => e.HeldOn).FirstAsync();
        db.EventInvitations.Add(EventInvitation.Send(coming, new(new(TestWorld.Aabenraa, employer.Id, units[0], false), null, user.Email!), new string('b', 64), now));
        var application = CsrApplication.Start(TestWorld.Aabenraa, clock.Today().Year + 1, employer.Id, null, user.Id, now);
        application.Describe(120, [new("fleksjob", 7), new("virksomhedspraktik", 3)], now);
        application.Attach(CsrDocument.Of(TestWorld.Aabenraa, "Oversigt over årets aftaler.pdf", "findes-ikke-2.pdf", CsrFileKind.Pdf, 48_000, user.Id, now), now);
        db.CsrApplications.Add(application);

        for (var i = 0; i < 6; i++)
        {
            db.PortalMessages.Add(PortalMessage.Write(
                TestWorld.Aabenraa, employer.Id, i % 2 == 0 ? user.Id : consultant, i % 2 == 0, "Tak for sidst. Vi har talt om det, og vi vil gerne have to i praktik fra den første i næste måned, hvis I kan finde nogen.",
                Guid.NewGuid(), now.AddHours(i - 9)));
        }

        await db.SaveChangesAsync();
    }
}
