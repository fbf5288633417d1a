using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Takes back that a follow-up was done, for example after a slip of the finger.</summary>
public static class ReopenFollowUp
{
    public sealed record Command(int Id) : IRequest<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0).WithMessage("Opfølgningen findes ikke.");
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.Id, ct).OrNotFound();
            followUp.Reopen();
            await db.SaveTapAsync(ct);

            return followUp.Text;
        }
    }
}
