using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Schemes;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What the form of an agreement offers and says for one employer: workplaces with their free places, schemes, colleagues.</summary>
public static class AgreementChoices
{
    /// <param name="Besides">The agreement that is being put right; 0 for a new one.</param>
    public sealed record Query(int EmployerId, DateOnly? StartsOn, DateOnly? EndsOn, int Besides) : IRequest<Model?>;

    public sealed record Model(string Employer, string? Town, IReadOnlyList<UnitRatio> Units, IReadOnlyList<SchemeCard> Schemes, IReadOnlyList<StaffChoice> Staff, RatioRule Rule);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var from = query.StartsOn ?? clock.Today();
            var employer = await db.Employers
                .Where(e => e.Id == query.EmployerId)
                .Select(e => new { Name = e.Alias ?? e.Name, e.Town })
                .SingleOrDefaultAsync(ct);

            if (employer is null)
            {
                return null;
            }

            var schemes = (await SchemeCards.Of(db, from, ct)).Where(card => card.Scheme.TakesAgreements).ToList();
            var staff = await db.ActiveStaff().AsChoicesAsync(ct);
            var book = await RatioBook.ReadAsync(db, ct);
            var units = await RatioReader.Of(db, book, new(query.EmployerId, from, query.EndsOn ?? from) { Besides = query.Besides }, ct);

            return new(employer.Name, employer.Town, units, schemes, staff, book.RulesOn(from));
        }
    }
}
