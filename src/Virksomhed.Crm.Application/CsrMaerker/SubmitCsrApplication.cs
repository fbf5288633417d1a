using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Hands a draft in, within the window.</summary>
public static class SubmitCsrApplication
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            application.Submit(await db.RequireRulesAsync(application.Year, ct), db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
