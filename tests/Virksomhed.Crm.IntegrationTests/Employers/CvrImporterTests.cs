using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>Each test has a CVR number of its own, so that they can share a database.</summary>
public class CvrImporterTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_company_and_its_unit_are_taken_and_found()
    {
        var counts = await Run(Register.Company("99001003", "Rugkobbeltømrer ApS"), Register.ProductionUnit("1999100001", "99001003", "Værkstedet i Løjt"));

        Assert.Equal(new CvrImportCounts(Read: 2, New: 2), counts);
        Assert.Equal("Rugkobbeltømrer ApS", (await Employer("99001003"))!.Name);
        Assert.Equal(Sector.Byggeri, (await Employer("99001003"))!.Sector);
        Assert.All(["tømrer rugkob", "løjt", "DK-99 00 10 03", "1999 100 001"], typed => Assert.Contains("99001003", Found(typed).Result));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_but_the_time_of_reading()
    {
        var documents = new[] { Register.Company("99001011", "Fast A/S"), Register.ProductionUnit("1999100002", "99001011", "Fast, Rødekro") };
        await Run(documents);
        var before = (await Employer("99001011"))!;
        var terms = await Terms(before.Id);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(new CvrImportCounts(Read: 2, Unchanged: 2), await Run(documents));
        var after = (await Employer("99001011"))!;
        Assert.Equal((before.Id, before.Version), (after.Id, after.Version));
        Assert.True(after.FetchedAt > before.FetchedAt);
        Assert.Equal(terms, await Terms(before.Id));
    }

    [Fact]
    public async Task What_the_consultants_typed_survives()
    {
        await Run(Register.Company("99001038", "Gammelt Navn ApS"));
        var consultant = await app.UserId(Role.Konsulent);
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Cvr == "99001038", Ct);
            employer.Describe("Kaldenavn", "10000999", "egen@firma.example", "egen.example", "Ring efter kl. 10");
            employer.MoveTo(PortfolioLevel.Partnership, 4, new DateOnly(2026, 11, 22));
            db.Assignments.Add(Assignment.Begin(employer, AssignmentKind.Owner, consultant, DateTime.UtcNow));
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(new CvrImportCounts(Read: 1, Changed: 1), await Run(Register.Company("99001038", "Nyt Navn ApS", change: c => c["reklamebeskyttet"] = true)));
        var after = (await Employer("99001038"))!;
        Assert.Equal(("Nyt Navn ApS", true), (after.Name, after.IsProtected));
        Assert.Equal(("Kaldenavn", "10000999", "egen@firma.example", "egen.example", "Ring efter kl. 10"), (after.Alias, after.OwnPhone, after.OwnEmail, after.OwnWebsite, after.Note));
        Assert.Equal((PortfolioLevel.Partnership, consultant), (after.Level, after.OwnerId));
        Assert.Contains("99001038", await Found("kaldenavn"));
        Assert.DoesNotContain("99001038", await Found("gammelt"));
    }

    [Fact]
    public async Task A_ceased_company_keeps_its_place_and_gets_a_date()
    {
        await Run(Register.Company("99001046", "Lukket ApS"));
        var id = (await Employer("99001046"))!.Id;
        var ceased = Register.Company("99001046", "Lukket ApS", change: c => c["livsforloeb"] = Register.Json("""[{"periode":{"gyldigFra":"2010-01-01","gyldigTil":"2026-10-31"}}]"""));

        Assert.Equal(new CvrImportCounts(Read: 1, Ceased: 1), await Run(ceased));
        Assert.Equal(new CvrImportCounts(Read: 1, Unchanged: 1), await Run(ceased));
        Assert.Equal((id, new DateOnly(2026, 10, 31)), ((await Employer("99001046"))!.Id, (await Employer("99001046"))!.CeasedOn));
    }

    [Fact]
    public async Task Another_municipalitys_documents_are_only_counted()
    {
        Assert.Equal(
            new CvrImportCounts(Read: 2, Foreign: 2),
            await Run(Register.Company("99001054", "Fremmed", 540), Register.ProductionUnit("1999100003", "99001054", "Fremmed", 540)));
        Assert.Null(await Employer("99001054"));
    }

    [Theory]
    [InlineData("99001062", "1999100004", true)]
    [InlineData("99001070", "1999100005", false)]
    public async Task A_company_elsewhere_is_taken_with_its_unit_here_whichever_comes_first(string cvr, string pNumber, bool companyFirst)
    {
        var company = Register.Company(cvr, "Kæden A/S", 101);
        var unit = Register.ProductionUnit(pNumber, cvr, "Kæden, Padborg");

        Assert.Equal(new CvrImportCounts(Read: 2, New: 2), await Run(companyFirst ? [company, unit] : [unit, company]));
        Assert.Equal(("Kæden A/S", 101), ((await Employer(cvr))!.Name, (await Employer(cvr))!.SeatCode));
    }

    [Fact]
    public async Task A_company_that_the_file_lacks_is_made_from_its_unit_until_its_own_document_comes()
    {
        Assert.Equal(new CvrImportCounts(Read: 1, New: 1), await Run(Register.ProductionUnit("1999100006", "99001089", "Butikken i Tinglev")));
        Assert.Equal(("Butikken i Tinglev", null), ((await Employer("99001089"))!.Name, (await Employer("99001089"))!.FetchedAt));

        Assert.Equal(new CvrImportCounts(Read: 1, New: 1), await Run(Register.Company("99001089", "Butikskæden A/S", 101)));
        Assert.Equal("Butikskæden A/S", (await Employer("99001089"))!.Name);
    }

    [Fact]
    public async Task A_unit_with_a_new_owner_moves_and_its_contacts_stay()
    {
        await Run(Register.Company("99001097", "Sælger ApS"), Register.Company("99001100", "Køber ApS"), Register.ProductionUnit("1999100007", "99001097", "Hallen"));
        var (seller, buyer) = ((await Employer("99001097"))!.Id, (await Employer("99001100"))!.Id);
        var person = await app.Database(async db =>
        {
            var unit = await db.ProductionUnits.Include(u => u.Employer).SingleAsync(u => u.PNumber == "1999100007", Ct);
            var added = db.ContactPersons.Add(ContactPerson.Add(unit.Employer, "Vibeke Vang", null, null, null, unit.Id)).Entity;
            await db.SaveChangesAsync(Ct);
            return added.Id;
        });

        var moved = Register.ProductionUnit("1999100007", "99001100", "Hallen");
        Assert.Equal(new CvrImportCounts(Read: 1, Changed: 1), await Run(moved));
        Assert.Equal(new CvrImportCounts(Read: 1, Unchanged: 1), await Run(moved));
        Assert.Equal(buyer, await app.Database(db => db.ProductionUnits.Where(u => u.PNumber == "1999100007").Select(u => u.EmployerId).SingleAsync(Ct)));
        Assert.Equal(seller, await app.Database(db => db.ContactPersons.Where(p => p.Id == person).Select(p => p.EmployerId).SingleAsync(Ct)));
        Assert.Equal(["99001100"], await Found("1999100007"));
    }

    [Fact]
    public async Task A_known_company_that_moves_away_is_followed()
    {
        await Run(Register.Company("99001119", "Flytteglad ApS"));

        Assert.Equal(new CvrImportCounts(Read: 1, Changed: 1), await Run(Register.Company("99001119", "Flytteglad ApS", 540)));
        Assert.Equal(540, (await Employer("99001119"))!.SeatCode);
    }

    [Fact]
    public async Task A_number_twice_in_a_file_is_taken_once()
    {
        var refused = new List<CvrDocument>();
        var counts = await Run([Register.Company("99001127", "Først"), Register.Company("99001127", "Sidst")], saved: progress => { refused.AddRange(progress.Refused); return Task.CompletedTask; });

        Assert.Equal(new CvrImportCounts(Read: 2, New: 1, Refused: 1), counts);
        Assert.Equal((2, "99001127", "Nummeret står allerede tidligere i filen."), (refused[0].Place, refused[0].Number, refused[0].Refusal));
        Assert.Equal("Først", (await Employer("99001127"))!.Name);
    }

    [Fact]
    public async Task A_preview_counts_what_the_run_then_does_and_writes_nothing()
    {
        var file = Register.File(Register.Lines(Register.ProductionUnit("1999100008", "99001135", "Enhed"), Register.Company("99001135", "Firma"), Register.Company("99001143", "Fremmed", 101)));
        var preview = await app.Database(db => Importer(db).PreviewAsync(file, Ct));

        Assert.Null(await Employer("99001135"));
        Assert.Equal(new CvrImportCounts(Read: 3, New: 2, Foreign: 1), preview);
        Assert.Equal(preview, await app.Database(db => Importer(db).RunAsync(file, Ct)));
    }

    [Fact]
    public async Task An_import_that_crashes_goes_on_from_its_last_batch_without_doubling_anything()
    {
        var numbers = CvrNumbers(9_920_000).Take(CvrImporter.BatchSize * 2 + 100).ToList();
        var file = Register.File(Register.Lines([.. numbers.Select(cvr => Register.Company(cvr, $"Række {cvr}"))]));
        var done = new CvrImportCounts();

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Database(db => Importer(db, progress =>
        {
            if (progress.Counts.Read > CvrImporter.BatchSize)
            {
                throw new InvalidOperationException("crash inside the second batch");
            }

            done = progress.Counts;
            return Task.CompletedTask;
        }).RunAsync(file, Ct)));

        Assert.Equal(CvrImporter.BatchSize, await app.Database(db => db.Employers.CountAsync(e => e.Name.StartsWith("Række"), Ct)));
        var counts = await app.Database(db => Importer(db).RunAsync(file, Ct, done));
        Assert.Equal(new CvrImportCounts(Read: numbers.Count, New: numbers.Count), counts);
        Assert.Equal(numbers.Count, await app.Database(db => db.Employers.CountAsync(e => e.Name.StartsWith("Række"), Ct)));
    }

    [Fact]
    public async Task An_employer_that_a_colleague_saves_meanwhile_is_read_again()
    {
        await Run(Register.Company("99001151", "Samtidig ApS"));
        var isFirst = true;
        var file = Register.File(Register.Lines(Register.Company("99001151", "Samtidig 2 ApS")));

        var counts = await app.Database(db => Importer(db, _ => isFirst && !(isFirst = false) ? throw new DbUpdateConcurrencyException() : Task.CompletedTask).RunAsync(file, Ct));

        Assert.Equal(new CvrImportCounts(Read: 1, Changed: 1), counts);
        Assert.Equal("Samtidig 2 ApS", (await Employer("99001151"))!.Name);
    }

    [Fact]
    public async Task Participants_are_never_stored()
    {
        await Run(Register.Company("99001178", "Ejet ApS"));

        Assert.Empty(await Found("privat person"));
    }

    private Task<CvrImportCounts> Run(params System.Text.Json.Nodes.JsonObject[] documents) => Run(documents, null);

    private Task<CvrImportCounts> Run(System.Text.Json.Nodes.JsonObject[] documents, Func<CvrProgress, Task>? saved) =>
        app.Database(db => Importer(db, saved).RunAsync(Register.File(Register.Lines(documents)), Ct));

    private CvrImporter Importer(CrmDbContext db, Func<CvrProgress, Task>? saved = null) => new(db, app.Clock, saved);

    private Task<Employer?> Employer(string cvr) => app.Database(db => db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Cvr == cvr, Ct));

    private Task<List<string>> Found(string typed) => app.Database(db => db.Employers.Matching(db, typed).Select(e => e.Cvr).ToListAsync(Ct));

    private Task<List<string>> Terms(int id) => app.Database(db => db.EmployerSearchTerms.Where(t => t.EmployerId == id).Select(t => t.Term).Order().ToListAsync(Ct));

    private static IEnumerable<string> CvrNumbers(int from) =>
        Enumerable.Range(from, 10_000).SelectMany(n => Enumerable.Range(0, 10).Select(check => $"{n}{check}")).Where(CvrNumber.IsValid);
}
