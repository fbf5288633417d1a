using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer starts an application for the whole firm. Whoever is bound to some of its workplaces cannot speak for all of it.</summary>
public static class StartOwnCsr
{
    public sealed record Command : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            Rule.Require(db.SeesAllUnits, PortalTexts.Of("CsrNotForAll"));
            var rules = await db.CurrentRulesAsync(clock.Today(), ct);
            Rule.Require(rules?.IsOpen(clock.UtcNow()) == true, PortalTexts.Of("CsrClosed"));

            return await mediator.Send(new StartCsrApplication.Command { EmployerId = db.EmployerId!.Value, Year = rules!.Year }, ct);
        }
    }
}
