using System.Security.Cryptography;
using System.Text;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Orders in every phase: more than a page of them, one with an ad, some shared by either side, and one that the employer is asked about.</summary>
internal static class SampleJobOrders
{
    public const string Advertised = "Chauffør med vogntog til kørsel i Danmark og Nordtyskland";

    /// <summary>The secret in the link by which an employer says whether candidates fitted.</summary>
    public const string FeedbackSecret = "en-anden-hemmelighed-kun-til-test";

    private const int Orders = 45;

    public static async Task AddAsync(CrmDbContext db, List<Employer> employers, int consultant, TimeProvider clock)
    {
        for (var i = 0; i < Orders; i++)
        {
            var order = Received(employers[i % 9], i, consultant, clock);
            Befall(order, i, consultant, clock);
            db.JobOrders.Add(order);
        }

        await db.SaveChangesAsync();
        var shared = db.JobOrders.Where(o => o.Phase == JobOrderPhase.Qualified).OrderBy(o => o.Id).First();
        db.SharedJobOrders.Add(Share(shared, clock));
        await db.SaveChangesAsync();
    }

    /// <summary>An order of a partner that waits for a bid.</summary>
    public static async Task AddForeignAsync(BrowserApp app)
    {
        var (sofie, employer) = (await app.UserId(Role.Konsulent, TestWorld.Soenderborg), await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg));
        await app.Database(async db =>
        {
            var order = JobOrder.Receive(new(TestWorld.Soenderborg, employer, TestWorld.OtherEmployer, null, null), Content(3, sofie, app.Clock), Guid.NewGuid(), sofie, app.Clock.UtcNow());
            order.MoveTo(JobOrderPhase.Qualified, sofie, app.Clock.UtcNow());
            db.JobOrders.Add(order);
            await db.SaveChangesAsync();
            db.SharedJobOrders.Add(Share(order, app.Clock));
            await db.SaveChangesAsync();
        }, TestWorld.Soenderborg);
    }

    private static JobOrder Received(Employer employer, int number, int consultant, TimeProvider clock) => JobOrder.Receive(
        new(TestWorld.Aabenraa, employer.Id, employer.Name, employer.ProductionUnits[0].Id, null), Content(number, consultant, clock) with { ContactPersonId = employer.ContactPersons[0].Id },
        Guid.NewGuid(), consultant, clock.UtcNow().AddDays(-1 - number));

    private static JobOrderContent Content(int number, int consultant, TimeProvider clock)
    {
        var occupation = OccupationBook.All[number * 2];

        return new()
        {
            Title = number == 2 ? Advertised : $"{occupation.Title}, hold {number}", OccupationCode = occupation.Code, Occupation = occupation.Title, Positions = 1 + (number % 7), Kind = (JobOrderKind)(number % 9),
            HoursAWeek = number % 4 == 0 ? null : 37, StartsOn = clock.Today().AddDays(number - 4), Requirements = "Oplæring i to uger. Lyst til skiftende arbejdstider.", Languages = "Dansk eller tysk",
            Licence = (DrivingLicence)(number % 5), Services = JobOrderServices.CvSearch | JobOrderServices.Screening, OwnerId = consultant,
        };
    }

    // A third goes as far as candidates, and every ninth is over.
    private static void Befall(JobOrder order, int number, int consultant, TimeProvider clock)
    {
        var (now, today) = (clock.UtcNow(), clock.Today());

        if (number % 6 > 0)
        {
            order.MoveTo(JobOrderPhase.Qualified, consultant, now);
        }

        if (number % 6 > 1)
        {
            order.MoveTo(JobOrderPhase.Sourcing, consultant, now);
            order.Advertise(number is 2 or 5 ? new("Vi søger en ny kollega.\n\nDu kører i dag og sover hjemme.", "job@firma.example", today.AddDays(20), today) : null);
        }

        if (number % 6 > 2)
        {
            var round = order.Propose(TestWorld.Aabenraa, today, new(order.Positions + 2, order.Positions, order.Positions / 2), today);
            order.MoveTo(JobOrderPhase.Interviews, consultant, now);

            if (number == 3)
            {
                round.AskFeedback(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FeedbackSecret))), now);
            }
        }

        if (number % 9 == 5)
        {
            order.Close(order.Hired == 0 ? NotFilledReason.NoCandidates : null, consultant, now);
        }
    }

    private static SharedJobOrder Share(JobOrder order, TimeProvider clock) => SharedJobOrder.Share(order, new()
    {
        Title = order.Title, Occupation = order.Occupation, Positions = order.Positions, Kind = order.Kind, StartsOn = order.StartsOn, Requirements = order.Requirements, Employer = "Als Maskinfabrik A/S",
        Cvr = "99000031", Town = "Sønderborg", Branch = "Fremstilling af maskiner", Owner = "Karen Konsulent", IsOpen = true,
    }, "JobSønderjylland", clock.Today().AddDays(5), clock.UtcNow());
}
