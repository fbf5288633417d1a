using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Ends the session in this browser.</summary>
public static class Logout
{
    public sealed record Command : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(SignInManager<CrmUser> signIn, ICurrentUser user, AuditLog audit) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await audit.AddAsync(user, AuditAction.SignedOut, nameof(CrmUser), user.UserId);
            await signIn.SignOutAsync();

            return Unit.Value;
        }
    }
}
