using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A fastholdelseskonsulent who is not on a case says why it must be read, and may read it for some hours. The one responsible is told, and a leader reviews it.</summary>
public static class OpenEmergencyAccess
{
    /// <summary>An empty form; null when there is no such case, or the reader is on it.</summary>
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, ICaseText
    {
        public int Id { get; init; }
        public Guid FormKey { get; init; }
        [Display(Name = "Hvorfor skal du se sagen nu?")] public string? Note { get; init; }
        [Display(Name = "Jeg har set efter: Teksten nævner ingen person og ingen sygdom")] public bool Checked { get; init; }
    }

    /// <summary>Whom one can ask instead, and for how long the case would be open.</summary>
    public sealed record About(int Id) : IRequest<About.Model>
    {
        public sealed record Model(string Responsible, string? Phone, int Hours);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            this.CaseText(EmergencyAccess.ReasonMaxLength);
            RuleFor(c => c.Note).Must(EmergencyAccess.IsEnough).WithMessage($"Skriv grunden med mindst {EmergencyAccess.MinWords} ord. En leder læser den bagefter.");
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>, IRequestHandler<About, About.Model>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.OthersCases().AnyAsync(sag => sag.Id == query.Id, ct) ? new() { Id = query.Id, FormKey = Guid.NewGuid() } : null;

        public async Task<About.Model> Handle(About query, CancellationToken ct)
        {
            var hours = (await db.AccessRuleOnAsync(clock.Today(), ct)).EmergencyHours;

            return await (
                from sag in db.OthersCases()
                where sag.Id == query.Id
                join responsible in db.Users on sag.ResponsibleId equals responsible.Id
                select new About.Model(responsible.FullName, responsible.PhoneNumber, hours)).SingleOrDefaultAsync(ct).OrNotFound();
        }
    }

    internal sealed class Handler(CrmDbContext db, StaffMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.OthersCases().Include(s => s.Colleagues).SingleOrDefaultAsync(s => s.Id == command.Id, ct).OrNotFound();
            var hours = (await db.AccessRuleOnAsync(clock.Today(), ct)).EmergencyHours;
            var access = EmergencyAccess.Open(sag, db.UserId!.Value, command.Note!.Trim(), hours, command.FormKey, clock.UtcNow());
            await mails.ToAsync(sag.ResponsibleId, "Nødadgang til en fastholdelsessag", "En kollega har åbnet en af dine sager med en nødadgang. Hvem, hvornår og hvorfor kan du se på sagen:", $"fastholdelse/{sag.Id}", ct);
            await db.SaveOnceAsync(
                async () =>
                {
                    db.EmergencyAccesses.Add(access);
                    await db.SaveChangesAsync(ct);

                    return access.Id;
                },
                db.EmergencyAccesses.Where(same => same.FormKey == command.FormKey).Select(same => same.Id), ct);

            return sag.Id;
        }
    }
}
