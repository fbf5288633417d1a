using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An inquiry goes to a colleague with a note; by whoever has it, by anybody while nobody has it, and by managers.</summary>
public static class HandOverInquiry
{
    /// <param name="To">The proposal that was chosen.</param>
    public sealed record Query(int Id, int? To) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Ny ejer")] public int? ToId { get; init; }
        [Display(Name = "Hvad skal kollegaen vide?")] public string? Note { get; init; }
    }

    /// <summary>Around the form: what it is about and whom it could go to, so that a refused form has it too.</summary>
    public sealed record Choices(int Id) : IRequest<Choices.Model>
    {
        public sealed record Model(string Name, int? OwnerId, IReadOnlyList<StaffChoice> Staff, IReadOnlyList<RoutingProposal> Proposals);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ToId).NotNull().WithMessage("Vælg, hvem der skal have henvendelsen.");
            RuleFor(c => c.Note).NotEmpty().WithMessage("Skriv, hvad kollegaen skal vide.").FreeText(Inquiry.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.Inquiries.AnyAsync(i => i.Id == query.Id, ct) ? new() { Id = query.Id, ToId = query.To } : null;
    }

    internal sealed class ChoicesHandler(CrmDbContext db) : IRequestHandler<Choices, Choices.Model>
    {
        public async Task<Choices.Model> Handle(Choices query, CancellationToken ct)
        {
            var inquiry = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct).OrNotFound();
            var name = await db.Employers.Where(e => e.Id == inquiry.EmployerId).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct);
            var proposals = await InquiryRouting.ProposeAsync(db, inquiry, ct);

            return new(
                name ?? InquiryRows.NameOf(inquiry.CompanyName, inquiry.Cvr),
                inquiry.OwnerId,
                await db.ActiveStaff().Where(u => u.Id != inquiry.OwnerId).AsChoicesAsync(ct),
                [.. proposals.Where(proposal => proposal.UserId != inquiry.OwnerId)]);
        }
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var inquiry = await db.FindInquiryAsync(command.Id, ct);
            Rule.Require(inquiry.OwnerId is null || inquiry.OwnerId == user.UserId || user.IsIn(Role.Leder), "Kun den, der har henvendelsen, og ledere kan give den videre.");
            Rule.Require(await db.ActiveStaff().AnyAsync(u => u.Id == command.ToId, ct), "Vælg en kollega, der stadig er i kommunen.");
            inquiry.HandOver(command.ToId!.Value, db.UserId!.Value, Texts.Clean(command.Note)!, clock.UtcNow());
            await db.SaveInquiryAsync(ct);

            return inquiry.Id;
        }
    }
}
