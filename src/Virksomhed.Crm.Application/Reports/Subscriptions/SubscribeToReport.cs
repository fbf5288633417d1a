using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>A reader asks to be sent the link to a report each month, narrowed down as the page is.</summary>
public static class SubscribeToReport
{
    private const int TownMaxLength = 100;
    private const string Already = "Du får allerede linket til rapporten hver måned.";

    public sealed record Command : IRequest<Kept>
    {
        public string? Report { get; init; }
        public ReportFilter Filter { get; init; } = new();
    }

    /// <summary>Where the reader was, and when the first mail comes.</summary>
    public sealed record Kept(string Address, DateOnly DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Report).NotEmpty().WithMessage("Vælg en rapport.");
            RuleFor(c => c.Filter).NotNull();
            RuleFor(c => c.Filter.Town).FreeText(TownMaxLength).When(c => c.Filter is not null);
        }
    }

    internal sealed class Handler(CrmDbContext db, SubscribedReports reports, TimeProvider clock) : IRequestHandler<Command, Kept>
    {
        public async Task<Kept> Handle(Command command, CancellationToken ct)
        {
            var report = reports.Find(command.Report) ?? throw new NotFoundException();
            var (me, query, today) = (db.UserId!.Value, command.Filter.For(report.Fields).ToQuery(), clock.Today());

            if (!await db.MayReadAsync(report, me, ct))
            {
                throw new NotFoundException();
            }

            var own = await db.ReportSubscriptions.Where(s => s.UserId == me).Select(s => new { s.Report, s.Query }).ToListAsync(ct);
            Rule.Require(!own.Any(s => s.Report == report.Key && s.Query == query), Already);
            Rule.Require(own.Count < ReportSubscription.MaxPerUser, $"Du får {ReportSubscription.MaxPerUser} links hver måned. Stop et, før du beder om et nyt.");
            Rule.Require(query.Length <= ReportSubscription.QueryMaxLength, "Udvalget er for langt til at gemme. Vælg færre filtre.");
            var subscription = ReportSubscription.Begin(db.Tenant, me, report.Key, query, today, await db.CalendarAsync(today, ct));
            db.ReportSubscriptions.Add(subscription);
            await SaveAsync(ct);

            return new(report.Address(query), subscription.DueOn);
        }

        private async Task SaveAsync(CancellationToken ct)
        {
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // The index holds one of the same: this was a second click, or another window.
                throw new RuleBrokenException(Already);
            }
        }
    }
}
