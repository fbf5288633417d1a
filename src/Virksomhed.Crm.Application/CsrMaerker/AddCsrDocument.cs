using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Puts a file of documentation on an application. Only a whole PDF, JPG or PNG is taken, whatever its name says.</summary>
public static class AddCsrDocument
{
    public static string WrongKind => PortalTexts.Of("CsrFileKind");

    public static string TooLarge => PortalTexts.Of("CsrFileTooLarge", CsrDocument.MaxBytes / (1024 * 1024));

    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }

        [Display(Name = "Bilag")]
        public IFormFile? File { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).Cascade(CascadeMode.Stop)
                .NotNull().WithMessage(_ => PortalTexts.Of("CsrFileMissing"))
                .Must(file => file!.Length > 0).WithMessage(_ => PortalTexts.Of("CsrFileEmpty"))
                .Must(file => file!.Length <= CsrDocument.MaxBytes).WithMessage(_ => TooLarge)
                .Must(file => !CprNumber.IsIn(file!.FileName)).WithMessage(_ => PortalTexts.Of("CsrFileName"));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.CsrApplications.AnyAsync(a => a.Id == query.Id, ct) ? new() { Id = query.Id } : null;
    }

    internal sealed class Handler(CrmDbContext db, CsrFolder folder, VirusScanner scanner, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            var sent = await ReadAsync(command.File!, ct);

            if (CsrFileKinds.Of(sent) is not { } kind || PictureMetadata.Strip(sent, kind) is not { } content)
            {
                throw Refused.At(nameof(Command.File), WrongKind);
            }

            await RequireCleanAsync(sent, ct);
            var stored = await folder.KeepAsync(content, kind.Suffix(), ct);

            try
            {
                var (name, now) = (NameOf(command.File!, kind), clock.UtcNow());
                application.Attach(CsrDocument.Of(db.Tenant, name, stored, kind, content.Length, db.UserId, now), now);
                await db.SaveChangesAsync(ct);
            }
            catch
            {
                folder.Delete(stored);
                throw;
            }

            return application.Id;
        }

        private async Task RequireCleanAsync(byte[] content, CancellationToken ct)
        {
            if (await scanner.ScanAsync(content, ct) is not ScanVerdict.Clean and var verdict)
            {
                throw Refused.At(nameof(Command.File), PortalTexts.Of(verdict == ScanVerdict.Infected ? "CsrFileInfected" : "CsrFileNotScanned"));
            }
        }

        private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken ct)
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);

            return content;
        }

        // The name with the suffix of what the file really is, so that it opens with the right program.
        private static string NameOf(IFormFile file, CsrFileKind kind)
        {
            var name = Path.GetFileNameWithoutExtension(file.FileName.Replace('\\', '/'));
            name = string.Concat(name.Where(c => !char.IsControl(c)));
            var most = CsrDocument.FileNameMaxLength - kind.Suffix().Length;

            return (name.Length == 0 ? "bilag" : name.Length > most ? name[..most] : name) + kind.Suffix();
        }
    }
}
