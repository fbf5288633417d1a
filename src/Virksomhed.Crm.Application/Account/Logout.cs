using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Ends the session in this browser.</summary>
public static class Logout
{
    public sealed record Command : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(SignInManager<CrmUser> signIn) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await signIn.SignOutAsync();

            return Unit.Value;
        }
    }
}
