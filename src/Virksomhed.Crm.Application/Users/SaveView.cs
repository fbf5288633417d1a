using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>A person keeps a list's filters and order under a name of their own; the same name again replaces them.</summary>
public static class SaveView
{
    public sealed record Command : IRequest<Unit>
    {
        public ViewedList List { get; init; }

        [Display(Name = "Visningens navn")]
        public string? Name { get; init; }

        /// <summary>The list's address, without the question mark.</summary>
        public string? Query { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.List).IsInEnum();
            RuleFor(c => c.Name).NotEmpty().WithMessage("Giv visningen et navn.").FreeText(SavedView.NameMaxLength);
            RuleFor(c => c.Query).NotEmpty().OverridePropertyName(nameof(Command.Name)).WithMessage("Vælg først et filter på listen.");
            RuleFor(c => c.Query).MaximumLength(SavedView.QueryMaxLength).OverridePropertyName(nameof(Command.Name)).WithMessage("Filtrene er for lange til at gemme.");
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var views = await db.SavedViews.Where(v => v.UserId == db.UserId && v.List == command.List).ToListAsync(ct);
            var (name, query) = (Texts.Clean(command.Name)!, command.Query!);

            if (views.Find(v => DanishText.Fold(v.Name) == DanishText.Fold(name)) is { } view)
            {
                view.Replace(query);
            }
            else
            {
                Rule.Require(views.Count < SavedView.MaxPerUser, $"Du har {SavedView.MaxPerUser} visninger. Slet en, før du gemmer en ny.");
                db.SavedViews.Add(SavedView.Keep(db.Tenant, db.UserId!.Value, command.List, name, query));
            }

            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
