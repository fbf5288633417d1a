using System.Buffers.Text;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The passkeys with which a person may sign in.</summary>
public static class OwnPasskeys
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<Passkey> Passkeys);

    /// <param name="Id">The passkey's own id, in base64url.</param>
    public sealed record Passkey(string Id, string Name, DateTime AddedAt);

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var me = (await users.FindByIdAsync($"{db.UserId}"))!;

            return new([
                .. from passkey in await users.GetPasskeysAsync(me)
                   orderby passkey.CreatedAt
                   select new Passkey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name!, passkey.CreatedAt.UtcDateTime),
            ]);
        }
    }
}
