using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer chooses the language of the portal and of its mails.</summary>
public static class SpeakLanguage
{
    public sealed record Command : IRequest
    {
        public string? Language { get; init; }
        public string? ReturnUrl { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            (await db.MyAccessAsync(ct)).Speak(PublicLanguages.Of(command.Language));
            await db.SaveChangesAsync(ct);

            // The session holds the language, so that no page looks it up.
            await signIn.RefreshSignInAsync((await signIn.UserManager.FindByIdAsync($"{db.UserId}"))!);

            return Unit.Value;
        }
    }
}
