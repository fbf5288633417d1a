using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Audit;

/// <summary>Who read or changed what, newest first. What one person did is shown for a stated purpose only. Pages follow each other by the last row shown, so that years of entries are never counted or skipped.</summary>
public static class AuditList
{
    public const int Size = 50;

    /// <summary>Why somebody looks at what one person did.</summary>
    public enum AuditPurpose
    {
        [Display(Name = "Usædvanlig læsning")] UnusualReading,
        [Display(Name = "Klage eller mistanke om misbrug")] Complaint,
        [Display(Name = "Sikkerhedshændelse")] Incident,
        [Display(Name = "Stikprøve")] Sample,
        [Display(Name = "Personen har selv spurgt")] OwnRequest,
    }

    public sealed record Query : IRequest<Model?>
    {
        [Display(Name = "Person")]
        public int? Person { get; init; }

        /// <summary>Why the rows of one person are read.</summary>
        [Display(Name = "Formål")]
        public AuditPurpose? Purpose { get; init; }

        [Display(Name = "Fra")]
        public DateOnly? From { get; init; }

        [Display(Name = "Til")]
        public DateOnly? To { get; init; }

        // Not "Action": that name in an address means the MVC action.
        [Display(Name = "Handling")]
        public string? Deed { get; init; }

        [Display(Name = "Emne")]
        public string? Subject { get; init; }

        [Display(Name = "Emnets nummer")]
        public int? SubjectId { get; init; }

        /// <summary>Only entries older than this one.</summary>
        public long? Before { get; init; }
    }

    public sealed record Row(long Id, DateTime At, string? Person, string Action, string Subject, int? SubjectId, string? Detail, string? Purpose);

    public sealed record Colleague(int Id, string Name);

    public sealed record Model(Query Query, IReadOnlyList<Row> Rows, long? Older, IReadOnlyList<Colleague> Colleagues) : ICounted, IForPurpose
    {
        public int Count => Rows.Count;

        public string? Purpose => Query.Person is null ? null : Query.Purpose?.Text();

        public bool AsksWhy => Query.Person is not null && Purpose is null;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var rows = query is { Person: not null, Purpose: null } ? [] : await (await BeforeAsync(Filter(query), query.Before, ct))
                .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
                .Take(Size + 1)
                .Select(e => new Row(
                    e.Id, e.At, db.Users.Where(user => user.Id == e.UserId).Select(user => user.FullName).FirstOrDefault(), e.Action, e.Subject, e.SubjectId, e.Detail, e.Purpose))
                .ToListAsync(ct);
            var colleagues = await db.Users.Select(user => new Colleague(user.Id, user.FullName)).ToListAsync(ct);

            return new(
                query, [.. rows.Take(Size)], rows.Count > Size ? rows[Size - 1].Id : null,
                [.. colleagues.OrderBy(colleague => DanishText.SortKey(colleague.Name), StringComparer.Ordinal)]);
        }

        private IQueryable<AuditEntry> Filter(Query query)
        {
            var from = query.From is { } first ? Midnight(first) : default;
            var until = query.To is { } last && last < DateOnly.MaxValue ? Midnight(last.AddDays(1)) : default;

            return db.AuditEntries
                .If(query.Person is not null, entry => entry.UserId == query.Person)
                .If(from != default, entry => entry.At >= from)
                .If(until != default, entry => entry.At < until)
                .If(!string.IsNullOrEmpty(query.Deed), entry => entry.Action == query.Deed)
                .If(!string.IsNullOrEmpty(query.Subject), entry => entry.Subject == query.Subject)
                .If(query.SubjectId is not null, entry => entry.SubjectId == query.SubjectId);
        }

        private async Task<IQueryable<AuditEntry>> BeforeAsync(IQueryable<AuditEntry> entries, long? before, CancellationToken ct)
        {
            if (before is null || await db.AuditEntries.Where(e => e.Id == before).Select(e => (DateTime?)e.At).SingleOrDefaultAsync(ct) is not { } at)
            {
                return entries;
            }

            return entries.Where(e => e.At <= at && (e.At < at || e.Id < before));
        }

        private static DateTime Midnight(DateOnly day) => DanishTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
    }
}
