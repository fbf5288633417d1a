using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// The name beside a CVR number that is being typed into the public form. It says what CVR says to everybody, and never what the municipality
/// calls an employer or whether it works with it; a number from elsewhere is answered like any other that has to be looked up.
/// </summary>
public static class RegisteredName
{
    public sealed record Query(int Code, string? Cvr) : IRequest<Model?>;

    /// <param name="Name">What the register calls it; null when it has to be looked up.</param>
    /// <param name="Say">What is told beside the field.</param>
    public sealed record Model(string? Name, string Say);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == query.Code, ct))
            {
                return null;
            }

            db.ActFor(query.Code, null);
            var cvr = CvrNumber.Clean(query.Cvr ?? "");

            if (PublicRules.CvrFault(cvr) is { } fault)
            {
                return new(null, fault);
            }

            // The register of those whose seat is here is fetched whole, so that a name says nothing of who is in touch with us.
            var name = await db.Employers.Where(e => e.Cvr == cvr && e.SeatCode == query.Code && e.CeasedOn == null).Select(e => e.Name).SingleOrDefaultAsync(ct);

            return new(name, name is null ? PublicTexts.Of("CvrLookedUp") : PublicTexts.Of("CvrFound", name));
        }
    }
}
