using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>A municipality and the people who work there.</summary>
internal sealed record Tenant(int Code, string Name, IReadOnlyList<int> Consultants, IReadOnlyList<int> Partners);

/// <summary>What there is little of goes in through the app's own entities: municipalities, staff, rules, goals, branches.</summary>
internal static class SmallTables
{
    /// <summary>The municipality of a database that holds only one.</summary>
    public const int Soenderborg = 540;

    public const string Password = "seks heste på en mark";

    // As many rounds as the app asks for: else each sign-in would save a new hash.
    private static readonly string Hash = new PasswordHasher<CrmUser>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(new(), Password);

    public static string Email(string role, int number, int municipality) => $"{role.ToLowerInvariant()}{number}@kommune{municipality}.example";

    public static async Task<IReadOnlyList<Tenant>> FillAsync(ServiceProvider services, WorldSize size)
    {
        await services.ActAs(0, null, async (_, db) =>
        {
            await CrmDatabase.MigrateAsync(db, default);
            await Roles.EnsureAsync(db, default);
        });
        var tenants = new List<Tenant>();

        foreach (var line in Lines("municipalities.csv").Where(cells => size.Municipalities > 1 || cells[0] == $"{Soenderborg}").Take(size.Municipalities))
        {
            var code = int.Parse(line[0], System.Globalization.CultureInfo.InvariantCulture);
            await services.ActAs(code, null, async (_, db) => tenants.Add(await FillAsync(db, code, line[1], size)));
        }

        return tenants;
    }

    private static async Task<Tenant> FillAsync(CrmDbContext db, int code, string name, WorldSize size)
    {
        var municipality = Municipality.Join(code, name, "10 10 10 10", "Alle kommuner");
        municipality.ShareFigures(true);
        db.Municipalities.Add(municipality);
        db.VisitRules.Add(VisitRule.Default(code, new DateOnly(2000, 1, 1)));
        db.Partners.AddRange(new[] { "Business Aabenraa", "JobSønderjylland", "Erhvervsskolen" }.Select(partner => Partner.Add(code, partner)));
        db.Branches.AddRange(Lines("branches.csv").Select(cells =>
            Branch.Of(code, Enum.Parse<BranchVersion>(cells[0], true), cells[1], cells[2], Enum.TryParse<Sector>(cells[3].Replace("_", "", StringComparison.Ordinal), true, out var sector) ? sector : null)));
        AddGoals(db, code, size);
        await SchemeSeed.AddMissingAsync(db, default);
        await db.SaveChangesAsync();
        var consultants = Enumerable.Range(1, size.Consultants).Select(n => User(Role.Konsulent, n, code)).ToList();
        await AddUsers(db, Role.Konsulent, consultants);
        await AddUsers(db, Role.Leder, [User(Role.Leder, 1, code)]);

        return new(code, name, consultants.ConvertAll(user => user.Id), await db.Partners.Select(partner => partner.Id).ToListAsync());
    }

    private static void AddGoals(CrmDbContext db, int code, WorldSize size)
    {
        var year = DateTime.Today.Year;
        (string Text, string Indicator, string Unit, int Target)[] goals =
        [
            ("Virksomhedsbesøg pr. år", "besoeg", "besøg", size.ContactsPerYear),
            ("Virksomheder med kontakt", "virksomheder", "virksomheder", size.Employers / 2),
            ("Kontakter om voksenlærlinge", "kontakter:Voksenlaerling", "kontakter", size.ContactsPerYear / 10),
        ];

        foreach (var (text, indicator, unit, target) in goals)
        {
            var goal = Goal.Set(code, text, indicator, unit, GoalDirection.AtLeast, "Beskæftigelsesplan");
            goal.Aim(year - 1, target, null);
            goal.Aim(year, target, null);
            db.Goals.Add(goal);
        }
    }

    public static async Task AddUsers(CrmDbContext db, string role, List<CrmUser> users)
    {
        var roleId = await db.Roles.Where(known => known.Name == role).Select(known => known.Id).SingleAsync();
        db.Users.AddRange(users);
        await db.SaveChangesAsync();
        db.UserRoles.AddRange(users.Select(user => new IdentityUserRole<int> { UserId = user.Id, RoleId = roleId }));
        await db.SaveChangesAsync();
    }

    public static CrmUser User(string role, int number, int code)
    {
        var email = Email(role, number, code);

        return new()
        {
            MunicipalityCode = code,
            FullName = new Words(new(email)).Person(),
            Title = role,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = Hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static IEnumerable<string[]> Lines(string seed) => File.ReadLines(Path.Combine(Places.Seeds, seed)).Skip(1).Select(line => line.Split(';'));
}
