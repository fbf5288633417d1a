using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>Saves the results that somebody has seen in the preview. The same file twice changes nothing but who entered it.</summary>
public static class ImportObservations
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public string? Source { get; init; }
        public string? FileName { get; init; }

        /// <summary>A period and its value a line, as the preview wrote them.</summary>
        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).Must(text => Values(text).Count is > 0 and <= ObservationFile.MaxRows).WithMessage("Hent filen ind igen.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor tallene er fra.").FreeText(ExternalIndicator.SourceMaxLength - 100);
            RuleFor(c => c.FileName).MaximumLength(200).WithMessage("Filens navn er for langt.");
        }
    }

    /// <summary>Answers with how many periods were saved.</summary>
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var indicator = await db.ExternalIndicators.Include(i => i.Observations).SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            var (values, file) = (Values(command.Text), command.FileName ?? "");
            var source = $"{command.Source!.Trim()}, filen {file[..Math.Min(80, file.Length)]}";
            values.ForEach(one => indicator.Observe(one.Period, ObservationKind.Result, one.Value, source, db.UserId, clock.UtcNow()));
            await db.SaveChangesAsync(ct);

            return values.Count;
        }
    }

    private static List<ObservedValue> Values(string? text) =>
    [
        .. from line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           let at = line.LastIndexOf(' ')
           where at > 0
           let period = ObservedPeriod.Read(line[..at])
           let value = ObservationFile.Number(line[at..])
           where period is not null && value is not null
           select new ObservedValue(period, value.Value),
    ];
}
