using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>A version of the terms is put right or confirmed; a change of the law is a new version instead.</summary>
public static class EditSchemeTerms
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : SchemeTermsInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SchemeTermsInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.SchemeTerms
            .Where(t => t.Id == query.Id)
            .Select(t => new Command
            {
                Id = t.Id,
                Version = t.Version,
                SchemeId = t.SchemeId,
                ValidFrom = t.ValidFrom,
                Status = t.Status,
                What = t.What,
                ForWhom = t.ForWhom,
                Duration = t.Duration,
                Money = t.Money,
                Duties = t.Duties,
                Apply = t.Apply,
                ApplyLink = t.ApplyLink,
                Call = t.Call,
                LegalBasis = t.LegalBasis,
                Source = t.Source,
                Ratio = t.Ratio,
                NeedsExtraEmployment = t.NeedsExtraEmployment,
                VerifiedBy = t.VerifiedBy,
                VerifiedOn = t.VerifiedOn,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var terms = await db.SchemeTerms.SingleOrDefaultAsync(t => t.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(terms, command.Version);

            if (await db.SchemeTerms.AnyAsync(t => t.SchemeId == terms.SchemeId && t.ValidFrom == command.ValidFrom && t.Id != terms.Id, ct))
            {
                throw Refused.At(nameof(Command.ValidFrom), "Der er allerede vilkår, som gælder fra den dag.");
            }

            terms.Change(command.ValidFrom!.Value, command.Content());
            terms.Verify(Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            await db.SaveChangesAsync(ct);

            return terms.SchemeId;
        }
    }
}
