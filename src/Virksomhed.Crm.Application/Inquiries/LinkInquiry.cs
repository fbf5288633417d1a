using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An inquiry from a lead turns out to be an employer of the register, found by a search.</summary>
public static class LinkInquiry
{
    private const int Most = 12;

    public sealed record Query(int Id, string? Q) : IRequest<Model?>;

    public sealed record Row(int Id, string Name, string Cvr, string? Town, string? Owner);

    public sealed record Model(int Id, string Name, string Q, IReadOnlyList<Row> Employers);

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public int EmployerId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var inquiry = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct);

            if (inquiry is null)
            {
                return null;
            }

            // Without a search of one's own: whoever has the number or the name that was given.
            var typed = query.Q ?? inquiry.Cvr ?? inquiry.CompanyName ?? "";
            var found = string.IsNullOrWhiteSpace(typed) ? [] : await db.Employers.Matching(db, typed)
                .Where(e => e.Id != inquiry.EmployerId)
                .OrderBy(e => e.CeasedOn != null).ThenBy(e => e.NameSort).ThenBy(e => e.Id).Take(Most)
                .Select(e => new Row(e.Id, e.Alias ?? e.Name, e.Cvr, e.Town, db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault()))
                .ToListAsync(ct);

            return new(inquiry.Id, InquiryRows.NameOf(inquiry.CompanyName, inquiry.Cvr), typed, found);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var inquiry = await db.FindInquiryAsync(command.Id, ct);
            inquiry.LinkTo(await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound(), db.UserId!.Value, clock.UtcNow());
            await db.SaveInquiryAsync(ct);

            return inquiry.Id;
        }
    }
}
