using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The colleagues whom an event's forms offer.</summary>
public static class EventStaff
{
    public sealed record Query : IRequest<IReadOnlyList<Person>>;

    public sealed record Person(int Id, string Name);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, IReadOnlyList<Person>>
    {
        public async Task<IReadOnlyList<Person>> Handle(Query query, CancellationToken ct) =>
            await db.ActiveStaff().OrderBy(user => user.NameSort).Select(user => new Person(user.Id, user.FullName)).ToListAsync(ct);
    }
}
