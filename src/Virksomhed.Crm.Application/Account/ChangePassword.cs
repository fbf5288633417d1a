using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person changes the own password; other browsers in which they are signed in are signed out.</summary>
public static class ChangePassword
{
    public sealed record Command : NewPassword, IRequest
    {
        [Display(Name = "Nuværende adgangskode")]
        public string? Current { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Current).NotEmpty().WithMessage(_ => PublicTexts.Of("CurrentMissing"));
            Include(new NewPasswordValidator());
        }
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, ICurrentUser current, AccountLinks links, SessionCache sessions, SecurityMails mails) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await signIn.UserManager.FindByIdAsync($"{current.UserId}") ?? throw new NotFoundException();

            // Counted as a sign-in, so that an open browser is no place to guess the password in.
            if (!(await signIn.CheckPasswordSignInAsync(user, command.Current!, lockoutOnFailure: true)).Succeeded)
            {
                throw Refused.At(nameof(command.Current), PublicTexts.Of("CurrentWrong"));
            }

            mails.Changed(user, "MailPasswordChanged");
            await links.SetPassword(user, command.Password!);
            sessions.Changed(user.Id);
            await signIn.RefreshSignInAsync(user);

            return Unit.Value;
        }
    }
}
