using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>A scheme gets new terms from a day on; the ones before stay as history.</summary>
public static class AddSchemeTerms
{
    /// <summary>The form, filled with the terms in force: a change is seldom of everything.</summary>
    public sealed record Query(int SchemeId) : IRequest<Command?>;

    public sealed record Command : SchemeTermsInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SchemeTermsInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (await db.Schemes.AsNoTracking().Include(s => s.Terms).SingleOrDefaultAsync(s => s.Id == query.SchemeId, ct) is not { } scheme)
            {
                return null;
            }

            return scheme.Terms.On(clock.Today()) is not { } now ? new() { SchemeId = scheme.Id } : new()
            {
                SchemeId = scheme.Id,
                Status = now.Status,
                What = now.What,
                ForWhom = now.ForWhom,
                Duration = now.Duration,
                Money = now.Money,
                Duties = now.Duties,
                Apply = now.Apply,
                ApplyLink = now.ApplyLink,
                Call = now.Call,
                LegalBasis = now.LegalBasis,
                Ratio = now.Ratio,
                NeedsExtraEmployment = now.NeedsExtraEmployment,
            };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var scheme = await db.Schemes.Include(s => s.Terms).SingleOrDefaultAsync(s => s.Id == command.SchemeId, ct).OrNotFound();

            if (scheme.Terms.Any(terms => terms.ValidFrom == command.ValidFrom))
            {
                throw Refused.At(nameof(Command.ValidFrom), "Der er allerede vilkår, som gælder fra den dag. Ret dem i stedet.");
            }

            scheme.Set(command.ValidFrom!.Value, command.Content()).Verify(Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            await db.SaveChangesAsync(ct);

            return scheme.Id;
        }
    }
}
