using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

/// <summary>Asks and answers as the app and employers do. Each test has an employer of its own, so that nobody else's survey is in its way.</summary>
internal static class SurveyWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A person at an employer of her own, with the address one tells her by.</summary>
    public sealed record Firm(int EmployerId, int UnitId, int PersonId, string Email);

    /// <summary>A municipality decides to ask, from some weeks ago on.</summary>
    public static Task TurnOn(this CrmApp app, int municipality = TestWorld.Aabenraa, DateOnly? from = null) => app.Database(async db =>
    {
        var terms = new SurveyTerms { ValidFrom = from ?? app.Clock.Today().AddDays(-60), IsOn = true, DaysBetween = 90, RemindAfterDays = 7, DaysOpen = 21, HighFrom = 4 };
        db.SurveyRules.Add(SurveyRule.Of(municipality, terms, "Prøve"));
        await db.SaveChangesAsync(Ct);
    }, municipality);

    public static async Task<int> Run(this CrmApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SurveyRunner>().RunAsync(Ct);
    }

    public static Task<Firm> NewFirm(this CrmApp app, string? email = "", bool isProtected = false, bool hasCeased = false) => app.Database(async db =>
    {
        var name = $"Spørges {Guid.NewGuid():N} ApS";
        var id = await app.AddEmployer(name);
        var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
        var data = new RegisterData { Name = name, Town = "Rødekro", Sector = Sector.Industri, IsProtected = isProtected, CeasedOn = hasCeased ? app.Clock.Today() : null };
        employer.Refresh(data, app.Clock.UtcNow());
        var unit = ProductionUnit.Register(employer, $"{1_980_000_000 + id}", new() { Name = name, Town = "Rødekro" }, app.Clock.UtcNow());
        var person = ContactPerson.Add(employer, "Sanne Svar", "Leder", null, email == "" ? $"Svar{id}@Firma.example" : email);
        db.ProductionUnits.Add(unit);
        db.ContactPersons.Add(person);
        await db.SaveChangesAsync(Ct);

        return new Firm(id, unit.Id, person.Id, person.Email ?? "");
    });

    /// <summary>A visit that counts was held there.</summary>
    public static async Task<int> Visit(this CrmApp app, Firm firm, int daysAgo = 1, ContactForm form = ContactForm.Visit)
    {
        var consultant = await app.UserId(Role.Konsulent);

        return await app.Database(async db =>
        {
            var content = new ContactContent { HeldOn = app.Clock.Today().AddDays(-daysAgo), Form = form, Purposes = Purposes.Kendskab };
            var contact = Contact.Log(new(TestWorld.Aabenraa, firm.EmployerId, firm.UnitId, IsProtected: false), consultant, content, Guid.NewGuid(), app.Clock.UtcNow());
            contact.MeetWith([firm.PersonId]);
            contact.Count(await db.VisitRules.FirstAsync(Ct), anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            await db.SaveChangesAsync(Ct);

            return contact.Id;
        });
    }

    /// <summary>The address of the survey that a firm was sent.</summary>
    public static async Task<string> Asked(this CrmApp app)
    {
        var firm = await app.NewFirm();
        await app.Visit(firm);
        await app.Run();

        return await Mailbox.LinkTo(app, firm.Email);
    }

    public static Fields Answer(int recruitment = 4, int service = 5, string comment = "") => new() { { "Recruitment", $"{recruitment}" }, { "Service", $"{service}" }, { "Comment", comment } };

    /// <summary>So many answers of one kind, as a year of asking would leave behind.</summary>
    public static Task Given(this CrmApp app, int count, int service, DateOnly on, Sector? sector = null, SurveySubject subject = SurveySubject.Contact, string? comment = null, int municipality = TestWorld.Aabenraa) =>
        app.Database(async db =>
        {
            for (var i = 0; i < count; i++)
            {
                var invitation = SurveyInvitation.Send(municipality, new(subject, 0, on, 0, 0), SurveyRule.Default(municipality, on), InquiryLanguage.Danish, "", on);
                db.SurveyAnswers.Add(SurveyAnswer.Give(invitation, sector, service, service, comment, on));
            }

            await db.SaveChangesAsync(Ct);
        }, municipality);

    public static Task<List<SurveyInvitation>> Invitations(this CrmApp app, Firm firm) =>
        app.Database(db => db.SurveyInvitations.AsNoTracking().Where(i => i.EmployerId == firm.EmployerId).OrderBy(i => i.Id).ToListAsync(Ct));
}

/// <summary>A municipality that has decided to ask its employers.</summary>
public sealed class SurveyApp : CrmApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.TurnOn();
    }
}
