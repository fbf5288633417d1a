using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>The manager's words: a summary, and a comment on each goal; an emptied comment is taken back.</summary>
public static class WriteCommitteeReport
{
    /// <summary>The words as they are saved, a line for each goal of the year.</summary>
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Samlet vurdering")] public string? Summary { get; init; }
        [Display(Name = "Kommentarer")] public Comment[] Comments { get; init; } = [];
    }

    public sealed record Comment
    {
        public int GoalId { get; init; }

        /// <summary>Shown beside the field; what is stored is never taken from here.</summary>
        public string? Goal { get; init; }

        [Display(Name = "Kommentar")] public string? Text { get; init; }

        // As it is told to whoever saved second.
        public override string ToString() => Texts.Clean(Text) is { } said ? $"{Goal}: {said.ReplaceLineEndings("\n")}" : $"{Goal}: ingen kommentar";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Summary).FreeText(CommitteeReport.SummaryMaxLength);
            RuleForEach(c => c.Comments).ChildRules(comment => comment.RuleFor(c => c.Text).FreeText(CommitteeComment.TextMaxLength));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (await db.CommitteeReports.AsNoTracking().Include(r => r.Comments).SingleOrDefaultAsync(r => r.Id == query.Id && r.State == CommitteeReportState.Draft, ct) is not { } report)
            {
                return null;
            }

            var goals = await CommitteeGoals.Of(db, report.From.Year).OrderBy(goal => goal.Id).AsHeads(db).ToListAsync(ct);
            var said = report.Comments.ToDictionary(comment => comment.GoalId, comment => comment.Text);

            return new()
            {
                Id = report.Id, Version = report.Version, Summary = report.Summary,
                Comments =
                [
                    .. from goal in goals.InPlanOrder(goal => goal.Content)
                       select new Comment { GoalId = goal.Id, Goal = CommitteeFigureWords.Name(goal.Content.Number, goal.Content.Text), Text = said.GetValueOrDefault(goal.Id) },
                ],
            };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var report = await db.CommitteeReports.Include(r => r.Comments).SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            var goals = await CommitteeGoals.Of(db, report.From.Year).Select(goal => goal.Id).ToListAsync(ct);
            db.ExpectVersion(report, command.Version);
            db.Entry(report).Property(r => r.Version).IsModified = true; // a new comment alone is a new version of the report too
            report.Summarise(Texts.Clean(command.Summary));

            foreach (var comment in command.Comments)
            {
                var text = goals.Contains(comment.GoalId) ? Texts.Clean(comment.Text) : throw new NotFoundException();
                db.RemoveRange(report.Comments.Where(known => known.GoalId == comment.GoalId && text is null));
                report.Comment(comment.GoalId, text);
            }

            await db.SaveChangesAsync(ct);

            return report.Id;
        }
    }
}
