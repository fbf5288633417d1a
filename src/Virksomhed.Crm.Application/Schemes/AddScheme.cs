using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>An administrator adds a scheme of the municipality's own; its terms follow as the first dated version.</summary>
public static class AddScheme
{
    public sealed record Command : SchemeInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new SchemeInputValidator());
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var code = SchemeCode.Own(command.Name!);

            if (await db.Schemes.AnyAsync(s => s.Code == code || s.NameSort == DanishText.SortKey(command.Name!), ct))
            {
                throw Refused.At(nameof(Command.Name), "Der er allerede en ordning med det navn.");
            }

            var scheme = Scheme.Offer(db.Tenant, code, Texts.Clean(command.Name)!, command.TakesAgreements);
            command.WriteTo(scheme);
            db.Schemes.Add(scheme);
            await db.SaveChangesAsync(ct);

            return scheme.Id;
        }
    }
}
