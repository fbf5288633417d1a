using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>What people fill in about a goal, whether it is new or changed.</summary>
public abstract record GoalInput
{
    /// <summary>How an external figure is written where a counted indicator has its key.</summary>
    public const string ExternalPrefix = "ekstern:";

    [Display(Name = "Nummer i planen")] public string? Number { get; init; }
    [Display(Name = "Mål")] public string? Text { get; init; }
    [Display(Name = "Hvad måles?")] public string? Measure { get; init; }

    /// <summary>The key of a counted indicator, "ekstern:" and the id of an external one, or empty.</summary>
    [Display(Name = "Følges ved")] public string? Indicator { get; init; }

    [Display(Name = "Enhed")] public string? Unit { get; init; }
    [Display(Name = "Retning")] public GoalDirection Direction { get; init; }
    [Display(Name = "Slags")] public GoalKind Kind { get; init; }
    [Display(Name = "Sammenlignes med")] public int? BenchmarkId { get; init; }
    [Display(Name = "Plan")] public string? Plan { get; init; }
    [Display(Name = "Pejlemærke")] public string? Marker { get; init; }
    [Display(Name = "Gælder fra")] public int? FromYear { get; init; }
    [Display(Name = "Gælder til")] public int? ToYear { get; init; }
    [Display(Name = "Flyttes af virksomhedsindsatsen?")] public EmployerFacing EmployerFacing { get; init; } = EmployerFacing.Yes;
    [Display(Name = "Ansvarlig")] public int? OwnerId { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bemærkning til målet")] public string? Remark { get; init; }
    [Display(Name = "Modstrid mellem kilder")] public string? Contradiction { get; init; }

    private int? ExternalId => Indicator is { } key && key.StartsWith(ExternalPrefix, StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(ExternalPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal bool IsFollowable => string.IsNullOrEmpty(Indicator) || ExternalId is not null || IndicatorList.Find(Indicator) is not null;

    /// <summary>The goal's content; refuses figures and colleagues that are not of this municipality.</summary>
    internal async Task<GoalContent> ContentAsync(CrmDbContext db, CancellationToken ct)
    {
        foreach (var (id, field) in new[] { (ExternalId, nameof(Indicator)), (BenchmarkId, nameof(BenchmarkId)) })
        {
            if (id is not null && !await db.ExternalIndicators.AnyAsync(figure => figure.Id == id, ct))
            {
                throw Refused.At(field, "Vælg et tal på listen.");
            }
        }

        if (OwnerId is not null && !await db.AllStaff().AnyAsync(user => user.Id == OwnerId, ct))
        {
            throw Refused.At(nameof(OwnerId), "Vælg en kollega på listen.");
        }

        var counted = IndicatorList.Find(Indicator);

        return new()
        {
            Number = Texts.Clean(Number), Text = Texts.Clean(Text)!, Measure = Texts.Clean(Measure), Indicator = counted?.Key ?? "", ExternalIndicatorId = ExternalId,
            BenchmarkId = BenchmarkId, Unit = counted?.Unit ?? Texts.Clean(Unit) ?? "", Direction = Direction, Kind = Kind, Plan = Texts.Clean(Plan), Marker = Texts.Clean(Marker),
            FromYear = FromYear, ToYear = ToYear, EmployerFacing = EmployerFacing, OwnerId = OwnerId, Source = Texts.Clean(Source)!, Note = Texts.Clean(Remark),
            Contradiction = Texts.Clean(Contradiction),
        };
    }
}

internal sealed class GoalInputValidator : AbstractValidator<GoalInput>
{
    public GoalInputValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv, hvad målet er.").FreeText(Goal.TextMaxLength);
        RuleFor(c => c.Number).FreeText(Goal.NumberMaxLength);
        RuleFor(c => c.Measure).FreeText(Goal.TextMaxLength);
        RuleFor(c => c.Indicator).Must((input, _) => input.IsFollowable).WithMessage("Vælg, hvad målet følges ved.");
        RuleFor(c => c.Unit).FreeText(Goal.UnitMaxLength);
        RuleFor(c => c.Direction).IsInEnum().WithMessage("Vælg en retning.");
        RuleFor(c => c.Kind).IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.EmployerFacing).IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.Plan).FreeText(Goal.PlanMaxLength);
        RuleFor(c => c.Marker).FreeText(Goal.PlanMaxLength);
        RuleFor(c => c.FromYear).InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
        RuleFor(c => c.ToYear).InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.")
            .GreaterThanOrEqualTo(c => c.FromYear).WithMessage("Perioden slutter, før den begynder.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvilken plan eller beslutning målet kommer fra.").FreeText(Goal.SourceMaxLength);
        RuleFor(c => c.Remark).FreeText(Goal.NoteMaxLength);
        RuleFor(c => c.Contradiction).FreeText(Goal.NoteMaxLength);
    }
}
