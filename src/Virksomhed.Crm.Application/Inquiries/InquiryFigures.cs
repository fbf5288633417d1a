using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// How the municipality keeps its promise of a first answer, for a year. What turned out to be no inquiry, or one that was received before, is
/// left out, since nobody waited for an answer. Time is counted on working days only.
/// </summary>
public static class InquiryFigures
{
    public sealed record Query(int? Year) : IRequest<Model>;

    /// <param name="Decided">Those that are answered, or whose time has run out.</param>
    /// <param name="Kept">Those of them that were answered in time.</param>
    /// <param name="Median">Minutes to the first answer; null where none was given.</param>
    public sealed record Figure(Enum? What, int Received, int Decided, int Kept, int? Median, int? NinetyPercent);

    public sealed record Model(int Year, bool IsThisYear, int AnswerWithinDays, int Open, int Late, int Unowned)
    {
        public required Figure All { get; init; }
        public required IReadOnlyList<Figure> ByNeed { get; init; }
        public required IReadOnlyList<Figure> BySource { get; init; }
    }

    private sealed record Row(InquiryNeeds Needs, InquirySource Source, DateTime ReceivedAt, DateOnly AnswerDueOn, DateTime? FirstAnswerAt, DateTime? ClosedAt)
    {
        public int? Minutes(WorkingCalendar calendar) => FirstAnswerAt is { } answered ? (int)calendar.Between(ReceivedAt, answered).TotalMinutes : null;

        public bool IsKept => FirstAnswerAt is { } answered && DanishTime.DayOf(answered) <= AnswerDueOn;

        // Whom nobody could reach before the time was up has neither been kept waiting nor been answered.
        public bool IsDecided(DateOnly today) => FirstAnswerAt is not null || AnswerDueOn < (ClosedAt is { } closed ? DanishTime.DayOf(closed) : today);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var rows = await ReadAsync(year, ct);
            var calendar = await db.CalendarAsync(today, ct);
            var open = db.Inquiries.Where(i => i.ClosedAt == null);
            var promise = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.AnswerWithinDays).SingleAsync(ct);

            return new(year, year == today.Year, promise, await open.CountAsync(ct), await db.Inquiries.Late(today).CountAsync(ct), await open.CountAsync(i => i.OwnerId == null, ct))
            {
                All = Of(null, rows, calendar, today),
                ByNeed = [.. Enum.GetValues<InquiryNeeds>().Where(need => need != InquiryNeeds.None).Select(need => Of(need, rows.FindAll(row => row.Needs.HasFlag(need)), calendar, today))],
                BySource = [.. Enum.GetValues<InquirySource>().Select(source => Of(source, rows.FindAll(row => row.Source == source), calendar, today))],
            };
        }

        private Task<List<Row>> ReadAsync(int year, CancellationToken ct)
        {
            var (from, until) = (DanishTime.ToUtc(new DateTime(year, 1, 1)), DanishTime.ToUtc(new DateTime(year + 1, 1, 1)));
            var uncounted = InquiryKinds.Uncounted;

            return db.Inquiries
                .Where(i => i.ReceivedAt >= from && i.ReceivedAt < until && (i.Outcome == null || !uncounted.Contains(i.Outcome.Value)))
                .Select(i => new Row(i.Needs, i.Source, i.ReceivedAt, i.AnswerDueOn, i.FirstAnswerAt, i.ClosedAt))
                .ToListAsync(ct);
        }

        private static Figure Of(Enum? what, List<Row> rows, WorkingCalendar calendar, DateOnly today)
        {
            var minutes = rows.Select(row => row.Minutes(calendar)).OfType<int>().ToList();

            return new(what, rows.Count, rows.Count(row => row.IsDecided(today)), rows.Count(row => row.IsKept), Percentile.Of(minutes, 50), Percentile.Of(minutes, 90));
        }
    }
}
