using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>An approval is taken back, with a reason, as long as the report is not locked: the words stay, the figures are counted anew.</summary>
public static class ReopenCommitteeReport
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Årsag")] public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv, hvorfor rapporten åbnes igen.").FreeText(CommitteeReport.ReasonMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.CommitteeReports
            .Where(r => r.Id == query.Id && r.State == CommitteeReportState.Approved)
            .Select(r => new Command { Id = r.Id, Version = r.Version })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var report = await db.CommitteeReports.Include(r => r.Figures).ThenInclude(f => f.Points).SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(report, command.Version);
            db.RemoveRange(report.Figures.SelectMany(figure => figure.Points));
            db.RemoveRange(report.Figures);
            report.Reopen(Texts.Clean(command.Reason)!, db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return report.Id;
        }
    }
}
