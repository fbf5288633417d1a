using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// Four municipalities of made-up employers and staff with three years behind them. Made once; at a later start only the days since are
/// added, so that it is alive on any day it is opened. Of several starts at once one makes it, and the others wait and find it made.
/// </summary>
public sealed class DemoWorld(CrmDbContext db, UserManager<CrmUser> users, CsrFolder csrFolder, TimeProvider clock)
{
    private const int YearsOfHistory = 3;
    private const double AgreementsPerContact = 1 / 90.0;
    private const double DispatchesPerContact = 1 / 35.0;
    private const double JobOrdersPerContact = 1 / 40.0;

    private static readonly (int Code, string File, int ContactsAYear, int AgreementsAYear, string[] Partners)[] Municipalities =
    [
        (580, "aabenraa", 4080, 590, ["Business Aabenraa", "JobSønderjylland", "JobGateDenmark"]),
        (540, "soenderborg", 4180, 610, ["ProjectZero", "JobSønderjylland", "Erhvervsskolerne"]),
        (510, "haderslev", 900, 180, ["Haderslev Erhvervsråd", "JobSønderjylland"]),
        (550, "toender", 700, 140, ["Tønder Erhvervsråd", "JobSønderjylland"]),
    ];

    /// <param name="only">The codes of the municipalities that are made; none means all.</param>
    public async Task EnsureAsync(int[] only, Action<string> say, CancellationToken ct)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var alone = await DatabaseLock.TakeAsync(db, ct);

        foreach (var (code, file, contactsAYear, agreementsAYear, partners) in Municipalities.Where(demo => only.Length == 0 || only.Contains(demo.Code)))
        {
            db.ActFor(code, null);

            if (!await db.Employers.AnyAsync(ct))
            {
                say($"Opretter demoverdenen: {file} ...");
                await FoundAsync(code, file, partners, ct);
            }

            var yesterday = clock.Today().AddDays(-1);
            await LiveAsync(contactsAYear, yesterday, ct);
            await DemoAgreements.LiveAsync(db, agreementsAYear, Beginning(yesterday), yesterday, ct);
            await new DemoVoksenlaerlinge(db, await DemoTeam.LoadAsync(db, ct), clock.UtcNow()).LiveAsync(contactsAYear * AgreementsPerContact, ct);
            await new DemoFastholdelse(db, clock.UtcNow()).LiveAsync(ct);
            await new DemoInquiries(db, clock.UtcNow()).LiveAsync(ct);
            await new DemoEvents(db, await DemoTeam.LoadAsync(db, ct), clock.UtcNow()).LiveAsync(ct);
            await new DemoPortal(db, users, clock.UtcNow()).OpenAsync(ct);
            await new DemoDispatches(db, clock.Today()).LiveAsync(contactsAYear * DispatchesPerContact, ct);
            await new DemoJobOrders(db, clock.UtcNow()).LiveAsync(contactsAYear * JobOrdersPerContact, ct);
            await new DemoSurveys(db, clock.Today()).LiveAsync(Beginning(yesterday), ct);
        }

        await new DemoSharedOrders(db, clock.UtcNow()).EnsureAsync(ct);
    }

    private async Task FoundAsync(int code, string file, string[] partners, CancellationToken ct)
    {
        await NewMunicipality.EnsureAsync(db, code, ct);
        db.Partners.AddRange(partners.Select(name => Partner.Add(code, name)));
        await GoalSeed.AddMissingAsync(db, await File.ReadAllLinesAsync(Path.Combine(SeedFiles.Folder, "goals.csv"), ct), clock.Today().Year, ct);
        await SaveAsync(ct);

        foreach (var person in DemoStaff.All.Where(person => person.MunicipalityCode == code))
        {
            await HireAsync(person);
        }

        db.ChangeTracker.Clear();
        var register = new CvrFile(() => File.OpenRead(Path.Combine(SeedFiles.Folder, "cvr", $"{file}.ndjson")));
        await new CvrImporter(db, clock).RunAsync(register, ct);
        await new DemoPortfolio(db, await DemoTeam.LoadAsync(db, ct), code).HandOutAsync(clock, ct);
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
        };
        var hired = await users.CreateAsync(user, DemoLogins.Password);
        hired = hired.Succeeded ? await users.AddToRoleAsync(user, person.Role) : hired;
        Rule.Require(hired.Succeeded, string.Join(' ', hired.Errors.Select(error => error.Description)));
    }

    /// <summary>Holds the contacts of every day since the last one that has any.</summary>
    private async Task LiveAsync(int contactsAYear, DateOnly yesterday, CancellationToken ct)
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
