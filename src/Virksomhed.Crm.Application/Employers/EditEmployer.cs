using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What the consultants know of an employer beside the register: its everyday name, how to reach it, a note, and its portfolio level.</summary>
public static class EditEmployer
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }

        [Display(Name = "Navn i daglig tale")]
        public string? Alias { get; init; }

        [Display(Name = "Telefon")]
        public string? Phone { get; init; }

        [Display(Name = "E-mail")]
        public string? Email { get; init; }

        [Display(Name = "Hjemmeside")]
        public string? Website { get; init; }

        [Display(Name = "Niveau i porteføljen")]
        public PortfolioLevel Level { get; init; }

        [Display(Name = "Note")]
        public string? Note { get; init; }

        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Alias).FreeText(Employer.AliasMaxLength);
            RuleFor(c => c.Phone).Phone();
            RuleFor(c => c.Email).Mail(RegisterData.EmailMaxLength).When(c => Texts.Clean(c.Email) is not null);
            RuleFor(c => c.Website).Website();
            RuleFor(c => c.Level).IsInEnum().WithMessage("Vælg et niveau på listen.");
            RuleFor(c => c.Note).FreeText(Employer.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Employers
            .Where(e => e.Id == query.Id)
            .Select(e => new Command
            {
                Id = e.Id,
                Alias = e.Alias,
                Phone = e.OwnPhone,
                Email = e.OwnEmail,
                Website = e.OwnWebsite,
                Level = e.Level,
                Note = e.Note,
                Version = e.Version,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var employer = await db.Employers.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(employer, command.Version);
            employer.Describe(
                Texts.Clean(command.Alias), PhoneNumber.Clean(command.Phone), Texts.Clean(command.Email), Texts.Clean(command.Website), Texts.Clean(command.Note));

            if (employer.Level != command.Level)
            {
                var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == employer.MunicipalityCode, ct);
                employer.MoveTo(command.Level, municipality.ContactsPerYear(command.Level), clock.Today());
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [employer.Id], ct);
            await transaction.CommitAsync(ct);

            return employer.Id;
        }
    }
}
