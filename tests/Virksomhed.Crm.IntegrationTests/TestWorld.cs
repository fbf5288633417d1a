using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>What every test database begins with: two municipalities with a user of each role, a few employers, rules, partners and branches.</summary>
public static class TestWorld
{
    public const int Aabenraa = 580;
    public const int Soenderborg = 540;
    public const string Password = "en lang kode til prøver";

    /// <summary>The names of Aabenraas employers; Sønderborg has one, <see cref="OtherEmployer"/>.</summary>
    public static readonly IReadOnlyList<string> Employers = ["Nordals Tømrerforretning ApS", "Åbo Transport A/S", "Fjordlyst Plejehjem"];

    public const string OtherEmployer = "Als Maskinfabrik A/S";

    private static readonly string[] Cvrs = ["99000007", "99000015", "99000023", "99000031"];

    public static string Email(string role, int municipality = Aabenraa) => $"{role.ToLowerInvariant()}@{municipality}.example";

    public static async Task SeedAsync(IServiceProvider services, TimeProvider clock)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await Roles.EnsureAsync(db, CancellationToken.None);
        db.Municipalities.Add(Municipality.Join(Aabenraa, "Aabenraa", "73767676", "JobSønderjylland"));
        db.Municipalities.Add(Municipality.Join(Soenderborg, "Sønderborg", "88724031", "JobSønderjylland"));
        await db.SaveChangesAsync();

        var users = scope.ServiceProvider.GetRequiredService<UserManager<CrmUser>>();
        await SeedAsync(db, users, Aabenraa, clock, Employers);
        db.ChangeTracker.Clear();
        await SeedAsync(db, users, Soenderborg, clock, [OtherEmployer]);
    }

    private static async Task SeedAsync(CrmDbContext db, UserManager<CrmUser> users, int municipality, TimeProvider clock, IEnumerable<string> employers)
    {
        db.ActFor(municipality, null);

        foreach (var role in Role.All)
        {
            await AddUser(users, role, municipality);
        }

        db.VisitRules.Add(VisitRule.Default(municipality, new DateOnly(2020, 1, 1)));
        db.ResponseRules.Add(ResponseRule.Default(municipality, new DateOnly(2020, 1, 1)));
        NewMunicipality.AddVoksenlaerlinge(db, municipality);
        MilestoneSeed.Add(db, municipality);
        ExternalFigureSeed.Add(db, municipality, clock.UtcNow());
        db.Partners.AddRange(Partner.Add(municipality, "Business Aabenraa"), Partner.Add(municipality, "JobSønderjylland"));
        db.Branches.Add(Branch.Of(municipality, BranchVersion.Db25, "433200", "Bygningssnedkerarbejde", Sector.Byggeri));
        db.Branches.Add(Branch.Of(municipality, BranchVersion.Db25, "494100", "Vejgodstransport", Sector.TransportLogistik));
        db.Branches.Add(Branch.Of(municipality, BranchVersion.Db25, "871000", "Institutionsophold med sygepleje", null));

        await SchemeSeed.AddMissingAsync(db, CancellationToken.None);

        var added = employers.Select(name => AddEmployer(db, name, municipality, clock.UtcNow())).ToList();
        await db.SaveChangesAsync();
        await OpenPortal(db, added[0].Id, Email(Role.Arbejdsgiver, municipality), clock.UtcNow());

        await EmployerSearchIndex.RefreshAsync(db, [.. added.Select(employer => employer.Id)], CancellationToken.None);
    }

    private static async Task AddUser(UserManager<CrmUser> users, string role, int municipality)
    {
        var email = Email(role, municipality);
        var user = new CrmUser
        {
            MunicipalityCode = municipality, FullName = $"{FirstName(role)} {role}", Title = role, UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true,
        };
        Require(await users.CreateAsync(user, Password));
        Require(await users.AddToRoleAsync(user, role));
    }

    /// <summary>The user whom the world has for the role uses the portal of the municipality's first employer, and may invite.</summary>
    private static async Task OpenPortal(CrmDbContext db, int employerId, string email, DateTime now)
    {
        var user = await db.Users.SingleAsync(user => user.Email == email);
        user.EmployerId = employerId;
        db.PortalAccesses.Add(PortalAccess.Give(user.MunicipalityCode, employerId, user.Id, new(MayInvite: true, []), InquiryLanguage.Danish, user.Id, now));
        await db.SaveChangesAsync();
    }

    private static string FirstName(string role) => role switch
    {
        Role.Konsulent => "Karen",
        Role.Fastholdelseskonsulent => "Frode",
        Role.Leder => "Lone",
        Role.Administrator => "Anders",
        _ => "Arne",
    };

    private static Employer AddEmployer(CrmDbContext db, string name, int municipality, DateTime now)
    {
        var number = Array.IndexOf([.. Employers, OtherEmployer], name);
        var town = municipality == Aabenraa ? "Aabenraa" : "Sønderborg";
        var data = new RegisterData
        {
            Name = name, LegalForm = "Anpartsselskab", BranchCode = new[] { "433200", "494100", "871000", "433200" }[number], BranchEdition = BranchVersion.Db25,
            Employees = 12, SizeFrom = 10, Street = "Havnegade 1", PostalCode = municipality == Aabenraa ? "6200" : "6400", Town = town, SeatCode = municipality,
            Phone = $"1000073{number}", Email = $"post@firma{number}.example",
        };
        var employer = Employer.Register(municipality, Cvrs[number], data, now);
        db.Employers.Add(employer);
        db.ProductionUnits.Add(ProductionUnit.Register(employer, $"199900058{number}", data, now));
        db.ContactPersons.Add(ContactPerson.Add(employer, "Bente Bruun", "Daglig leder", "10000800", "bente@firma.example"));

        return employer;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
