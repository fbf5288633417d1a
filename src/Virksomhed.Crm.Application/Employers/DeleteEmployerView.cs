using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>A person drops a view of their own.</summary>
public static class DeleteEmployerView
{
    public sealed record Command(int Id) : IRequest<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == command.Id && v.UserId == db.UserId, ct).OrNotFound();
            db.SavedViews.Remove(view);
            await db.SaveChangesAsync(ct);

            return view.Name;
        }
    }
}
