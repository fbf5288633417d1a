using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>One agreement, with what the rules say of it.</summary>
public static class AgreementDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="Ratio">What the rule says of the workplace today; null where the scheme has nothing to do with it.</param>
    public sealed record Model(Agreement Agreement, string Employer, string Unit, string PNumber, string Scheme, string? Responsible)
    {
        public AgreementPhase Phase { get; init; }
        public SchemeTerms? Terms { get; init; }
        public UnitRatio? Ratio { get; init; }
        public ExtraEmployment? ExtraEmployment { get; init; }
        public TwelveMonths? Register { get; init; }
        public DateOnly Today { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await Read(query.Id, ct) is not { } model)
            {
                return null;
            }

            var (agreement, today) = (model.Agreement, clock.Today());
            var terms = (await db.SchemeTerms.AsNoTracking().Where(t => t.SchemeId == agreement.SchemeId).ToListAsync(ct)).On(agreement.StartsOn);
            var asksRatio = terms is { Ratio: not RatioCounting.NotCounted };

            return model with
            {
                Today = today,
                Phase = agreement.PhaseOn(today),
                Terms = terms,
                Ratio = asksRatio ? await RatioOf(agreement, today, ct) : null,
                ExtraEmployment = await db.ExtraEmployments.AsNoTracking().SingleOrDefaultAsync(e => e.AgreementId == agreement.Id, ct),
                Register = terms is { NeedsExtraEmployment: true } ? await RegisterMonths.Of(db, agreement.EmployerId, agreement.ProductionUnitId, ct) : null,
            };
        }

        private async Task<UnitRatio> RatioOf(Agreement agreement, DateOnly today, CancellationToken ct)
        {
            var asked = new RatioQuestion(agreement.EmployerId, today, today) { UnitId = agreement.ProductionUnitId };

            return (await RatioReader.Of(db, await RatioBook.ReadAsync(db, ct), asked, ct)).Single();
        }

        private Task<Model?> Read(int id, CancellationToken ct) => (
            from agreement in db.Agreements.AsNoTracking()
            where agreement.Id == id
            join employer in db.Employers on agreement.EmployerId equals employer.Id
            join unit in db.ProductionUnits on agreement.ProductionUnitId equals unit.Id
            join scheme in db.Schemes on agreement.SchemeId equals scheme.Id
            select new Model(
                agreement, employer.Alias ?? employer.Name, unit.Street == null ? unit.Name : unit.Street + ", " + unit.Town, unit.PNumber, scheme.Name,
                db.Users.Where(u => u.Id == agreement.ResponsibleId).Select(u => u.FullName).FirstOrDefault())).SingleOrDefaultAsync(ct);
    }
}
