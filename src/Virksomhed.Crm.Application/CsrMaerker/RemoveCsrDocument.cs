using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Takes a file of documentation away, while the application is not screened.</summary>
public static class RemoveCsrDocument
{
    public sealed record Command(int Id, int DocumentId) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.DocumentId).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, CsrFolder folder, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            var document = application.Documents.SingleOrDefault(d => d.Id == command.DocumentId) ?? throw new NotFoundException();
            application.Detach(document, clock.UtcNow());
            db.CsrDocuments.Remove(document);
            await db.SaveChangesAsync(ct);
            folder.Delete(document.StoredName);

            return application.Id;
        }
    }
}
