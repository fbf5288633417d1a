using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A colleague is taken off a case, and no longer sees it. Answers with whether the reader still does.</summary>
public static class DismissColleague
{
    public sealed record Command : IRequest<bool>
    {
        public int Id { get; init; }
        public int UserId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            sag.Dismiss(command.UserId);
            await db.SaveCaseAsync(sag, ct);

            return command.UserId != db.UserId;
        }
    }
}
