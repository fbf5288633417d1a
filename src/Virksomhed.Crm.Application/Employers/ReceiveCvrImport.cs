using System.ComponentModel.DataAnnotations;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Http;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using ValidationException = FluentValidation.ValidationException;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Receives a file from the CVR register and lets it be previewed in the background.</summary>
public static class ReceiveCvrImport
{
    public sealed record Command : IRequest<int>
    {
        [Display(Name = "Fil fra CVR")]
        public IFormFile? File { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.File)
            .NotNull().WithMessage("Vælg en fil.")
            .Must(file => file is null or { Length: > 0 }).WithMessage("Filen er tom.");
    }

    internal sealed class Handler(CrmDbContext db, CvrFolder folder, CvrImportSignal signal, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var upload = command.File!;
            var stored = await KeepAsync(upload, ct);
            var import = CvrImport.Receive(db.Tenant, db.UserId!.Value, UploadName.Of(upload, CvrImport.FileNameMaxLength), stored, upload.Length, clock.UtcNow());
            db.CvrImports.Add(import);
            await db.SaveChangesAsync(ct);
            signal.Ring();

            return import.Id;
        }

        private async Task<string> KeepAsync(IFormFile upload, CancellationToken ct)
        {
            await using var content = upload.OpenReadStream();
            var stored = await folder.KeepAsync(content, ct);

            if (await folder.Open(stored).LooksRightAsync(ct))
            {
                return stored;
            }

            folder.Delete(stored);
            throw new ValidationException([new ValidationFailure(
                nameof(Command.File),
                "Filen ligner ikke data fra CVR. Den skal være NDJSON (et dokument pr. linje) eller et gemt svar fra CVR's søgning, gerne pakket som .gz.")]);
        }
    }
}
