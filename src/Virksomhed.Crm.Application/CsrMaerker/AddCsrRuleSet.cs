using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The rules of a new year, filled in as a copy of the newest ones.</summary>
public static class AddCsrRuleSet
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : CsrRuleSetInput, IRequest<int>
    {
        [Display(Name = "Mærkets år")]
        public int? Year { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Include(new CsrRuleSetInputValidator(clock));
            RuleFor(c => c.Year).NotNull().WithMessage("Skriv, hvilket år mærket gælder.").InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.CsrRuleSets.AsNoTracking().OrderByDescending(r => r.Year).FirstOrDefaultAsync(ct) is { } last
                ? Copy(last, last.Year + 1)
                : new() { Year = clock.Today().Year + 1 };

        // The confirmation is not copied: nobody has confirmed the new year. A year without a window gets the usual one (1 October to 15 December at noon).
        private static Command Copy(CsrRuleSet last, int year) => new()
        {
            Year = year,
            ThresholdPercent = last.ThresholdPercent,
            MoreThan = last.MoreThan,
            Schemes = [.. last.Schemes],
            SecondThresholdPercent = last.SecondThresholdPercent,
            SecondSchemes = [.. last.SecondSchemes],
            EitherBelow = last.EitherBelow,
            LookBackMonths = last.LookBackMonths,
            Denominator = last.Denominator,
            OpensOn = last.OpensOn?.AddYears(year - last.Year) ?? new DateOnly(year - 1, 10, 1),
            ClosesOn = last.ClosesOn?.AddYears(year - last.Year) ?? new DateOnly(year - 1, 12, 15),
            ClosesAt = last.ClosesAt ?? new TimeOnly(12, 0),
            Committee = last.Committee,
            Source = $"Kopi af reglerne for {last.Year}",
        };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            if (await db.CsrRuleSets.AnyAsync(r => r.Year == command.Year, ct))
            {
                throw Refused.At(nameof(Command.Year), $"Der er allerede et regelsæt for {command.Year}.");
            }

            var rules = CsrRuleSet.For(db.Tenant, command.Year!.Value, command.Terms(), command.Source!.Trim(), leftOpen: null);
            command.Verify(rules);
            db.CsrRuleSets.Add(rules);
            await db.SaveChangesAsync(ct);

            return rules.Id;
        }
    }
}
