using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Whether a user signs in with MitID Erhverv; nothing where the municipality has not set it up.</summary>
public static class OwnMitId
{
    public sealed record Query : IRequest<Model?>;

    /// <param name="Name">The name that came with it, so that the person knows it again.</param>
    public sealed record Model(bool IsLinked, string? Name);

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, MitIdBroker broker) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (!broker.IsOn)
            {
                return null;
            }

            var own = (await users.GetLoginsAsync((await users.FindByIdAsync($"{db.UserId}"))!)).FirstOrDefault(login => login.LoginProvider == MitIdUsers.Provider);

            return new(own is not null, own?.ProviderDisplayName);
        }
    }
}
