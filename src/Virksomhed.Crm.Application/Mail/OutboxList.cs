using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Mail;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>The municipality's mails: which wait, which have left, and which were given up and why. Never their text.</summary>
public static class OutboxList
{
    public sealed record Query : IRequest<Model>
    {
        [Display(Name = "Tilstand")] public MailState? State { get; init; }
        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, string Recipient, string Subject, MailState State, int Attempts, DateTime CreatedAt, DateTime? SentAt, DateTime DueAt, string? Error);

    public sealed record Model(MailState? State, IReadOnlyDictionary<MailState, int> Counts, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var counts = await db.OutboxMails.GroupBy(m => m.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);
            var page = await db.OutboxMails.If(query.State is not null, m => m.State == query.State)
                .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
                .Select(m => new Row(m.Id, m.Recipient, m.Subject, m.State, m.Attempts, m.CreatedAt, m.SentAt, m.DueAt, m.Error))
                .ToPage(query.Page, ct);

            return new(query.State, counts, page);
        }
    }
}
