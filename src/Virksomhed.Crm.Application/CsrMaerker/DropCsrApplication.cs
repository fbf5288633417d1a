using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Throws a draft away, with its files.</summary>
public static class DropCsrApplication
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    /// <summary>Answers with the year it was for.</summary>
    internal sealed class Handler(CrmDbContext db, CsrFolder folder) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            application.RequireDraft();
            db.RemoveRange(application.Counts);
            db.RemoveRange(application.Steps);
            db.RemoveRange(application.Documents);
            db.Remove(application);
            await db.SaveChangesAsync(ct);

            foreach (var document in application.Documents)
            {
                folder.Delete(document.StoredName);
            }

            return application.Year;
        }
    }
}
