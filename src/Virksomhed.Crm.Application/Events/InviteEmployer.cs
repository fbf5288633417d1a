using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>Invites one employer, with the stated basis where it is reklamebeskyttet; or sends the invitation again, with a new link.</summary>
public static class InviteEmployer
{
    public sealed record Query(int Id, int EmployerId) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public int EmployerId { get; init; }
        [Display(Name = "Mailadresse")] public string? Email { get; init; }
        [Display(Name = "Hvorfor må I invitere virksomheden?")] public ContactBasis? Basis { get; init; }
        [Display(Name = "Hvem gav samtykke og hvornår, eller hvilken hjemmel")] public string? BasisDetail { get; init; }

        /// <summary>Shown above the form; what is stored is never taken from here.</summary>
        public string? Employer { get; init; }

        public bool IsProtected { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).NotEmpty().WithMessage("Skriv den adresse, invitationen skal sendes til.").Mail(EventInvitation.EmailMaxLength);
            RuleFor(c => c.Basis).IsInEnum().WithMessage("Vælg et grundlag på listen.");
            RuleFor(c => c.BasisDetail).FreeText(Contact.BasisDetailMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var isKnown = await db.Events.AnyAsync(e => e.Id == query.Id, ct);
            var earlier = await db.EventInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.EventId == query.Id && i.EmployerId == query.EmployerId, ct);
            var form = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new Command
            {
                Id = query.Id,
                EmployerId = e.Id,
                Employer = e.Alias ?? e.Name,
                IsProtected = e.IsProtected || e.ProductionUnits.Any(u => u.IsProtected),
                Email = e.ContactPersons.Where(p => p.Email != null && p.LeftOn == null && p.MergedIntoId == null).OrderByDescending(p => p.Id).Select(p => p.Email).FirstOrDefault() ?? e.OwnEmail ?? e.Email,
            }).SingleOrDefaultAsync(ct);

            return !isKnown ? null : earlier is null ? form : form! with { Email = earlier.Email, Basis = earlier.Basis, BasisDetail = earlier.BasisDetail };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock, EventMails mails) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var planned = await db.Events.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            var employer = await db.Employers.AsNoTracking().Include(e => e.ProductionUnits).Include(e => e.ContactPersons).AsSplitQuery()
                .SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            var (email, secret) = (command.Email!.Trim(), LinkSecret.New());
            var invitee = Of(employer, email, command);
            var earlier = await db.EventInvitations.SingleOrDefaultAsync(i => i.EventId == planned.Id && i.EmployerId == employer.Id, ct);

            if (earlier is null)
            {
                db.EventInvitations.Add(EventInvitation.Send(planned, invitee, LinkSecret.Hash(secret), clock.UtcNow()));
            }
            else
            {
                earlier.SendAgain(email, LinkSecret.Hash(secret), clock.UtcNow());
            }

            mails.Invite(planned, email, secret);
            await db.SaveChangesAsync(ct);

            return planned.Id;
        }

        private static Invitee Of(Employer employer, string email, Command command)
        {
            var unit = employer.ProductionUnits.Where(u => u.CeasedOn is null).OrderByDescending(u => u.Employees).ThenBy(u => u.Id).FirstOrDefault();
            Rule.Require(unit is not null, "Virksomheden har intet arbejdssted i kommunen og kan derfor ikke inviteres.");
            var person = employer.ContactPersons.FirstOrDefault(p => p.IsActive && string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase));
            var isProtected = employer.IsProtected || employer.ProductionUnits.Any(u => u.IsProtected);

            return new(new(employer.MunicipalityCode, employer.Id, unit!.Id, isProtected), person?.Id, email, command.Basis, Texts.Clean(command.BasisDetail));
        }
    }
}
