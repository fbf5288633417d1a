using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer hands an application in, and is told in their own language what is missing.</summary>
public static class SubmitOwnCsr
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var page = await mediator.Send(new OwnCsrPage.Query(command.Id), ct) ?? throw new NotFoundException();
            Rule.Require(page.Missing.Count == 0, string.Join(' ', page.Missing.Select(PortalTexts.Of)));

            return await mediator.Send(new SubmitCsrApplication.Command(command.Id), ct);
        }
    }
}
