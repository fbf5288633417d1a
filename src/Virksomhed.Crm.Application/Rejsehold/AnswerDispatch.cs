using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Somebody has called the employer back before a time is found: the clock to the first contact stops.</summary>
public static class AnswerDispatch
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound();
            dispatch.Answer(clock.Today());
            await db.SaveChangesAsync(ct);

            return dispatch.Id;
        }
    }
}
