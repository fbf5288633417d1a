using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>A person drops a view of their own.</summary>
public static class DeleteView
{
    public sealed record Command(int Id) : IRequest<Dropped>;

    public sealed record Dropped(ViewedList List, string Name);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, Dropped>
    {
        public async Task<Dropped> Handle(Command command, CancellationToken ct)
        {
            var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == command.Id && v.UserId == db.UserId, ct).OrNotFound();
            db.SavedViews.Remove(view);
            await db.SaveChangesAsync(ct);

            return new(view.List, view.Name);
        }
    }
}
