using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Whose entrance it is: what stands around the public form.</summary>
public static class PublicEntrance
{
    public sealed record Query(int Code) : IRequest<Model?>;

    public sealed record Model(string Municipality, string? Phone, int AnswerWithinDays);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => db.Municipalities
            .Where(m => m.Code == query.Code)
            .Select(m => new Model(m.Name, m.EntrancePhone, m.AnswerWithinDays))
            .SingleOrDefaultAsync(ct);
    }
}
