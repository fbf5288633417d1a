using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An agreement that was ended by mistake goes on.</summary>
public static class ReopenAgreement
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            agreement.Reopen();
            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
