using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An order gets an ad that anybody may read, in words the employer has agreed to; without its consent there is none.</summary>
public static class AdvertiseJobOrder
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Virksomheden vil have annoncen på nettet og har godkendt teksten")] public bool Consented { get; init; }
        [Display(Name = "Annoncens tekst")] public string? Text { get; init; }
        [Display(Name = "Ansøg til (mail)")] public string? ApplyTo { get; init; }
        [Display(Name = "Ansøg senest")] public DateOnly? ApplyBy { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            When(c => c.Consented, () =>
            {
                RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv annoncens tekst.");
                RuleFor(c => c.ApplyTo).NotEmpty().WithMessage("Skriv, hvor man ansøger.").Mail(JobOrder.ApplyToMaxLength);
                RuleFor(c => c.ApplyBy).NotNull().WithMessage("Vælg en frist.").GreaterThanOrEqualTo(_ => clock.Today()).WithMessage("Fristen er gået.");
            });
            RuleFor(c => c.Text).FreeText(JobOrder.AdTextMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.JobOrders
            .Where(o => o.Id == query.Id)
            .Select(o => new Command
            {
                Id = o.Id, Version = o.Version, Consented = o.AdConsentedOn != null, Text = o.AdText ?? o.Requirements, ApplyBy = o.ApplyBy,
                ApplyTo = o.ApplyTo ?? db.ContactPersons.Where(p => p.Id == o.ContactPersonId).Select(p => p.Email).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.JobOrders.SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(order, command.Version);
            order.Advertise(command.Consented ? new(Texts.Clean(command.Text)!, Texts.Clean(command.ApplyTo)!, command.ApplyBy!.Value, order.AdConsentedOn ?? clock.Today()) : null);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
