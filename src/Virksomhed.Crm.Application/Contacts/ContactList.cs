using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>The contacts of the municipality, newest first: the rows behind every counted number.</summary>
public static class ContactList
{
    /// <summary>The filters as they stand in the address.</summary>
    public record Filter
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

        public int? EmployerId { get; init; }
    }

    public sealed record Query : Filter, IRequest<Model>
    {
        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, DateOnly HeldOn, ContactForm Form, Purposes Purposes, bool CountsAsVisit, NotCounted? NotCounted)
    {
        public int EmployerId { get; init; }
        public string Employer { get; init; } = "";
        public string? Town { get; init; }
        public string Consultant { get; init; } = "";
        public bool IsProtected { get; init; }
    }

    public sealed record Model(Query Query, Page<Row> Page, IReadOnlyList<ContactChoices.Option> Consultants) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            query,
            await db.Contacts.Where(query).Newest(db).ToPage(query.Page, ct),
            await db.Users.OrderBy(u => u.FullName).Select(u => new ContactChoices.Option(u.Id, u.FullName)).Take(200).ToListAsync(ct));
    }
}

internal static class ContactRows
{
    public static IQueryable<Contact> Where(this IQueryable<Contact> contacts, ContactList.Filter filter) => contacts
        .If(filter.From is not null, c => c.HeldOn >= filter.From)
        .If(filter.To is not null, c => c.HeldOn <= filter.To)
        .If(filter.Consultant is not null, c => c.ConsultantId == filter.Consultant)
        .If(filter.Form is not null, c => c.Form == filter.Form)
        .If(filter.Purpose is not null, c => (c.Purposes & filter.Purpose) != 0)
        .If(filter.Visit is not null, c => c.CountsAsVisit == filter.Visit)
        .If(filter.EmployerId is not null, c => c.EmployerId == filter.EmployerId);

    public static IQueryable<ContactList.Row> Newest(this IQueryable<Contact> contacts, CrmDbContext db) =>
        from contact in contacts
        join employer in db.Employers on contact.EmployerId equals employer.Id
        join consultant in db.Users on contact.ConsultantId equals consultant.Id
        orderby contact.HeldOn descending, contact.Id descending
        select new ContactList.Row(contact.Id, contact.HeldOn, contact.Form, contact.Purposes, contact.CountsAsVisit, contact.NotCounted)
        {
            EmployerId = employer.Id,
            Employer = employer.Alias ?? employer.Name,
            Town = employer.Town,
            Consultant = consultant.FullName,
            IsProtected = employer.IsProtected,
        };
}
