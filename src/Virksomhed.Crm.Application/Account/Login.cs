using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Signs a person in by mail address and password.</summary>
public static class Login
{
    /// <summary>One answer to a wrong password, an unknown address, a closed account and a locked one: it tells nobody who works here.</summary>
    public static string Refusal => PublicTexts.Of("LoginRefusal");

    public sealed record Query(string? ReturnUrl, string? Draft = null) : IRequest<Command>;

    public sealed record Command : IRequest<SignInOutcome>
    {
        [Display(Name = "Arbejdsmail")]
        public string? Email { get; set; }

        [Display(Name = "Adgangskode")]
        public string? Password { get; set; }

        public string? ReturnUrl { get; set; }

        /// <summary>A form that met the expired session, locked for its owner.</summary>
        public string? Draft { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).NotEmpty().WithMessage(_ => PublicTexts.Of("LoginEmailMissing"));
            RuleFor(c => c.Password).NotEmpty().WithMessage(_ => PublicTexts.Of("PasswordMissing"));
        }
    }

    internal sealed class QueryHandler : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command { ReturnUrl = query.ReturnUrl, Draft = query.Draft });
    }

    internal sealed class Handler(UserManager<CrmUser> users, SignInManager<CrmUser> signIn, StaffLogins broker, AuditLog audit) : IRequestHandler<Command, SignInOutcome>
    {
        // What the password of nobody is compared with, so that an unknown address takes as long to refuse as a wrong password.
        private static string? _nobodysHash;

        public async Task<SignInOutcome> Handle(Command command, CancellationToken ct)
        {
            var user = await users.FindByEmailAsync(command.Email!.Trim());

            if (user is null || !await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user) || await broker.IsOnlyWayForAsync(user))
            {
                CompareWithNobody(command.Password!);
                throw await RefusalOf(user);
            }

            var result = await signIn.PasswordSignInAsync(user, command.Password!, isPersistent: false, lockoutOnFailure: true);

            if (result.RequiresTwoFactor)
            {
                return SignInOutcome.NeedsCode;
            }

            if (!result.Succeeded)
            {
                throw await RefusalOf(user);
            }

            await audit.AddAsync(user.MunicipalityCode, user.Id, AuditAction.SignedIn, nameof(CrmUser), user.Id);

            return user.Home();
        }

        // Whoever tried has not shown to be the person, so the attempt is logged as one on the account and by nobody.
        private async Task<Exception> RefusalOf(CrmUser? user)
        {
            if (user is not null)
            {
                await audit.AddAsync(user.MunicipalityCode, null, AuditAction.SignInRefused, nameof(CrmUser), user.Id);
            }

            return Refused.At(nameof(Command.Password), Refusal);
        }

        private void CompareWithNobody(string password)
        {
            var nobody = new CrmUser();
            _nobodysHash ??= users.PasswordHasher.HashPassword(nobody, Guid.NewGuid().ToString());
            users.PasswordHasher.VerifyHashedPassword(nobody, _nobodysHash, password);
        }
    }
}
