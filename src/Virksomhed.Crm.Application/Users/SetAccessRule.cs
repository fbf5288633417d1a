using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Decides from a day on how often access is confirmed, how much reading is unusual, and how long an emergency access lasts.</summary>
public static class SetAccessRule
{
    public sealed record Query : IRequest<Command>;

    public sealed record Command : IRequest<int>, IConfirmed
    {
        [Display(Name = "Bekræftes hver (måneder)")] public int? Months { get; init; }
        [Display(Name = "Lukkes efter fristen (dage)")] public int? GraceDays { get; init; }
        [Display(Name = "Højst opslag på en dag")] public int? ReadsADay { get; init; }
        [Display(Name = "Gange det sædvanlige")] public int? TimesUsual { get; init; }
        [Display(Name = "Nødadgang varer (timer)")] public int? EmergencyHours { get; init; }
        [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
        [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
        [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Months).Number(1, AccessRule.MaxMonths);
            RuleFor(c => c.GraceDays).Number(AccessRule.MinGraceDays, AccessRule.MaxGraceDays);
            RuleFor(c => c.ReadsADay).Number(AccessRule.MinReadsADay, AccessRule.MaxReadsADay);
            RuleFor(c => c.TimesUsual).Number(AccessRule.MinTimesUsual, AccessRule.MaxTimesUsual);
            RuleFor(c => c.EmergencyHours).Number(1, AccessRule.MaxEmergencyHours);
            RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, det gælder fra.")
                .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor det er besluttet, fx »Informationssikkerhedspolitik 2026, punkt 7«.").FreeText(AccessRule.SourceMaxLength);
            this.RequireWholeConfirmation(AccessRule.VerifiedByMaxLength, "reglen", clock);
        }
    }

    internal sealed class Form(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command>
    {
        public async Task<Command> Handle(Query query, CancellationToken ct)
        {
            var rule = await db.AccessRuleOnAsync(clock.Today(), ct);

            return new() { Months = rule.Months, GraceDays = rule.GraceDays, ReadsADay = rule.ReadsADay, TimesUsual = rule.TimesUsual, EmergencyHours = rule.EmergencyHours, ValidFrom = clock.Today() };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            // A second decision for the same day takes the place of the first.
            db.RemoveRange(await db.AccessRules.Where(rule => rule.ValidFrom == command.ValidFrom).ToListAsync(ct));
            var limits = new AccessLimits(command.Months!.Value, command.GraceDays!.Value, command.ReadsADay!.Value, command.TimesUsual!.Value, command.EmergencyHours!.Value);
            var rule = AccessRule.Of(db.Tenant, command.ValidFrom!.Value, limits, command.Source!.Trim(), Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            db.AccessRules.Add(rule);
            await db.SaveChangesAsync(ct);

            return rule.Id;
        }
    }

    private static void Number(this IRuleBuilder<Command, int?> rule, int least, int most) =>
        rule.NotNull().WithMessage("Skriv et tal.").InclusiveBetween(least, most).WithMessage($"Skriv et tal fra {least} til {most}.");
}
