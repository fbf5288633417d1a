using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An inquiry as it stands in a list.</summary>
public sealed record InquiryRow(
    int Id, string Reference, int? EmployerId, string? Company, string? Cvr, string? Town, string? ContactName, InquiryNeeds Needs, InquirySource Source, InquiryLanguage Language)
{
    public required DateTime ReceivedAt { get; init; }
    public required DateOnly AnswerDueOn { get; init; }
    public required DateTime? FirstAnswerAt { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required InquiryState State { get; init; }
    public required string? Owner { get; init; }

    /// <summary>What the asker is called, as far as it is known.</summary>
    public string Name => InquiryRows.NameOf(Company, Cvr);

    public bool IsLate(DateOnly today) => FirstAnswerAt is null && ClosedAt is null && AnswerDueOn < today;
}

internal static class InquiryRows
{
    public static string NameOf(string? company, string? cvr) => company ?? (cvr is null ? "Ukendt virksomhed" : $"CVR {CvrNumber.Display(cvr)}");

    public static IQueryable<InquiryRow> ToRows(this IQueryable<Inquiry> inquiries, CrmDbContext db) => inquiries.Select(i => new InquiryRow(
        i.Id, i.Reference, i.EmployerId, db.Employers.Where(e => e.Id == i.EmployerId).Select(e => e.Name).FirstOrDefault() ?? i.CompanyName, i.Cvr, i.Town, i.ContactName, i.Needs,
        i.Source, i.Language)
    {
        ReceivedAt = i.ReceivedAt,
        AnswerDueOn = i.AnswerDueOn,
        FirstAnswerAt = i.FirstAnswerAt,
        ClosedAt = i.ClosedAt,
        State = i.State,
        Owner = db.Users.Where(u => u.Id == i.OwnerId).Select(u => u.FullName).FirstOrDefault(),
    });
}
