using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The first half of adding a passkey: a person names it and shows with the password that it is them, so that nobody can leave one behind in an open browser.</summary>
public static class NewPasskey
{
    public const int NameMaxLength = 60;
    public const int Most = 10;

    public sealed record Query : IRequest<Command>;

    public sealed record Command : IRequest<Started>
    {
        public string? Name { get; init; }
        public string? Password { get; init; }
    }

    /// <param name="Options">What the browser is to ask the device for, as JSON (WebAuthn, PublicKeyCredentialCreationOptions).</param>
    public sealed record Started(string Name, string Options);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(ICurrentUser me)
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyNameMissing")).PublicText(NameMaxLength);
            RuleFor(c => c.Password).OwnPassword(me);
        }
    }

    internal sealed class QueryHandler : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command());
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, OwnProof proof, OwnFactors own) : IRequestHandler<Command, Started>
    {
        public async Task<Started> Handle(Command command, CancellationToken ct)
        {
            var me = await proof.RequireAsync(command.Password, nameof(Command.Password), ct);
            await own.RequireShownAsync(me);
            Rule.Require((await signIn.UserManager.GetPasskeysAsync(me)).Count < Most, PublicTexts.Of("PasskeysTooMany", Most));

            // Kept in a cookie until the device has answered, so that the second half needs no password.
            return new(Texts.Clean(command.Name)!, await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{me.Id}", Name = me.Email!, DisplayName = me.FullName }));
        }
    }
}
