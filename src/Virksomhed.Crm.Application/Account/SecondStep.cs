using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>What a person is asked for who came in with a password alone, where the role asks for more; nothing of one who has shown it.</summary>
public static class SecondStep
{
    public sealed record Query : IRequest<Model?>;

    /// <param name="HasPasskey">Then it is to be shown; else the person chooses what to have.</param>
    public sealed record Model(bool HasPasskey);

    internal sealed class Handler(CrmDbContext db, ICurrentUser current, UserManager<CrmUser> users) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) =>
            !current.LacksSecondStep ? null : new((await users.GetPasskeysAsync((await users.FindByIdAsync($"{db.UserId}"))!)).Count > 0);
    }
}
