using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An employer wants positions filled: an order is received, from an inquiry or on its own.</summary>
public static class ReceiveJobOrder
{
    /// <summary>A form for an employer, or for the employer of an inquiry; null when it is not known.</summary>
    public sealed record Query(int? EmployerId, int? InquiryId) : IRequest<Command?>;

    public sealed record Command : JobOrderInput, IRequest<int>
    {
        /// <summary>Made with the form, so that the same form sent twice is one order.</summary>
        public Guid FormKey { get; init; }

        public int? InquiryId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new JobOrderInputValidator());
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var asked = await db.Inquiries.Where(i => i.Id == query.InquiryId).Select(i => new { i.Id, i.EmployerId, i.Text, i.OwnerId }).SingleOrDefaultAsync(ct);
            var employer = query.InquiryId is null ? query.EmployerId : asked?.EmployerId;

            if (!await db.Employers.AnyAsync(e => e.Id == employer, ct))
            {
                return null;
            }

            var wish = await db.RecruitmentDrafts.AsNoTracking().Where(d => d.InquiryId == query.InquiryId && d.InquiryId != null).SingleOrDefaultAsync(ct);

            return new()
            {
                FormKey = Guid.NewGuid(),
                EmployerId = employer!.Value,
                InquiryId = asked?.Id,
                Title = wish?.Title,
                Occupation = OccupationBook.Find(wish?.Title)?.Choice,
                StartsOn = wish?.StartsOn,
                Place = wish?.Place,
                Services = wish?.Services.Each() ?? [],
                Requirements = wish is null ? asked?.Text : WorkOf(wish),
                OwnerId = asked?.OwnerId ?? db.UserId,
                Positions = wish?.Positions ?? 1,
                Kind = wish?.Kind ?? JobOrderKind.Ordinary,
                Licence = DrivingLicence.None,
                ProductionUnitId = await db.ProductionUnits.Where(u => u.EmployerId == employer && u.CeasedOn == null)
                    .OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct),
            };
        }
    }

    // The employer writes hours in its own words.
    private static string? WorkOf(RecruitmentDraft wish) => Texts.Clean(string.Join('\n', wish.Requirements, wish.Hours is null ? null : $"Timer: {wish.Hours}"));

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            Rule.Require(
                command.InquiryId is null || await db.Inquiries.AnyAsync(i => i.Id == command.InquiryId && i.EmployerId == command.EmployerId, ct),
                "Henvendelsen hører til en anden virksomhed.");
            var place = await command.PlaceAsync(db, command.InquiryId, ct);
            var order = JobOrder.Receive(place, command.Content(), command.FormKey, db.UserId!.Value, clock.UtcNow());

            return await db.SaveOnceAsync(
                async () =>
                {
                    db.JobOrders.Add(order);
                    db.RecruitmentDrafts.RemoveRange(await db.RecruitmentDrafts.Where(d => d.InquiryId != null && d.InquiryId == command.InquiryId).ToListAsync(ct));
                    await db.SaveChangesAsync(ct);

                    return order.Id;
                },
                db.JobOrders.Where(o => o.FormKey == command.FormKey).Select(o => o.Id), ct);
        }
    }
}
