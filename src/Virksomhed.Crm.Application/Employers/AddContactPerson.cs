using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>A contact person is added to an employer. Somebody like that who is there already is told of first.</summary>
public static class AddContactPerson
{
    public sealed record Query(int EmployerId, string? ReturnUrl) : IRequest<Command?>;

    public sealed record Command : ContactPersonInput, IRequest<int>
    {
        /// <summary>"Gem alligevel": this is another person than the one who looks the same.</summary>
        public bool IsAnother { get; init; }

        /// <summary>The page to go back to, with the new person's id; only addresses of this site are followed.</summary>
        public string? ReturnUrl { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new ContactPersonInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct) ? new() { EmployerId = query.EmployerId, ReturnUrl = query.ReturnUrl } : null;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var employer = await db.Employers.SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            await ContactPersonUnit.RequireAsync(db, command, ct);
            await WarnOfDouble(command, ct);

            var person = ContactPerson.Add(
                employer, Texts.Clean(command.Name)!, Texts.Clean(command.Role), PhoneNumber.Clean(command.Phone), Texts.Clean(command.Email), command.ProductionUnitId);
            db.ContactPersons.Add(person);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [employer.Id], ct);
            await transaction.CommitAsync(ct);

            return person.Id;
        }

        private async Task WarnOfDouble(Command command, CancellationToken ct)
        {
            if (command.IsAnother)
            {
                return;
            }

            var known = await db.ContactPersons
                .Where(p => p.EmployerId == command.EmployerId && p.MergedIntoId == null)
                .OrderBy(p => p.LeftOn != null).ThenBy(p => p.Id)
                .Select(p => new Known(p.Name, p.Role, p.Phone, p.Email, p.LeftOn != null))
                .ToListAsync(ct);

            if (known.Find(person => person.IsLike(command)) is { } twin)
            {
                throw new ValidationException([new ValidationFailure(
                    nameof(Command.IsAnother), $"Der findes allerede {twin.Describe()}. Er det en anden, så sæt hak og gem igen.")]);
            }
        }
    }

    private sealed record Known(string Name, string? Role, string? Phone, string? Email, bool HasLeft)
    {
        public bool IsLike(Command command) =>
            DanishText.Words(Name).SequenceEqual(DanishText.Words(command.Name!))
            || (Phone is not null && Phone == PhoneNumber.Clean(command.Phone))
            || (Email is not null && Email.Equals(Texts.Clean(command.Email), StringComparison.OrdinalIgnoreCase));

        public string Describe()
        {
            var facts = string.Join(", ", new[] { Role, PhoneNumber.Display(Phone), HasLeft ? "stoppet" : null }.Where(fact => fact is not null));

            return facts.Length > 0 ? $"{Name} ({facts})" : Name;
        }
    }
}
