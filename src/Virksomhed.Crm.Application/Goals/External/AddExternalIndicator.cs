using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>A new figure that others measure; its numbers are entered or imported afterwards.</summary>
public static class AddExternalIndicator
{
    public sealed record Query : IRequest<Command>;

    public sealed record Command : IRequest<int>
    {
        [Display(Name = "Navn")] public string? Name { get; init; }
        [Display(Name = "Enhed")] public string? Unit { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }

        // What addresses and seeds know it by, made once from the first name.
        internal string Key => string.Join('_', DanishText.Words(Name ?? "")) is var key && key.Length > ExternalIndicator.KeyMaxLength ? key[..ExternalIndicator.KeyMaxLength] : key;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db)
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv, hvad tallet viser.").FreeText(ExternalIndicator.NameMaxLength);
            RuleFor(c => c.Name).MustAsync(async (command, _, ct) => command.Key.Length > 0 && !await db.ExternalIndicators.AnyAsync(i => i.Key == command.Key, ct))
                .When(c => !string.IsNullOrWhiteSpace(c.Name)).WithMessage("Der er allerede et tal med det navn.");
            RuleFor(c => c.Unit).NotEmpty().WithMessage("Skriv enheden, fx % eller personer.").FreeText(ExternalIndicator.UnitMaxLength);
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvem der måler det, og hvor tallet findes.").FreeText(ExternalIndicator.SourceMaxLength);
        }
    }

    internal sealed class QueryHandler : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command());
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var figure = ExternalIndicator.Of(db.Tenant, command.Key, Texts.Clean(command.Name)!, Texts.Clean(command.Unit)!, Texts.Clean(command.Source)!);
            db.ExternalIndicators.Add(figure);
            await db.SaveChangesAsync(ct);

            return figure.Id;
        }
    }
}
