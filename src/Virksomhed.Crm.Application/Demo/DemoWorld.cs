using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// Four municipalities of made-up employers and staff with three years behind them. Made once; later only the days since are
/// added, so that it is alive on any day it is opened. Of several starts at once one makes it, and the others wait and find it made.
/// </summary>
public sealed class DemoWorld(CrmDbContext db, UserManager<CrmUser> users, CsrFolder csrFolder, IMemoryCache cache, TimeProvider clock)
{
    private const int YearsOfHistory = 3;
    private const double AgreementsPerContact = 1 / 90.0;
    private const double DispatchesPerContact = 1 / 35.0;
    private const double JobOrdersPerContact = 1 / 40.0;

    private sealed record DemoMunicipality(int Code, string File, int ContactsAYear, int AgreementsAYear, string[] Partners);

    private static readonly DemoMunicipality[] Municipalities =
    [
        new(580, "aabenraa", 4080, 590, ["Business Aabenraa", "JobSønderjylland", "JobGateDenmark"]),
        new(540, "soenderborg", 4180, 610, ["ProjectZero", "JobSønderjylland", "Erhvervsskolerne"]),
        new(510, "haderslev", 900, 180, ["Haderslev Erhvervsråd", "JobSønderjylland"]),
        new(550, "toender", 700, 140, ["Tønder Erhvervsråd", "JobSønderjylland"]),
    ];

    /// <summary>Makes the municipalities that are not there yet, with all their history.</summary>
    /// <param name="only">The codes of the municipalities that are made; none means all.</param>
    public async Task MakeAsync(int[] only, Action<string> say, CancellationToken ct)
    {
        await using var alone = await BeginAsync(ct);

        foreach (var demo in Chosen(only))
        {
            db.ActFor(demo.Code, null);

            if (!await db.Employers.AnyAsync(ct))
            {
                say($"Opretter demoverdenen: {demo.File} ...");
                await FoundAsync(demo, ct);
                await LiveAsync(demo, ct);
            }
        }

        await new DemoSharedOrders(db, clock.UtcNow()).EnsureAsync(ct);
    }

    /// <summary>Adds the days since it was last looked after. It takes some seconds, so nobody should have to wait for it.</summary>
    public async Task LiveAsync(int[] only, CancellationToken ct)
    {
        await using var alone = await BeginAsync(ct);

        foreach (var demo in Chosen(only))
        {
            db.ActFor(demo.Code, null);
            await LiveAsync(demo, ct);
        }
    }

    private Task<IAsyncDisposable> BeginAsync(CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        return DatabaseLock.TakeAsync(db, ct);
    }

    private static IEnumerable<DemoMunicipality> Chosen(int[] only) => Municipalities.Where(demo => only.Length == 0 || only.Contains(demo.Code));

    private async Task LiveAsync(DemoMunicipality demo, CancellationToken ct)
    {
        var (contactsAYear, yesterday) = (demo.ContactsAYear, clock.Today().AddDays(-1));
        await HoldContactsAsync(contactsAYear, yesterday, ct);
        await DemoAgreements.LiveAsync(db, demo.AgreementsAYear, Beginning(yesterday), yesterday, ct);
        await new DemoVoksenlaerlinge(db, await DemoTeam.LoadAsync(db, ct), clock.UtcNow()).LiveAsync(contactsAYear * AgreementsPerContact, ct);
        await new DemoFastholdelse(db, clock.UtcNow()).LiveAsync(ct);
        await new DemoEmergencies(db, clock.UtcNow()).EnsureAsync(ct);
        await new DemoInsight(db, clock.Today()).EnsureAsync(ct);
        await new DemoInquiries(db, clock.UtcNow()).LiveAsync(ct);
        await new DemoEvents(db, await DemoTeam.LoadAsync(db, ct), clock.UtcNow()).LiveAsync(ct);
        await new DemoDispatches(db, clock.Today()).LiveAsync(contactsAYear * DispatchesPerContact, ct);
        await new DemoJobOrders(db, clock.UtcNow()).LiveAsync(contactsAYear * JobOrdersPerContact, ct);
        await new DemoPortal(db, users, clock.UtcNow()).OpenAsync(ct);
        await new DemoSurveys(db, clock.Today()).LiveAsync(Beginning(yesterday), ct);
        await new DemoGoals(db, cache, clock.Today()).ReportAsync(ct);
        await new DemoCommitteeReports(db, cache, clock.UtcNow()).EnsureAsync(ct);
    }

    private async Task FoundAsync(DemoMunicipality demo, CancellationToken ct)
    {
        await NewMunicipality.EnsureAsync(db, demo.Code, ct);
        (await db.Municipalities.SingleAsync(m => m.Code == demo.Code, ct)).ShareFigures(true);
        db.Partners.AddRange(demo.Partners.Select(name => Partner.Add(demo.Code, name)));
        await SaveAsync(ct);
        await new DemoGoals(db, cache, clock.Today()).AimAsync(ct);

        foreach (var person in DemoStaff.All.Where(person => person.MunicipalityCode == demo.Code))
        {
            await HireAsync(person);
        }

        db.ChangeTracker.Clear();
        var register = new CvrFile(() => File.OpenRead(Path.Combine(SeedFiles.Folder, "cvr", $"{demo.File}.ndjson")));
        await new CvrImporter(db, clock).RunAsync(register, ct);
        await new DemoPortfolio(db, await DemoTeam.LoadAsync(db, ct), demo.Code).HandOutAsync(clock, ct);
        await new DemoCsr(db, csrFolder, clock).AwardAsync(ct);
    }

    private async Task HireAsync(DemoPerson person)
    {
        var user = new CrmUser
        {
            MunicipalityCode = person.MunicipalityCode,
            FullName = person.Name,
            Title = person.Title,
            UserName = person.Email,
            Email = person.Email,
            PhoneNumber = $"100004{DemoStaff.All.TakeWhile(other => other != person).Count():00}",
            EmailConfirmed = true,
            LockoutEnabled = true,

            // Not all at once: some are confirmed in good time, and some are over it.
            AccessSince = clock.Today().AddDays(-100 - (7 * DemoStaff.All.TakeWhile(other => other != person).Count())),
        };
        var hired = await users.CreateAsync(user, DemoLogins.Password);
        hired = hired.Succeeded ? await users.AddToRoleAsync(user, person.Role) : hired;
        Rule.Require(hired.Succeeded, string.Join(' ', hired.Errors.Select(error => error.Description)));
    }

    /// <summary>Holds the contacts of every day since the last one that has any.</summary>
    private async Task HoldContactsAsync(int contactsAYear, DateOnly yesterday, CancellationToken ct)
    {
        var last = await db.Contacts.IgnoreQueryFilters([CrmDbContext.DeletedFilter]).MaxAsync(c => (DateOnly?)c.HeldOn, ct);
        var from = last?.AddDays(1) ?? Beginning(yesterday);

        if (from <= yesterday)
        {
            await (await DemoContacts.PrepareAsync(db, await DemoTeam.LoadAsync(db, ct), contactsAYear, ct)).HoldAsync(from, yesterday, ct);
        }
    }

    private static DateOnly Beginning(DateOnly yesterday) => new(yesterday.Year - YearsOfHistory, 1, 1);

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
