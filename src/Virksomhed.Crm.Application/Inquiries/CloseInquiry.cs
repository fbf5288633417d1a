using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An inquiry is over, with a reason.</summary>
public static class CloseInquiry
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Hvordan endte det?")] public InquiryOutcome? Outcome { get; init; }
        [Display(Name = "Note")] public string? Note { get; init; }

        /// <summary>Shown above the form; what is stored is never taken from here.</summary>
        public string? Name { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Outcome).NotNull().WithMessage("Vælg, hvordan det endte.").IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.Note).FreeText(Inquiry.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Inquiries.AsNoTracking().Where(i => i.Id == query.Id).ToRows(db).SingleOrDefaultAsync(ct) is { } row ? new() { Id = row.Id, Name = row.Name } : null;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var inquiry = await db.FindInquiryAsync(command.Id, ct);
            inquiry.Close(command.Outcome!.Value, Texts.Clean(command.Note), db.UserId!.Value, clock.UtcNow());
            await db.SaveInquiryAsync(ct);

            return inquiry.Id;
        }
    }
}
