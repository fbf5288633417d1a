using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Says which column is which, remembers it for the municipality, and counts what the import would do.</summary>
public static class MapAgreementImport
{
    public sealed record Query(int Id) : IRequest<Command?>;

    /// <summary>The chosen headings, in the order of <see cref="ImportFields.All"/>; an empty one means that the file lacks the field.</summary>
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public string?[] Headings { get; init => field = [.. value.Concat(Blank).Take(Blank.Length)]; } = Blank;

        private static string?[] Blank => new string?[ImportFields.All.Count];

        internal Dictionary<string, string> Mapping => ImportFields.All.Zip(Headings)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Second))
            .ToDictionary(pair => pair.First.Name, pair => pair.Second!);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c).Custom(RequireColumns);

        private static void RequireColumns(Command command, ValidationContext<Command> context)
        {
            var chosen = command.Headings.Where(heading => !string.IsNullOrWhiteSpace(heading)).ToList();

            foreach (var (field, at) in ImportFields.All.Select((field, at) => (field, at)).Where(pair => pair.field.IsRequired && !command.Mapping.ContainsKey(pair.field.Name)))
            {
                context.AddFailure($"{nameof(Command.Headings)}[{at}]", $"Vælg kolonnen med {field.Label}.");
            }

            if (chosen.Count != chosen.Distinct().Count())
            {
                context.AddFailure("", "Den samme kolonne er valgt to gange.");
            }
        }
    }

    /// <summary>The columns as chosen last time, else as they are probably meant.</summary>
    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (await ImportSource.Find(db, query.Id, ct) is not { } source)
            {
                return null;
            }

            var saved = await db.AgreementImportMappings.ToDictionaryAsync(m => m.Field, m => m.Heading, ct);

            return new()
            {
                Id = query.Id,
                Headings = [.. ImportFields.All.Select(field => saved.TryGetValue(field.Name, out var heading) && source.Table.Column(heading) is { } at ? source.Table.Headings[at] : field.Guess(source.Table.Headings))],
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var source = await ImportSource.Find(db, command.Id, ct) ?? throw new NotFoundException();

            // No transaction around it: a preview reads for seconds, and others must be able to save meanwhile. Asking again begins anew.
            await db.AgreementImportMappings.ExecuteDeleteAsync(ct);
            db.AgreementImportMappings.AddRange(command.Mapping.Select(pair => AgreementImportMapping.Of(db.Tenant, pair.Key, pair.Value)));
            await db.AgreementImportRefusals.Where(r => r.AgreementImportId == command.Id).ExecuteDeleteAsync(ct);
            var counts = await new AgreementImporter(db, source.Import, source.Table, command.Mapping, clock.UtcNow()).RunAsync(save: false, ct);

            var import = await db.AgreementImports.SingleAsync(i => i.Id == command.Id, ct);
            import.Preview(counts);
            await db.SaveChangesAsync(ct);

            return import.Id;
        }
    }
}
