using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>Where the person is signed in, this browser first.</summary>
public static class OwnSessions
{
    public const int Most = 50;

    public sealed record Query : IRequest<Model>;

    public sealed record Row(int Id, string? Browser, string? Platform, DateTime BeganAt, DateTime SeenAt, bool IsThis)
    {
        public string Device => new Device(Browser, Platform).Text;
    }

    public sealed record Model(IReadOnlyList<Row> Rows);

    internal sealed class Handler(CrmDbContext db, ICurrentUser me, UserSessions sessions) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var current = me.SessionId;

            return new(await db.UserSessions.Where(s => s.UserId == db.UserId).Where(sessions.IsOpen)
                .OrderByDescending(s => s.Id == current).ThenByDescending(s => s.SeenAt)
                .Select(s => new Row(s.Id, s.Browser, s.Platform, s.BeganAt, s.SeenAt, s.Id == current)).Take(Most).ToListAsync(ct));
        }
    }
}
