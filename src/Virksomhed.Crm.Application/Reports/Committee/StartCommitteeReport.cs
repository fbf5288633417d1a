using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>A manager begins the opfølgningsrapport of a month or a year; there is one of each kind for a period.</summary>
public static class StartCommitteeReport
{
    /// <summary>The form for the month that is over.</summary>
    public sealed record Form : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        [Display(Name = "Periode")] public CommitteePeriodKind? Kind { get; init; }
        [Display(Name = "Måned")] public int? Month { get; init; }
        [Display(Name = "År")] public int? Year { get; init; }
        [Display(Name = "Udvalg")] public string? Committee { get; init; }

        internal CommitteePeriod Period => new(Kind!.Value, new(Year!.Value, Kind == CommitteePeriodKind.Month ? Month!.Value : 1, 1));
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Vælg, om rapporten gælder en måned eller et år.").IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.Month).NotNull().When(c => c.Kind == CommitteePeriodKind.Month).WithMessage("Vælg måneden.");
            RuleFor(c => c.Month).InclusiveBetween(1, 12).WithMessage("Vælg måneden på listen.");
            RuleFor(c => c.Year).NotNull().WithMessage("Skriv årstallet.").InclusiveBetween(2010, 2100).WithMessage("Årstallet skal ligge mellem 2010 og 2100.");
            RuleFor(c => c.Committee).NotEmpty().WithMessage("Skriv, hvilket udvalg rapporten er til.").FreeText(CommitteeReport.CommitteeMaxLength);
        }
    }

    internal sealed class FormHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Form, Command?>
    {
        public async Task<Command?> Handle(Form form, CancellationToken ct)
        {
            var month = GoalSnapshot.MonthBefore(clock.Today());
            var committee = await db.CommitteeReports.OrderByDescending(r => r.Id).Select(r => r.Committee).FirstOrDefaultAsync(ct);

            return new() { Kind = CommitteePeriodKind.Month, Month = month.Month, Year = month.Year, Committee = committee ?? CommitteeReport.UsualCommittee };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var period = command.Period;
            var report = CommitteeReport.Start(db.Tenant, period, Texts.Clean(command.Committee)!, db.UserId, clock.UtcNow());
            db.CommitteeReports.Add(report);

            if (await ExistsAsync(period, ct))
            {
                throw Taken(period);
            }

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // A colleague began the same one a moment ago.
                if (await ExistsAsync(period, ct))
                {
                    throw Taken(period);
                }

                throw;
            }

            return report.Id;
        }

        private Task<bool> ExistsAsync(CommitteePeriod period, CancellationToken ct) => db.CommitteeReports.AnyAsync(r => r.Kind == period.Kind && r.From == period.From, ct);

        private static FluentValidation.ValidationException Taken(CommitteePeriod period) => Refused.At(
            period.Kind == CommitteePeriodKind.Month ? nameof(Command.Month) : nameof(Command.Year), $"Der er allerede en rapport for {period}.");
    }
}
