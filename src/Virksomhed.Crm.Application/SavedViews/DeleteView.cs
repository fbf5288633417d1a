using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.SavedViews;

/// <summary>A person drops a view of their own.</summary>
public static class DeleteView
{
    public sealed record Command(int Id) : IRequest<Answer>;

    /// <summary>What the view was called, and the list it was of.</summary>
    public sealed record Answer(string Name, string Path);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, Answer>
    {
        public async Task<Answer> Handle(Command command, CancellationToken ct)
        {
            var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == command.Id && v.UserId == db.UserId, ct).OrNotFound();
            db.SavedViews.Remove(view);
            await db.SaveChangesAsync(ct);

            return new(view.Name, SavedLists.Path(view.List));
        }
    }
}
