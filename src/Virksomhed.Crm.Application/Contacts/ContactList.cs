using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>The contacts of the municipality: the rows behind every counted number.</summary>
public static class ContactList
{
    public record Filter : ListFilter
    {
        [Display(Name = "Fra")]
        public DateOnly? From { get; init; }

        [Display(Name = "Til")]
        public DateOnly? To { get; init; }

        [Display(Name = "Konsulent")]
        public int? Consultant { get; init; }

        [Display(Name = "Form")]
        public ContactForm? Form { get; init; }

        [Display(Name = "Formål")]
        public Purposes? Purpose { get; init; }

        /// <summary>True: only visits; false: only contacts that do not count as visits.</summary>
        [Display(Name = "Tæller")]
        public bool? Visit { get; init; }

        /// <summary>True: only contacts that a colleague took part in.</summary>
        [Display(Name = "Kolleger")]
        public bool? Colleagues { get; init; }

        public int? EmployerId { get; init; }

        protected override IEnumerable<(string Key, string? Value)> Values =>
        [
            ("from", Day(From)), ("to", Day(To)), ("consultant", $"{Consultant}"), ("form", $"{Form}"), ("purpose", $"{Purpose}"),
            ("visit", Visit switch { true => "true", false => "false", _ => null }), ("colleagues", Colleagues == true ? "true" : null), ("employerId", $"{EmployerId}"),
        ];
    }

    public sealed record Query(Filter Filter, string? Sort, int Page) : IRequest<Model>;

    public sealed record Row(int Id, DateOnly HeldOn, ContactForm Form, Purposes Purposes, bool CountsAsVisit, int EmployerId, string Employer)
    {
        public string? Alias { get; init; }
        public string? Town { get; init; }
        public string Consultant { get; init; } = "";
        public bool IsProtected { get; init; }
    }

    public sealed record Model(Filter Filter, string? Sort, Page<Row> Contacts, IReadOnlyList<ListView> Views) : ICounted
    {
        public IReadOnlyList<StaffChoice> Consultants { get; init; } = [];

        /// <summary>The employer whose contacts alone are shown.</summary>
        public string? Employer { get; init; }

        public int? Me { get; init; }
        public DateOnly Today { get; init; }

        public int Count => Contacts.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var contacts = db.Contacts.Where(query.Filter);
            var rows = contacts.WithNames(db).InOrder(query.Sort).Select(r =>
                new Row(r.Contact.Id, r.Contact.HeldOn, r.Contact.Form, r.Contact.Purposes, r.Contact.CountsAsVisit, r.Employer.Id, r.Employer.Name)
                {
                    Alias = r.Employer.Alias, Town = r.Employer.Town, Consultant = r.Consultant.FullName, IsProtected = r.Employer.IsProtected,
                });

            return new(query.Filter, query.Sort, await rows.ToPage(await contacts.CountAsync(ct), query.Page, ct), await db.ViewsOf(ViewedList.Contacts, ct))
            {
                Consultants = await db.AllStaff().AsChoicesAsync(ct),
                Employer = query.Filter.EmployerId is { } id ? await db.Employers.Where(e => e.Id == id).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) : null,
                Me = db.UserId,
                Today = clock.Today(),
            };
        }
    }
}
