using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Which inquiries the inbox shows: all open ones, unless its address says otherwise.</summary>
public sealed record InquiryFilter : ListFilter
{
    public const string Closed = "closed";
    public const string All = "all";
    public const string Mine = "me";
    public const string Nobody = "none";

    /// <summary>Words of a name, a number, a town or a reference.</summary>
    [Display(Name = "Navn, CVR, telefon eller reference")] public string? Q { get; init; }

    /// <summary>Null for the open ones, "closed" or "all".</summary>
    [Display(Name = "Tilstand")] public string? State { get; init; }

    /// <summary>"me", "none" or the number of a colleague.</summary>
    [Display(Name = "Hos hvem")] public string? Owner { get; init; }

    [Display(Name = "Behov")] public InquiryNeeds? Need { get; init; }
    [Display(Name = "Kilde")] public InquirySource? Source { get; init; }

    /// <summary>Only those whose first answer is overdue.</summary>
    [Display(Name = "Over tid")] public bool Late { get; init; }

    /// <summary>Only those whom the register does not know.</summary>
    [Display(Name = "Kun nye emner")] public bool Leads { get; init; }

    public int? EmployerId { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("state", State), ("owner", Owner), ("need", $"{Need}"), ("source", $"{Source}"), ("late", Late ? "true" : null), ("leads", Leads ? "true" : null),
        ("employerId", $"{EmployerId}"),
    ];
}

/// <summary>Turns a filter into the inquiries it means, and an order into an order.</summary>
internal static class InquiryFiltering
{
    public static IQueryable<Inquiry> Matching(this CrmDbContext db, InquiryFilter filter, DateOnly today)
    {
        var owner = int.TryParse(filter.Owner, out var id) ? id : 0;
        var inquiries = db.Inquiries.AsNoTracking()
            .If(filter.State is null, i => i.ClosedAt == null)
            .If(filter.State == InquiryFilter.Closed, i => i.ClosedAt != null)
            .If(filter.Owner == InquiryFilter.Mine, i => i.OwnerId == db.UserId)
            .If(filter.Owner == InquiryFilter.Nobody, i => i.OwnerId == null)
            .If(owner > 0, i => i.OwnerId == owner)
            .If(filter.Need is not null, i => (i.Needs & filter.Need) != 0)
            .If(filter.Source is not null, i => i.Source == filter.Source)
            .If(filter.Leads, i => i.EmployerId == null)
            .If(filter.EmployerId is not null, i => i.EmployerId == filter.EmployerId);

        return (filter.Late ? inquiries.Late(today) : inquiries).Named(filter.Q);
    }

    /// <summary>The same decision as <see cref="Inquiry.IsLate"/>, where the database can make it.</summary>
    public static IQueryable<Inquiry> Late(this IQueryable<Inquiry> inquiries, DateOnly today) =>
        inquiries.Where(i => i.ClosedAt == null && i.FirstAnswerAt == null && i.AnswerDueOn < today);

    /// <summary>
    /// "received", "due" or "company"; with a minus for the other way round. Unasked, those who wait too long come first, then those whom nobody
    /// has taken, then the next that is due; what is answered comes last.
    /// </summary>
    public static IQueryable<Inquiry> InOrder(this IQueryable<Inquiry> inquiries, string? sort, DateOnly today) => sort switch
    {
        "received" => inquiries.OrderBy(i => i.ReceivedAt).ThenBy(i => i.Id),
        "-received" => inquiries.OrderByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id),
        "due" => inquiries.OrderBy(i => i.AnswerDueOn).ThenBy(i => i.Id),
        "-due" => inquiries.OrderByDescending(i => i.AnswerDueOn).ThenByDescending(i => i.Id),
        _ => inquiries
            .OrderBy(i => i.ClosedAt == null && i.FirstAnswerAt == null && i.AnswerDueOn < today ? 0 : i.OwnerId == null ? 1 : i.FirstAnswerAt == null ? 2 : 3)
            .ThenBy(i => i.AnswerDueOn).ThenBy(i => i.Id),
    };

    private static IQueryable<Inquiry> Named(this IQueryable<Inquiry> inquiries, string? typed)
    {
        var text = typed?.Trim() ?? "";
        var compact = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
        // "99 00 00 07" is one number, as it is kept; among letters a space parts two words.
        var words = compact.Length > 0 && compact.All(char.IsAsciiDigit) ? [compact] : DanishText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Take(5).Aggregate(inquiries, (found, word) => found.Where(i => i.SearchText.Contains(word)));
    }
}
