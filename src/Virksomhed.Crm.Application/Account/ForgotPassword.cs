using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Sends a link for a new password, if the address is that of a user who signs in with one. The answer is the same when it is not.</summary>
public static class ForgotPassword
{
    public static string Answer => PublicTexts.Of("ForgotAnswer");

    public sealed record Command : IRequest
    {
        [Display(Name = "Arbejdsmail")]
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).NotEmpty().WithMessage(_ => PublicTexts.Of("LoginEmailMissing"));
    }

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, StaffLogins broker, AccountLinks links, LinkMailLimit limit, Outbox outbox) : IRequestHandler<Command>
    {
        // Longer than saving a letter takes, so that the time of the answer does not tell whether one was saved.
        private static readonly TimeSpan AnsweringTime = TimeSpan.FromMilliseconds(250);

        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await Task.WhenAll(Send(command, ct), Task.Delay(AnsweringTime, ct));

            return Unit.Value;
        }

        private async Task Send(Command command, CancellationToken ct)
        {
            if (await users.FindByEmailAsync(command.Email!.Trim()) is { IsActive: true, EmailConfirmed: true } user && !await broker.IsOnlyWayForAsync(user) && limit.Allows(user.Id))
            {
                // Nobody is signed in; the letter belongs to the municipality of the user.
                db.ActFor(user.MunicipalityCode, null);
                outbox.Post(Letter(user, await links.NewPasswordFor(user)));
                await db.SaveChangesAsync(ct);
            }
        }

        private static Letter Letter(CrmUser user, string link) => new(user.Email!, PublicTexts.Of("ForgotSubject"), $"""
            {PublicTexts.Of("MailHelloName", user.FullName)}

            {PublicTexts.Of("ForgotMail")}
            {link}

            {PublicTexts.Of("ForgotMailOnce")}

            {PublicTexts.Of("MailRegardsService")}
            {PublicTexts.Of("SiteName")}
            """);
    }
}
