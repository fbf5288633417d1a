using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The colleagues whom an event's forms offer.</summary>
public static class EventStaff
{
    public sealed record Query : IRequest<IReadOnlyList<StaffChoice>>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, IReadOnlyList<StaffChoice>>
    {
        public async Task<IReadOnlyList<StaffChoice>> Handle(Query query, CancellationToken ct) =>
            await db.ActiveStaff().AsChoicesAsync(ct);
    }
}
