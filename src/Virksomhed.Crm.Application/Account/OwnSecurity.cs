using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>How the person signs in.</summary>
public static class OwnSecurity
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(string Email, bool AsksForCode, int RecoveryCodes);

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var me = (await users.FindByIdAsync($"{db.UserId}"))!;

            return new(me.Email!, me.TwoFactorEnabled, me.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(me) : 0);
        }
    }
}
