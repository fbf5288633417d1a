using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What the municipality has from the register, and what the employer itself wishes of the contact.</summary>
public static class OwnCompany
{
    private const int MostUnits = 200;

    public sealed record Query : IRequest<Command>;

    /// <summary>What stands around the form.</summary>
    public sealed record DetailsQuery : IRequest<Model>;

    public sealed record Workplace(string Name, string PNumber, string? Street, string? PostalCode, string? Town);

    public sealed record Model(string Name, string Cvr, string? Street, string? PostalCode, string? Town, bool IsProtected, IReadOnlyList<Workplace> Units, DateTime? ConsentedAt);

    public sealed record Command : IRequest, IVersionedForm
    {
        public Guid Version { get; set; }
        public ContactWish? HowOften { get; init; } = ContactWish.AsNow;
        public bool Consents { get; init; }
        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.HowOften).NotNull().WithMessage(_ => PortalTexts.Of("HowOftenMissing")).IsInEnum().WithMessage(_ => PortalTexts.Of("HowOftenMissing"));
            RuleFor(c => c.Text).PublicText(EmployerWish.TextMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command>
    {
        public async Task<Command> Handle(Query query, CancellationToken ct) =>
            await db.EmployerWishes.AsNoTracking().SingleOrDefaultAsync(ct) is { } wish
                ? new() { Version = wish.Version, HowOften = wish.HowOften, Consents = wish.Consents, Text = wish.Text }
                : new();
    }

    internal sealed class DetailsHandler(CrmDbContext db) : IRequestHandler<DetailsQuery, Model>
    {
        public async Task<Model> Handle(DetailsQuery query, CancellationToken ct)
        {
            var units = await db.ProductionUnits
                .Where(u => u.CeasedOn == null).OrderBy(u => u.PNumber)
                .Select(u => new Workplace(u.Name, u.PNumber, u.Street, u.PostalCode, u.Town))
                .Take(MostUnits).ToListAsync(ct);
            var consentedAt = await db.EmployerWishes.Select(w => w.ConsentedAt).SingleOrDefaultAsync(ct);

            return await db.Employers.Select(e => new Model(e.Name, e.Cvr, e.Street, e.PostalCode, e.Town, e.IsProtected, units, consentedAt)).SingleAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var wish = await db.EmployerWishes.SingleOrDefaultAsync(ct);

            if (wish is null)
            {
                wish = EmployerWish.Of(db.Tenant, db.EmployerId!.Value);
                db.EmployerWishes.Add(wish);
            }
            else
            {
                db.ExpectVersion(wish, command.Version);
            }

            wish.Say(command.HowOften!.Value, command.Consents, Texts.Clean(command.Text), db.UserId!.Value, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
