using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>Takes the filtered contacts out as a file, without notes. Reklamebeskyttede employers are left out unless asked for, and always marked (CVR-loven § 19).</summary>
public static class ExportContacts
{
    public sealed record Query(ContactList.Filter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    private sealed record Row(
        DateOnly HeldOn, string Cvr, string Employer, string? PNumber, string? Town, bool IsProtected, ContactForm Form, ContactDirection Direction,
        Purposes Purposes, int? Minutes, string Consultant, string? Partner, int? HiringNow, int? HiringLater, string? HiringOccupation, bool CountsAsVisit, NotCounted? NotCounted);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var rows =
                from r in db.Contacts.Where(query.Filter).WithNames(db).InOrder(query.Sort)
                join unit in db.ProductionUnits on r.Contact.ProductionUnitId equals unit.Id
                where query.IncludeProtected || (!r.Employer.IsProtected && !unit.IsProtected)
                select new Row(
                    r.Contact.HeldOn, r.Employer.Cvr, r.Employer.Name, unit.PNumber, unit.Town, r.Employer.IsProtected || unit.IsProtected, r.Contact.Form,
                    r.Contact.Direction, r.Contact.Purposes, r.Contact.Minutes, r.Consultant.FullName,
                    db.Partners.Where(p => p.Id == r.Contact.PartnerId).Select(p => p.Name).FirstOrDefault(), r.Contact.HiringNow, r.Contact.HiringLater,
                    r.Contact.HiringOccupation, r.Contact.CountsAsVisit, r.Contact.NotCounted);

            return Task.FromResult<ExportTable>(new ExportTable<Row>("Kontakter", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("Dato", row => row.HeldOn),
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("P-nummer", row => row.PNumber, 14),
            new("By", row => row.Town, 18),
            new("Reklamebeskyttet", row => row.IsProtected),
            new("Form", row => row.Form, 14),
            new("Initiativ", row => row.Direction, 22),
            new("Formål", row => row.Purposes, 36),
            new("Minutter", row => row.Minutes, 10),
            new("Konsulent", row => row.Consultant, 24),
            new("Partner", row => row.Partner, 24),
            new("Stillinger nu", row => row.HiringNow, 10),
            new("Stillinger, 6 måneder", row => row.HiringLater, 10),
            new("Stillinger, mest inden for", row => row.HiringOccupation, 30),
            new("Tæller som besøg", row => row.CountsAsVisit),
            new("Hvorfor ikke", row => row.NotCounted, 40),
        ];
    }
}
