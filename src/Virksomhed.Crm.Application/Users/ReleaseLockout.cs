using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Lets a colleague in again who typed a wrong password too often.</summary>
public static class ReleaseLockout
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id && u.EmployerId == null, ct).OrNotFound();
            (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
            (await users.UpdateAsync(user)).OrRefuse("");

            return Unit.Value;
        }
    }
}
