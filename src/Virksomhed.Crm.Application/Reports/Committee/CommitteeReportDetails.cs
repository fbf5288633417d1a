using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>One opfølgningsrapport: a draft with figures as they are counted now, for managers alone; an approved one as it was frozen.</summary>
public static class CommitteeReportDetails
{
    public sealed record Query(int Id, bool IsManager) : IRequest<Model?>;

    /// <summary>Who did something, and when.</summary>
    public sealed record Deed(string By, DateTime At);

    public sealed record Goal(CommitteeFigure Figure, string? Comment);

    public sealed record Model(int Id, Guid Version, CommitteePeriod Period, CommitteeReportState State)
    {
        public required string Municipality { get; init; }
        public required string Committee { get; init; }
        public required DateOnly Today { get; init; }
        public required DateOnly FiguresOn { get; init; }
        public string? Summary { get; init; }
        public Deed? Started { get; init; }
        public Deed? Approved { get; init; }
        public Deed? Locked { get; init; }
        public Deed? Reopened { get; init; }
        public string? ReopenReason { get; init; }
        public IReadOnlyList<Goal> Goals { get; init; } = [];

        public string Title => $"Opfølgningsrapport {Period}";

        public bool CanBeApproved => State == CommitteeReportState.Draft && Period.IsOverOn(Today);

        /// <summary>"Godkendt den 3. november 2026 af Hanne Holm" and so on, as paper and files tell it.</summary>
        public string Standing => CommitteeReportWords.Standing(this);
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var found = await db.CommitteeReports.AsNoTracking().Include(r => r.Comments).SingleOrDefaultAsync(r => r.Id == query.Id, ct);

            if (found is not { } report || (report.State == CommitteeReportState.Draft && !query.IsManager))
            {
                return null;
            }

            var (today, comments) = (clock.Today(), report.Comments.ToDictionary(comment => comment.GoalId, comment => comment.Text));
            var names = await NamesAsync(report, ct);
            var figuresOn = report.FiguresOn ?? report.Period.FiguresOn(today);

            return new(report.Id, report.Version, report.Period, report.State)
            {
                Municipality = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct),
                Committee = report.Committee,
                Today = today,
                FiguresOn = figuresOn,
                Summary = report.Summary,
                Started = Deed(names, report.StartedById, report.StartedAt),
                Approved = Deed(names, report.ApprovedById, report.ApprovedAt),
                Locked = Deed(names, report.LockedById, report.LockedAt),
                Reopened = Deed(names, report.ReopenedById, report.ReopenedAt),
                ReopenReason = report.ReopenReason,
                Goals = [.. (await FiguresAsync(report, figuresOn, ct)).Select(figure => new Goal(figure, comments.GetValueOrDefault(figure.GoalId)))],
            };
        }

        private async Task<IReadOnlyList<CommitteeFigure>> FiguresAsync(CommitteeReport report, DateOnly day, CancellationToken ct) => report.State == CommitteeReportState.Draft
            ? await CommitteeGoals.CountAsync(db, cache, day, ct)
            : await db.CommitteeFigures.AsNoTracking().Include(f => f.Points).Where(f => f.CommitteeReportId == report.Id).OrderBy(f => f.Position).ToListAsync(ct);

        private Task<Dictionary<int, string>> NamesAsync(CommitteeReport report, CancellationToken ct)
        {
            int[] ids = [.. new[] { report.StartedById, report.ApprovedById, report.LockedById, report.ReopenedById }.OfType<int>()];

            return db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);
        }

        private static Deed? Deed(Dictionary<int, string> names, int? by, DateTime? at) => by is { } id && at is { } when ? new(names.GetValueOrDefault(id, "Ukendt"), when) : null;
    }
}
