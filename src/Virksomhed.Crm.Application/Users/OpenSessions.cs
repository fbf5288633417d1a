using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Where the municipality's people are signed in, colleagues and users of employers alike, or one of them.</summary>
public static class OpenSessions
{
    public sealed record Query : IRequest<Model>
    {
        public int? UserId { get; init; }
        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, string Name, bool IsStaff, string? Browser, string? Platform, DateTime BeganAt, DateTime SeenAt)
    {
        public string Device => new Device(Browser, Platform).Text;
    }

    public sealed record Model(int? UserId, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, UserSessions sessions) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(query.UserId, await (
            from session in db.UserSessions.Where(sessions.IsOpen).If(query.UserId is not null, s => s.UserId == query.UserId)
            join user in db.Users on session.UserId equals user.Id
            orderby session.SeenAt descending, session.Id descending
            select new Row(session.Id, user.FullName, user.EmployerId == null, session.Browser, session.Platform, session.BeganAt, session.SeenAt)).ToPage(query.Page, ct));
    }
}
