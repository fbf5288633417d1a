using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What the start pages say of agreements: those of mine that end within thirty days, and the municipality's numbers.</summary>
public static class EndingAgreements
{
    private const int Shown = 5;

    /// <param name="OnlyMine">The reader's own; otherwise the whole municipality's.</param>
    public sealed record Query(bool OnlyMine) : IRequest<Model>;

    public sealed record Model(bool OnlyMine, IReadOnlyList<AgreementRow> Ending, AgreementList.Counts Counts, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var (today, me) = (clock.Today(), db.UserId);
            var mine = query.OnlyMine ? db.Agreements.Where(a => a.ResponsibleId == me) : db.Agreements;
            var ending = query.OnlyMine ? await mine.Ending(AgreementList.SoonDays, today).ToRows(db).InOrder("end").Take(Shown).ToListAsync(ct) : [];

            return new(query.OnlyMine, ending, await mine.CountsOf(db, today, ct), today);
        }
    }
}
