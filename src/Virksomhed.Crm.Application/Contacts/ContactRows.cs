using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A contact with whom it was with and who held it.</summary>
internal sealed class ContactWithNames
{
    public required Contact Contact { get; init; }
    public required Employer Employer { get; init; }
    public required CrmUser Consultant { get; init; }
}

/// <summary>Turns a filter into the contacts it means, and an order into an order.</summary>
internal static class ContactRows
{
    public static IQueryable<Contact> Where(this IQueryable<Contact> contacts, ContactList.Filter filter) => contacts
        .If(filter.From is not null, c => c.HeldOn >= filter.From)
        .If(filter.To is not null, c => c.HeldOn <= filter.To)
        .If(filter.Consultant is not null, c => c.ConsultantId == filter.Consultant)
        .If(filter.Form is not null, c => c.Form == filter.Form)
        .If(filter.Purpose is not null, c => (c.Purposes & filter.Purpose) != 0)
        .If(filter.Visit is not null, c => c.CountsAsVisit == filter.Visit)
        .If(filter.Colleagues == true, c => c.Colleagues.Any())
        .If(filter.EmployerId is not null, c => c.EmployerId == filter.EmployerId);

    public static IQueryable<ContactWithNames> WithNames(this IQueryable<Contact> contacts, CrmDbContext db) =>
        from contact in contacts
        join employer in db.Employers on contact.EmployerId equals employer.Id
        join consultant in db.Users on contact.ConsultantId equals consultant.Id
        select new ContactWithNames { Contact = contact, Employer = employer, Consultant = consultant };

    /// <summary>"date", "employer" or "consultant"; with a minus for the other way round. Of the same employer or consultant the newest comes first.</summary>
    public static IQueryable<ContactWithNames> InOrder(this IQueryable<ContactWithNames> rows, string? sort) => sort switch
    {
        "date" => rows.OrderBy(r => r.Contact.HeldOn).ThenBy(r => r.Contact.Id),
        "employer" => rows.OrderBy(r => r.Employer.NameSort).NewestFirst(),
        "-employer" => rows.OrderByDescending(r => r.Employer.NameSort).NewestFirst(),
        "consultant" => rows.OrderBy(r => r.Consultant.NameSort).NewestFirst(),
        "-consultant" => rows.OrderByDescending(r => r.Consultant.NameSort).NewestFirst(),
        _ => rows.OrderByDescending(r => r.Contact.HeldOn).ThenByDescending(r => r.Contact.Id),
    };

    private static IOrderedQueryable<ContactWithNames> NewestFirst(this IOrderedQueryable<ContactWithNames> rows) =>
        rows.ThenByDescending(r => r.Contact.HeldOn).ThenByDescending(r => r.Contact.Id);
}
