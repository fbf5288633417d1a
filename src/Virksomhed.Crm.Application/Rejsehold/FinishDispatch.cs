using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The member who went, or a manager, says that what was promised at the visit is done.</summary>
public static class FinishDispatch
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, ICurrentUser user) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound();
            Rule.Require(dispatch.MemberId == db.UserId || user.IsIn(Role.Leder), "Kun den, der kørte ud, og ledere kan melde udrykningen opfulgt.");
            var open = await db.FollowUps.CountAsync(f => f.ContactId == dispatch.ContactId && f.DoneAt == null, ct);
            Rule.Require(open == 0, "Der er stadig en åben opfølgning efter besøget. Udfør den først.");
            dispatch.Finish();
            await db.SaveChangesAsync(ct);

            return dispatch.Id;
        }
    }
}
