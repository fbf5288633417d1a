using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer gives a draft up.</summary>
public static class DropRecruitment
{
    public sealed record Command : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (await db.RecruitmentDrafts.SingleOrDefaultAsync(ct) is { } draft)
            {
                db.RecruitmentDrafts.Remove(draft);
                await db.SaveChangesAsync(ct);
            }

            return Unit.Value;
        }
    }
}
