using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>An administrator changes what a scheme is called and when it is found. What it says is changed by <see cref="AddSchemeTerms"/>.</summary>
public static class EditScheme
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : SchemeInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new SchemeInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Schemes.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) is not { } scheme ? null : new()
            {
                Id = scheme.Id,
                Version = scheme.Version,
                Name = scheme.Name,
                Needs = scheme.Needs.Each(),
                Persons = scheme.Persons.Each(),
                Employers = scheme.Employers.Each(),
                TakesAgreements = scheme.TakesAgreements,
            };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var scheme = await db.Schemes.SingleOrDefaultAsync(s => s.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(scheme, command.Version);
            command.WriteTo(scheme);
            await db.SaveChangesAsync(ct);

            return scheme.Id;
        }
    }
}
