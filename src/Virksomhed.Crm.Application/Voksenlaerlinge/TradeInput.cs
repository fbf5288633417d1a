using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>What an administrator fills in about a trade.</summary>
public abstract record TradeInput
{
    [Display(Name = "Fag")] public string? Name { get; init; }
    [Display(Name = "Uddannelse")] public string? Education { get; init; }
    [Display(Name = "Sektor")] public TradeSector? Sector { get; init; }
    [Display(Name = "Elever kan have ret til voksenelevløn")] public bool MayHaveVoksenelevloen { get; init; }

    /// <summary>The same trade twice would split its numbers. Compared here, because the databases disagree about upper-case æøå.</summary>
    internal async Task RequireFreeName(CrmDbContext db, int besides, CancellationToken ct)
    {
        var others = await db.Trades.Where(t => t.Id != besides).Select(t => t.Name).ToListAsync(ct);

        if (others.Contains(Name!.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            throw Refused.At(nameof(Name), "Der er allerede et fag med det navn.");
        }
    }
}

internal sealed class TradeInputValidator : AbstractValidator<TradeInput>
{
    public TradeInputValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv fagets navn.").FreeText(Trade.NameMaxLength);
        RuleFor(c => c.Education).NotEmpty().WithMessage("Skriv uddannelsens navn.").FreeText(Trade.EducationMaxLength);
        RuleFor(c => c.Sector).NotNull().WithMessage("Vælg den sektor, faget tælles under.").IsInEnum();
    }
}
