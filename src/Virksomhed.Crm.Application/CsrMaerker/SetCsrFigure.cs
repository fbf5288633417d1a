using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Writes down how many held the mark in a year that the system has not counted itself.</summary>
public static class SetCsrFigure
{
    public sealed record Query(int Year) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Year { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Antal med mærket")]
        public int? Holders { get; init; }

        [Display(Name = "Heraf nye")]
        public int? NewHolders { get; init; }

        [Display(Name = "Uddelt eller opgjort den")]
        public DateOnly? CountedOn { get; init; }

        [Display(Name = "Kilde")]
        public string? Source { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
            RuleFor(c => c.Holders).NotNull().WithMessage("Skriv, hvor mange der havde mærket.")
                .InclusiveBetween(0, CsrFigure.MaxHolders).WithMessage($"Skriv et tal fra 0 til {CsrFigure.MaxHolders}.");
            RuleFor(c => c.NewHolders).GreaterThanOrEqualTo(0).LessThanOrEqualTo(c => c.Holders).WithMessage("Antallet af nye kan ikke være større end antallet med mærket.");
            RuleFor(c => c.CountedOn).NotNull().WithMessage("Angiv dagen.")
                .Must((c, day) => day?.Year == c.Year).WithMessage(c => $"Dagen skal ligge i {c.Year}.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor tallet står, fx »Nyhed på aabenraa.dk 22.02.2024«.").FreeText(CsrFigure.SourceMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => query.Year is < 2000 or > 2100 ? null
            : await db.CsrFigures.Where(f => f.Year == query.Year)
                .Select(f => new Command { Year = f.Year, Version = f.Version, Holders = f.Holders, NewHolders = f.NewHolders, CountedOn = f.CountedOn, Source = f.Source })
                .SingleOrDefaultAsync(ct) ?? new() { Year = query.Year };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            Rule.Require(!await db.Holders(command.Year).AnyAsync(ct), $"Systemet har selv talt {command.Year}; det tal står ved magt.");
            var (holders, source) = (command.Holders!.Value, command.Source!.Trim());

            if (await db.CsrFigures.SingleOrDefaultAsync(f => f.Year == command.Year, ct) is { } figure)
            {
                db.ExpectVersion(figure, command.Version);
                figure.Change(holders, command.NewHolders, command.CountedOn!.Value, source);
            }
            else
            {
                db.CsrFigures.Add(CsrFigure.Of(db.Tenant, command.Year, holders, command.NewHolders, command.CountedOn!.Value, source));
            }

            await db.SaveChangesAsync(ct);

            return command.Year;
        }
    }
}
