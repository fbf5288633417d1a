using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>What the test world lacks for a page to look as in daily use: lists with more than one page, long names, a year of contacts, goals.</summary>
internal static class Sample
{
    /// <summary>An employer with everything that makes a page long: several units and persons, an owner, protection.</summary>
    public const string BusyEmployer = "Sønderjyllands Fødevareproduktions- og Distributionsselskab af 1987 A/S";

    /// <summary>An event that has begun, so that attendance can be recorded.</summary>
    public const string HeldEvent = "Jobdating for industri, lager og transport i Sønderjylland";

    /// <summary>The secret in the link of an invitation to an event that is to come.</summary>
    public const string InvitationSecret = "en-hemmelighed-kun-til-browserens-test";

    public const string VisitGoal = "Virksomhedsbesøg pr. år";

    private const int Employers = 60;
    private const int Contacts = 160;

    private static readonly string[] Places = ["Kystens", "Nørremark", "Genner", "Løjt", "Bov", "Tinglev", "Rødekro", "Padborg", "Felsted", "Bolderslev"];
    private static readonly string[] Trades = ["Køkken ApS", "El-teknik A/S", "Plejecenter", "Vognmandsforretning ApS", "Maskinværksted", "Planteskole I/S"];

    public static async Task AddAsync(BrowserApp app)
    {
        var (karen, frode) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        await app.Database(async db =>
        {
            var (now, employers) = (app.Clock.UtcNow(), AddEmployers(db, app.Clock));
            await db.SaveChangesAsync();
            db.EmployerSearchTerms.AddRange(employers.SelectMany(employer => EmployerSearchTerm.OfNames([employer.Name]).Select(term => EmployerSearchTerm.Of(employer, term))));
            db.Assignments.AddRange(employers.Take(30).Select((employer, i) => Assignment.Begin(employer, AssignmentKind.Owner, i % 2 == 0 ? karen : frode, now)));
            AddContacts(db, employers, [karen, frode], app.Clock);
            AddFollowUps(db, employers, [karen, frode], app.Clock.Today());
            AddGoals(db, app.Clock.Today().Year);
            AddEvents(db, employers, karen, app.Clock);
            AddVoksenlaerlinge(db, employers, [karen, frode], app.Clock);
            SampleFastholdelse.Add(db, employers, frode, karen, app.Clock);
            SampleInquiries.Add(db, employers, karen, app.Clock);
            SampleCsr.Add(db, employers, app.Clock);
            await db.SaveChangesAsync();
            SampleSurveys.Add(db, employers, app.Clock);
            await SampleAgreements.AddAsync(db, employers, karen, app.Clock);
            await SampleRejsehold.AddAsync(db, employers, [karen, frode], app.Clock);
            await SamplePortal.AddAsync(db, employers[0], karen, app.Clock);
            await SampleJobOrders.AddAsync(db, employers, karen, app.Clock);
            await SampleFastholdelse.AddEmergenciesAsync(db, employers[0], await app.UserId(Role.Leder), frode, app.Clock);
            await SampleInsight.AddAsync(db, employers[0], await app.UserId(Role.Administrator), app.Clock);
            await SampleCommitteeReports.AddAsync(db, await app.UserId(Role.Leder), app.Clock);
        });
        await SampleJobOrders.AddForeignAsync(app);
    }

    private static List<Employer> AddEmployers(CrmDbContext db, TimeProvider clock)
    {
        var cvrs = Enumerable.Range(99_100_000, 2000).Select(number => $"{number}").Where(CvrNumber.IsValid).ToList();
        var employers = new List<Employer>();

        for (var i = 0; i < Employers; i++)
        {
            var name = i == 0 ? BusyEmployer : $"{Places[i % Places.Length]} {Trades[i % Trades.Length]}";
            var employer = Employer.Register(TestWorld.Aabenraa, cvrs[i], Register(name, i), clock.UtcNow());
            employer.MoveTo((PortfolioLevel)(i % 4), contactsPerYear: i % 4, clock.Today());
            employers.Add(employer);
            db.Employers.Add(employer);

            for (var part = 0; part < (i == 0 ? 4 : 1); part++)
            {
                db.ProductionUnits.Add(ProductionUnit.Register(employer, $"{1_998_000_000 + i * 10 + part}", Register(part == 0 ? name : $"{name}, afdeling {part}", i), clock.UtcNow()));
                db.ContactPersons.Add(ContactPerson.Add(employer, $"{(part % 2 == 0 ? "Henning" : "Birthe")} {Places[i % Places.Length]}sen", "Produktionsleder", "10000900", $"leder{i}-{part}@firma.example"));
            }
        }

        return employers;
    }

    private static RegisterData Register(string name, int number) => new()
    {
        Name = name, LegalForm = "Anpartsselskab", BranchCode = "433200", BranchEdition = BranchVersion.Db25, Sector = (Sector)(number % 6), Employees = 3 + number * 7,
        SizeFrom = SizeInterval.Of(3 + number * 7), Street = $"Industrivej {number + 1}", PostalCode = "6330", Town = "Padborg", SeatCode = TestWorld.Aabenraa,
        Phone = $"{10_100_000 + number}", Email = $"kontakt{number}@firma.example", Website = $"www.firma{number}.example", IsProtected = number % 15 == 7,
        CeasedOn = number == 59 ? new DateOnly(2026, 1, 31) : null,
    };

    private static void AddContacts(CrmDbContext db, List<Employer> employers, int[] consultants, TimeProvider clock)
    {
        var rule = VisitRule.Default(TestWorld.Aabenraa, new DateOnly(2020, 1, 1));
        var today = clock.Today();

        for (var i = 0; i < Contacts; i++)
        {
            var employer = employers[i % 4 == 0 ? 0 : i % Employers];
            var (unit, heldOn) = (employer.ProductionUnits[0], today.AddDays(-1 - i * 3));
            var contact = Contact.Log(new(TestWorld.Aabenraa, employer.Id, unit.Id, IsProtected: false), consultants[i % 2], new()
            {
                HeldOn = heldOn, Form = (ContactForm)(i % 5), Purposes = (Purposes)(1 << (i % 9)) | Purposes.Csr, Minutes = 45,
                Note = "Mangler to medarbejdere fra 1. i næste måned og vil gerne høre om voksenlærlinge.",
            }, Guid.NewGuid(), clock.UtcNow());
            contact.MeetWith([employer.ContactPersons[0].Id]);
            contact.Count(rule, anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            var latest = db.Entry(employer).Property(e => e.LatestContactOn); // the newest comes first
            latest.CurrentValue ??= heldOn;
        }
    }

    private static void AddFollowUps(CrmDbContext db, List<Employer> employers, int[] people, DateOnly today)
    {
        for (var i = 0; i < 40; i++)
        {
            db.FollowUps.Add(FollowUp.Plan(TestWorld.Aabenraa, employers[i].Id, people[i % 5 == 0 ? 0 : 1], today.AddDays(i - 10), $"Ring om praktikpladsen ({i + 1})"));
        }
    }

    private static void AddEvents(CrmDbContext db, List<Employer> employers, int responsible, TimeProvider clock)
    {
        var (held, coming) = (Plan(HeldEvent, clock.Today()), Plan("Infomøde om voksenlærlinge", clock.Today().AddDays(30)));
        db.Events.AddRange(held, coming);

        for (var i = 0; i < 12; i++)
        {
            var employer = employers[i];
            var invitation = EventInvitation.Send(held, new(Place(employer), null, $"leder{i}-0@firma.example"), Hash($"holdt-{i}"), held.StartsUtc.AddDays(-9));
            db.EventInvitations.Add(invitation);

            if (i % 3 < 2)
            {
                invitation.SignUp("Henning Kystensen", 1 + (i % 3), freePlaces: 12 - i, clock.UtcNow());
            }
        }

        db.EventInvitations.Add(EventInvitation.Send(coming, new(Place(employers[1]), null, "leder1-0@firma.example"), Hash(InvitationSecret), clock.UtcNow()));

        Event Plan(string title, DateOnly day) => Event.Plan(TestWorld.Aabenraa, new()
        {
            Kind = EventKind.Jobdating, Title = title, HeldOn = day, StartsAt = new(0, 1), EndsAt = new(23, 59), Place = "Folkehjem, Haderslevvej 7, Aabenraa", Capacity = 12,
            Description = "Kaffe fra kl. 8.30. Tag gerne en kollega med.", ResponsibleId = responsible,
        });

        static ContactPlace Place(Employer employer) => new(TestWorld.Aabenraa, employer.Id, employer.ProductionUnits[0].Id, IsProtected: false);

        static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
    }

    private static void AddVoksenlaerlinge(CrmDbContext db, List<Employer> employers, int[] consultants, TimeProvider clock)
    {
        var (trades, rule, today) = (db.Trades.OrderBy(t => t.Id).ToList(), db.VoksenlaerlingRules.Single(), clock.Today());

        for (var i = 0; i < 30; i++)
        {
            var (trade, startsOn) = (trades[i % trades.Count], today.AddDays(20 - (i * 25)));
            var agreed = Voksenlaerling.Agree(employers[i % 7].ProductionUnits[0], consultants[i % 2], trade, new()
            {
                StartsOn = startsOn, EndsOn = startsOn.AddMonths(24), WayIn = (WayIn)(i % 2), HasVoksenelevloen = trade.MayHaveVoksenelevloen ? true : null,
                SeeksSubsidy = !trade.MayHaveVoksenelevloen, AppliedOn = i > 3 ? startsOn.AddDays(10) : null, Reference = $"VL-{i}", Note = "Begynder på skolen i Aabenraa.",
            }, rule, clock.UtcNow());
            agreed.Plan([new(PeriodKind.School, startsOn, startsOn.AddDays(60)), new(PeriodKind.Training, startsOn.AddDays(61), startsOn.AddDays(300))]);
            db.Voksenlaerlinge.Add(agreed);

            if (i % 5 == 4)
            {
                agreed.End(VoksenlaerlingOutcome.BrokenOff, startsOn.AddDays(40), BreakReason.Trial);
            }
        }
    }

    private static void AddGoals(CrmDbContext db, int year)
    {
        var visits = Goal.Set(TestWorld.Aabenraa, VisitGoal, "besoeg", "besøg", GoalDirection.AtLeast, "Beskæftigelsesplan 2026");
        visits.Aim(year, 120, "Vedtaget i budgettet");
        visits.Aim(year - 1, 100, null);
        var contacts = Goal.Set(TestWorld.Aabenraa, "Kontakter om fritidsjob til unge under 18 år", "kontakter:Fritidsjob", "kontakter", GoalDirection.AtLeast, "Ungestrategi 2025-2028");
        contacts.Aim(year, 10, null);
        db.Goals.AddRange(visits, contacts);
    }
}
