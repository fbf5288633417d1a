using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Sends a link for a new password, if the address is a user's. The answer is the same when it is not.</summary>
public static class ForgotPassword
{
    public const string Answer = "Er adressen oprettet som bruger, er der sendt en mail med et link. Det virker i 24 timer.";

    public sealed record Command : IRequest
    {
        [Display(Name = "Arbejdsmail")]
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).NotEmpty().WithMessage("Skriv din arbejdsmail.");
    }

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, AccountLinks links, LinkMailLimit limit, Outbox outbox) : IRequestHandler<Command>
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
            if (await users.FindByEmailAsync(command.Email!.Trim()) is { IsActive: true, EmailConfirmed: true } user && limit.Allows(user.Id))
            {
                // Nobody is signed in; the letter belongs to the municipality of the user.
                db.ActFor(user.MunicipalityCode, null);
                outbox.Post(Letter(user, await links.NewPasswordFor(user)));
                await db.SaveChangesAsync(ct);
            }
        }

        private static Letter Letter(CrmUser user, string link) => new(user.Email!, "Ny adgangskode til Virksomhedsservice", $"""
            Hej {user.FullName}

            Vælg en ny adgangskode her:
            {link}

            Linket virker én gang og i 24 timer. Har du ikke bedt om det, kan du se bort fra mailen: din adgangskode er uændret.

            Venlig hilsen
            Virksomhedsservice
            """);
    }
}
