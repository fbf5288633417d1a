using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Besøg og kontakter: how many, when, by whom, about what and with whom.</summary>
internal sealed class VisitReport(CrmDbContext db) : IReport
{
    public ReportName Name => ReportName.Visits;
    public string Says => "Kontakter og besøg efter uge, konsulent, formål, form, branche, størrelse, by og partner, med nye virksomheder og prognose.";
    public string Source => "Registrerede kontakter. Et besøg er en kontakt, der tæller efter kommunens besøgsregel på dagen.";
    public ReportFields Fields => ReportFields.Year | ReportFields.Period | ReportFields.Employer | ReportFields.Owner | ReportFields.Purpose | ReportFields.Form | ReportFields.Partner;

    private sealed record How(ContactForm Form, Purposes Purposes, int? PartnerId);

    private sealed record Whom(Sector? Sector, int? SizeFrom, string? Town);

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var contacts = Matching(scope.Filter).Where(c => c.HeldOn >= scope.First && c.HeldOn <= scope.Last);
        var days = await contacts.GroupBy(c => c.HeldOn).Select(same => new VisitCount<DateOnly>(same.Key, same.Count(), same.Count(c => c.CountsAsVisit))).ToListAsync(ct);
        var how = await contacts.GroupBy(c => new { c.Form, c.Purposes, c.PartnerId })
            .Select(same => new VisitCount<How>(new(same.Key.Form, same.Key.Purposes, same.Key.PartnerId), same.Count(), same.Count(c => c.CountsAsVisit))).ToListAsync(ct);
        var consultants = await contacts.GroupBy(c => c.ConsultantId).Select(same => new VisitCount<int>(same.Key, same.Count(), same.Count(c => c.CountsAsVisit))).ToListAsync(ct);
        var whom = await contacts.Join(db.Employers, c => c.EmployerId, e => e.Id, (c, e) => new { c.CountsAsVisit, e.Sector, e.SizeFrom, e.Town })
            .GroupBy(held => new { held.Sector, held.SizeFrom, held.Town })
            .Select(same => new VisitCount<Whom>(new(same.Key.Sector, same.Key.SizeFrom, same.Key.Town), same.Count(), same.Count(held => held.CountsAsVisit))).ToListAsync(ct);
        var names = await NamesAsync(ct);
        var partners = await db.Partners.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var link = new VisitLink(scope);

        return
        [
            await SummaryAsync(scope, contacts, days, ct),
            VisitTables.InTime(days, scope),
            VisitTables.By("Efter konsulent", "Konsulent", consultants.Select(own => (names.GetValueOrDefault(own.Key, "Ukendt"), own)), what => link.ToConsultant(names.First(known => known.Value == what).Key)),
            VisitTables.By("Efter formål", "Formål", Enum.GetValues<Purposes>().Where(one => one != Purposes.None).SelectMany(one => how.Where(some => some.Key.Purposes.HasFlag(one)).Select(some => (one.Text(), some))), link.ToPurpose)
                with { Note = "En kontakt kan have flere formål og tæller under dem alle." },
            VisitTables.By("Efter form", "Form", how.Select(some => (some.Key.Form.Text(), some)), link.ToForm),
            VisitTables.By("Efter branche", "Sektor", whom.Select(some => (some.Key.Sector.Text() ?? "Andre brancher", some))),
            VisitTables.By("Efter størrelse", "Virksomhedens størrelse", whom.Select(some => (SizeBand.Of(some.Key.SizeFrom), some))),
            VisitTables.By("Efter by", "By", whom.Select(some => (some.Key.Town ?? "Ukendt by", some))),
            VisitTables.By("Med partner", "Partner", how.Where(some => some.Key.PartnerId is not null).Select(some => (partners.GetValueOrDefault(some.Key.PartnerId!.Value, "Ukendt"), some))),
        ];
    }

    // Two of the same name are told apart by their mail addresses.
    private async Task<Dictionary<int, string>> NamesAsync(CancellationToken ct)
    {
        var people = await db.Users.Select(u => new { u.Id, u.FullName, u.Email }).ToListAsync(ct);
        var namesakes = people.CountBy(person => person.FullName).Where(same => same.Value > 1).Select(same => same.Key).ToHashSet();

        return people.ToDictionary(person => person.Id, person => namesakes.Contains(person.FullName) ? $"{person.FullName} ({person.Email})" : person.FullName);
    }

    private IQueryable<Contact> Matching(ReportFilter filter)
    {
        var employers = db.Employers.Where(filter);

        return db.Contacts
            .If(filter.Owner is not null, c => c.ConsultantId == filter.Owner)
            .If(filter.Purpose is not null, c => (c.Purposes & filter.Purpose) != 0)
            .If(filter.Form is not null, c => c.Form == filter.Form)
            .If(filter.Partner is not null, c => c.PartnerId == filter.Partner)
            .If(filter.NarrowsEmployers, c => employers.Any(e => e.Id == c.EmployerId));
    }

    private async Task<ReportTable> SummaryAsync(ReportScope scope, IQueryable<Contact> contacts, List<VisitCount<DateOnly>> days, CancellationToken ct)
    {
        var (all, visits) = (days.Sum(day => day.Contacts), days.Sum(day => day.Visits));
        var areNew = await contacts.Select(c => c.EmployerId).Distinct().Select(id => !db.Contacts.Any(c => c.EmployerId == id && c.HeldOn < scope.First)).ToListAsync(ct);
        var forecast = scope.IsThisYear ? await ForecastAsync(scope, visits, ct) : null;
        List<ReportRow> rows =
        [
            ReportRow.Of("Kontakter", all),
            ReportRow.Of("Besøg", visits),
            ReportRow.Of("Besøg af alle kontakter", ReportCell.Share(visits, all)),
            ReportRow.Of("Virksomheder kontaktet", areNew.Count),
            ReportRow.Of("Heraf nye virksomheder", areNew.Count(isNew => isNew)),
        ];

        if (forecast is not null)
        {
            rows.Add(ReportRow.Of("Ventede besøg i hele året", forecast.Expected));
        }

        return new("Nøgletal", "Tal", ["Antal"], rows)
        {
            IsSummary = true,
            Note = "En virksomhed er ny, når den ikke er kontaktet før perioden." + (forecast is null ? "" : $" Årets besøg ventes at ende mellem {ReportCell.Of(forecast.Low).Text} og {ReportCell.Of(forecast.High).Text}, regnet efter {forecast.Method.Text().ToLowerInvariant()}."),
        };
    }

    private async Task<Forecast?> ForecastAsync(ReportScope scope, int visits, CancellationToken ct)
    {
        var (from, counts) = (scope.First.AddYears(-VisitTables.YearsBack), true);
        var earlier = await Matching(scope.Filter).Where(c => c.CountsAsVisit == counts && c.HeldOn >= from && c.HeldOn < scope.First)
            .GroupBy(c => c.HeldOn).Select(day => new DayCount(day.Key, day.Count())).ToListAsync(ct);

        return VisitForecast.Of(scope.Today, visits, earlier.EarlierYears(scope.Today));
    }
}
