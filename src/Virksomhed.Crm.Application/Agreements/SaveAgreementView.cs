using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A person keeps the filters and order of the agreements under a name of their own.</summary>
public static class SaveAgreementView
{
    public sealed record Command : IRequest<string>
    {
        [Display(Name = "Visningens navn")]
        public string? Name { get; init; }

        /// <summary>The list's address, without the question mark.</summary>
        public string? Query { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Giv visningen et navn.").FreeText(SavedView.NameMaxLength);
            RuleFor(c => c.Query).NotEmpty().OverridePropertyName(nameof(Command.Name)).WithMessage("Vælg først et filter på listen.");
            RuleFor(c => c.Query).MaximumLength(SavedView.QueryMaxLength).OverridePropertyName(nameof(Command.Name)).WithMessage("Filtrene er for lange til at gemme.");
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            await SavedViews.KeepAsync(db, AgreementList.ViewsName, command.Name!, command.Query!, ct);

            return command.Query!;
        }
    }
}
