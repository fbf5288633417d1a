using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>Reads an export file and shows what it would change; nothing is saved yet.</summary>
public static class ReadObservations
{
    private const int MaxMegabytes = 5;

    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<Preview>
    {
        public int Id { get; init; }
        [Display(Name = "Fil fra Jobindsats eller Danmarks Statistik (.csv, .xlsx eller .json)")] public IFormFile? File { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
    }

    /// <param name="Before">What is known of the period already.</param>
    public sealed record Line(ObservedPeriod Period, decimal Value, decimal? Before);

    public sealed record Preview(int Id, string Name, string Unit, string FileName, string Source, IReadOnlyList<Line> Lines)
    {
        /// <summary>What was read, as the next form sends it back.</summary>
        public string Text => string.Join('\n', Lines.Select(line => FormattableString.Invariant($"{line.Period} {line.Value}")));
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).NotNull().WithMessage("Vælg en fil.")
                .Must(file => file is null or { Length: > 0 }).WithMessage("Filen er tom.")
                .Must(file => file is null or { Length: <= MaxMegabytes * 1024 * 1024 }).WithMessage($"Filen må højst fylde {MaxMegabytes} MB.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor tallene er fra.").FreeText(ExternalIndicator.SourceMaxLength - 100);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) =>
            db.ExternalIndicators.Where(i => i.Id == query.Id).Select(i => new Command { Id = i.Id, Source = i.Source }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, Preview>
    {
        public async Task<Preview> Handle(Command command, CancellationToken ct)
        {
            var indicator = await db.ExternalIndicators.AsNoTracking().Include(i => i.Observations).SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            var municipality = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct);
            using var content = new MemoryStream();
            await command.File!.CopyToAsync(content, ct);
            var known = indicator.Observations.Where(o => o.Kind == ObservationKind.Result).ToDictionary(o => o.Period, o => o.Value);

            try
            {
                var values = ObservationFile.Read(content.ToArray(), municipality, indicator.Unit == "%");

                return new(indicator.Id, indicator.Name, indicator.Unit, Path.GetFileName(command.File.FileName.Replace('\\', '/')), command.Source!.Trim(),
                    [.. values.Select(one => new Line(one.Period, one.Value, known.TryGetValue(one.Period, out var before) ? before : null))]);
            }
            catch (ImportFileException unreadable)
            {
                throw Refused.At(nameof(Command.File), unreadable.Message);
            }
        }
    }
}
