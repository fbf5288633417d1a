using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Receives a .csv or .xlsx file of agreements; nothing is read in before its columns are chosen and the result has been seen.</summary>
public static class ReceiveAgreementImport
{
    public sealed record Command : IRequest<int>
    {
        [Display(Name = "Fil med aftaler")]
        public IFormFile? File { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.File)
            .NotNull().WithMessage("Vælg en fil.")
            .Must(file => file is null or { Length: > 0 }).WithMessage("Filen er tom.")
            .Must(file => file is null or { Length: <= AgreementImportFile.MaxMegabytes * 1024 * 1024 }).WithMessage($"Filen må højst fylde {AgreementImportFile.MaxMegabytes} MB.");
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            using var content = new MemoryStream();
            await command.File!.CopyToAsync(content, ct);
            RequireTable(content.ToArray());
            var import = AgreementImport.Receive(db.Tenant, db.UserId!.Value, UploadName.Of(command.File, AgreementImport.FileNameMaxLength), clock.UtcNow());

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.AgreementImports.Add(import);
            await db.SaveChangesAsync(ct);
            db.AgreementImportFiles.Add(AgreementImportFile.Of(import, content.ToArray()));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);

            return import.Id;
        }

        private static void RequireTable(byte[] content)
        {
            try
            {
                ImportTable.Read(content);
            }
            catch (ImportFileException unreadable)
            {
                throw Refused.At(nameof(Command.File), unreadable.Message);
            }
        }
    }
}
