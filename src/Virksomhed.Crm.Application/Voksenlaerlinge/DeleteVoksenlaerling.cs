using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>An agreement that was recorded by mistake is taken away, by the one who recorded it or a manager; the log keeps that it was there.</summary>
public static class DeleteVoksenlaerling
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0).WithMessage("Aftalen findes ikke.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) =>
            db.Voksenlaerlinge.Where(v => v.Id == query.Id).Select(v => new Command { Id = v.Id, Version = v.Version }).SingleOrDefaultAsync(ct);
    }

    /// <summary>Answers with the employer whose agreement it was.</summary>
    internal sealed class Handler(CrmDbContext db, ICurrentUser user) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreed = await db.Voksenlaerlinge.Include(v => v.Periods).SingleOrDefaultAsync(v => v.Id == command.Id, ct).OrNotFound();
            Rule.Require(agreed.ConsultantId == user.UserId || user.IsIn(Role.Leder), "Kun den, der registrerede aftalen, og ledere kan slette den.");
            db.ExpectVersion(agreed, command.Version);
            db.RemoveRange(agreed.Periods);
            db.Voksenlaerlinge.Remove(agreed);
            await db.SaveChangesAsync(ct);

            return agreed.EmployerId;
        }
    }
}
