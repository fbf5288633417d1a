using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>A place where contacts are held, and with whom.</summary>
internal sealed record Place(int EmployerId, int UnitId, int PersonId, bool IsProtected);

/// <summary>Employers with their P-units, contact persons, owners and search terms. The days of the latest contact are filled in with the contacts.</summary>
internal sealed class EmployerRows(SqliteConnection connection, WorldSize size)
{
    private static readonly int[] Sizes = [0, 1, 1, 1, 2, 2, 2, 5, 5, 10, 10, 20, 50, 100, 200];
    private static readonly PortfolioLevel[] Levels = [PortfolioLevel.Partnership, PortfolioLevel.Cooperation, PortfolioLevel.Contact, PortfolioLevel.Contact, PortfolioLevel.Passive, PortfolioLevel.Passive];

    private readonly BulkInsert _employers = new(connection, "Employers",
        "Id", "MunicipalityCode", "Cvr", "Name", "NameSort", "LegalForm", "BranchCode", "BranchEdition", "Sector", "Employees", "SizeFrom", "Street", "PostalCode",
        "Town", "SeatCode", "Phone", "Email", "Website", "IsProtected", "FetchedAt", "CeasedOn", "Level", "OwnerId", "DeputyId", "Version");
    private readonly BulkInsert _units = new(connection, "ProductionUnits",
        "Id", "MunicipalityCode", "EmployerId", "PNumber", "Name", "BranchCode", "BranchEdition", "Sector", "Employees", "SizeFrom", "Street", "PostalCode",
        "Town", "SeatCode", "Phone", "IsProtected", "FetchedAt", "Version");
    private readonly BulkInsert _persons = new(connection, "ContactPersons",
        "Id", "MunicipalityCode", "EmployerId", "Name", "NameFolded", "Role", "Phone", "Email", "LeftOn", "Version");
    private readonly BulkInsert _assignments = new(connection, "Assignments", "MunicipalityCode", "EmployerId", "Kind", "UserId", "From");
    private readonly BulkInsert _terms = new(connection, "EmployerSearchTerms", "MunicipalityCode", "Term", "EmployerId");

    private int _employerId;
    private int _unitId;
    private int _personId;

    public List<Place> Fill(Tenant tenant, Prng prng)
    {
        var (words, numbers) = (new Words(prng), new Numbers(prng));
        var towns = words.Towns(tenant.Name);
        var terms = new List<(string Term, int EmployerId)>();
        var places = new List<Place>();

        for (var i = 0; i < size.Employers; i++)
        {
            var employer = Employer(tenant, prng, words, numbers, towns);
            var unitCount = 1 + (i < size.Units - size.Employers ? 1 : 0);
            var units = Enumerable.Range(0, unitCount).Select(_ => Unit(tenant, employer, numbers)).ToList();
            var persons = Enumerable.Range(0, prng.Between(1, 2)).Select(_ => Person(tenant, employer, prng, words, numbers)).ToList();
            places.AddRange(units.Select(unit => new Place(employer.Id, unit.Id, persons[0].Id, employer.IsProtected)));
            terms.AddRange(Terms(employer, units.Select(unit => unit.PNumber), persons).Select(term => (term, employer.Id)));
        }

        foreach (var (term, employerId) in terms.OrderBy(t => t.Term, StringComparer.Ordinal).ThenBy(t => t.EmployerId))
        {
            _terms.Row(tenant.Code, term, employerId);
        }

        return places;
    }

    private Row Employer(Tenant tenant, Prng prng, Words words, Numbers numbers, string[] towns)
    {
        var trade = prng.Weighted(Tables.Trades, trade => trade.Weight);
        var low = prng.Pick(Sizes);
        var row = new Row(
            ++_employerId, words.Company(trade), numbers.Cvr(), trade.Code, Sector(trade.Division), low == 0 ? null : low + prng.Below(low), low, words.Street(),
            prng.Pick(towns), numbers.Phone(), prng.Chance(120));
        int? owner = prng.Chance(850) ? prng.Pick(tenant.Consultants) : null;
        var ceased = prng.Chance(40) ? DateOnly.FromDateTime(DateTime.Today).AddDays(-prng.Between(1, 2000)) : (DateOnly?)null;

        _employers.Row(
            row.Id, tenant.Code, row.Cvr, row.Name, DanishText.SortKey(row.Name), "Anpartsselskab", row.Branch, nameof(BranchVersion.Db25), row.Sector?.ToString(),
            row.Employees, row.Size, row.Street, "6400", row.Town, tenant.Code, row.Phone, $"kontakt@virksomhed{row.Id}.example", $"www.virksomhed{row.Id}.example",
            row.IsProtected, DateTime.UtcNow, ceased, prng.Pick(Levels).ToString(), owner, null, Guid.NewGuid());

        if (owner is { } user)
        {
            _assignments.Row(tenant.Code, row.Id, nameof(AssignmentKind.Owner), user, DateTime.UtcNow.AddDays(-prng.Between(30, 2000)));
        }

        return row;
    }

    private (int Id, string PNumber) Unit(Tenant tenant, Row employer, Numbers numbers)
    {
        var pNumber = numbers.PNumber();
        _units.Row(
            ++_unitId, tenant.Code, employer.Id, pNumber, employer.Name, employer.Branch, nameof(BranchVersion.Db25), employer.Sector?.ToString(), employer.Employees,
            employer.Size, employer.Street, "6400", employer.Town, tenant.Code, employer.Phone, employer.IsProtected, DateTime.UtcNow, Guid.NewGuid());

        return (_unitId, pNumber);
    }

    private (int Id, string Name, string Phone) Person(Tenant tenant, Row employer, Prng prng, Words words, Numbers numbers)
    {
        var (name, phone) = (words.Person(), numbers.Phone());
        _persons.Row(++_personId, tenant.Code, employer.Id, name, DanishText.Fold(name), words.Role(), phone, $"person{_personId}@virksomhed{employer.Id}.example", null, Guid.NewGuid());

        return (_personId, name, phone);
    }

    // As EmployerSearchIndex makes them.
    private static IEnumerable<string> Terms(Row employer, IEnumerable<string> pNumbers, List<(int Id, string Name, string Phone)> persons) =>
        EmployerSearchTerm.OfNames([employer.Name, .. persons.Select(person => person.Name)])
            .Concat(EmployerSearchTerm.OfWords([employer.Town, employer.Cvr, employer.Phone, .. pNumbers, .. persons.Select(person => person.Phone)]))
            .Distinct(StringComparer.Ordinal);

    private static Sector? Sector(int division) => division switch
    {
        1 => Domain.Employers.Sector.Landbrug,
        >= 10 and <= 33 => Domain.Employers.Sector.Industri,
        >= 41 and <= 43 => Domain.Employers.Sector.Byggeri,
        >= 49 and <= 53 => Domain.Employers.Sector.TransportLogistik,
        55 or 56 => Domain.Employers.Sector.HotelRestauration,
        87 or 88 => Domain.Employers.Sector.Sosu,
        _ => null,
    };

    private sealed record Row(
        int Id, string Name, string Cvr, string Branch, Sector? Sector, int? Employees, int Size, string Street, string Town, string Phone, bool IsProtected);
}
